package dev.grindstone.chat.reminders;

import static dev.grindstone.chat.db.Tables.REMINDER;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Directs;
import dev.grindstone.chat.db.tables.records.ReminderRecord;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Post;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reminders fall due: the workspace itself writes to whom they are for, or into the channel. */
final class Ringing {
    private static final String COMMAND = "chat.ring";

    private Ringing() {}

    private static Map<String, ?> args(long id, Instant due) {
        return Map.of("id", Long.toString(id), "due", due.toString());
    }

    /** Bots are no people of the world, who alone can be woken: whoever made the world acts for them. */
    private static Person woken(World world, long member) {
        return world.people().byId(member).orElseGet(() -> world.people().protagonist());
    }

    static void schedule(Deed deed, long id, long member, Instant due) {
        if (due.isAfter(deed.world().now())) {
            deed.world().schedule().at(due, COMMAND, woken(deed.world(), member), args(id, due));
        }
    }

    static void cancel(Deed deed, ReminderRecord reminder) {
        Long member = reminder.getMemberId();
        Person woken = woken(deed.world(), member == null ? reminder.getCreatorId() : member);
        deed.world().schedule().cancel(COMMAND, woken, args(reminder.getId(), reminder.getDueAt()));
    }

    /** Rings, unless it was completed, deleted or put off since. */
    static void ring(Deed deed) {
        long id = deed.args().number("id");
        Instant due = Instant.parse(deed.args().text("due"));
        Optional<ReminderRecord> found = deed.db()
                .selectFrom(REMINDER)
                .where(REMINDER.ID.eq(id))
                .and(REMINDER.DUE_AT.eq(due))
                .and(REMINDER.COMPLETED_AT.isNull())
                .fetchOptional();
        if (found.isPresent()) {
            ring(deed.world(), found.get());
        }
    }

    private static void ring(World world, ReminderRecord reminder) {
        @Nullable Long member = reminder.getMemberId();
        @Nullable Long channel = reminder.getConversationId();
        long creator = reminder.getCreatorId();
        String by = member != null && member != creator ? " (from <@" + Id.USER.text(creator) + ">)" : "";
        Optional<Conversation> place = channel != null
                ? new Conversations(world.db("chat"), creator).byId(channel).filter(each -> !each.isArchived())
                : Optional.of(new Directs(world).withVoice(member == null ? creator : member, world.now()));
        place.ifPresent(in -> new Post(world, in, Member.VOICE, "Reminder: " + reminder.getText() + by, world.now())
                .subtype("bot_message")
                .put());
        if (channel != null) {
            reminder.setCompletedAt(world.now()); // a channel's reminder is nobody's task
            reminder.store();
        }
    }
}
