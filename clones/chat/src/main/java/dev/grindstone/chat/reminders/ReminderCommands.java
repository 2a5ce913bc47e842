package dev.grindstone.chat.reminders;

import static dev.grindstone.chat.db.Tables.REMINDER;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.db.tables.records.ReminderRecord;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.kit.world.CommandRegistry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code chat.remind} (text, when or due; user or channel, otherwise oneself; the result is its number),
 * {@code chat.completeReminder} and {@code chat.deleteReminder} (id), {@code chat.changeReminder} (id, text, when or
 * due); {@code chat.ring} (id, due) is what happens when it falls due.
 */
public final class ReminderCommands {
    private ReminderCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.remind", (world, by, args) -> remind(new Deed(world, by, args)));
        commands.add("chat.completeReminder", (world, by, args) -> {
            complete(new Deed(world, by, args));
            return null;
        });
        commands.add("chat.deleteReminder", (world, by, args) -> {
            Deed deed = new Deed(world, by, args);
            ReminderRecord reminder = found(deed);
            Ringing.cancel(deed, reminder);
            reminder.delete();
            return null;
        });
        commands.add("chat.changeReminder", (world, by, args) -> {
            change(new Deed(world, by, args));
            return null;
        });
        commands.add("chat.ring", (world, by, args) -> {
            Ringing.ring(new Deed(world, by, args));
            return null;
        });
    }

    private static Long remind(Deed deed) {
        String text = deed.args().text("text", "").strip();
        if (text.isEmpty() || text.length() > 3000) {
            throw ChatException.of("cannot_parse", "Say in at most 3000 characters what to remind of");
        }
        Instant due = due(deed);
        @Nullable Conversation channel = deed.args().has("channel") ? deed.conversation() : null;
        Member member = deed.args().has("user") ? deed.member("user") : deed.actor();
        long id = deed.world().nextId(deed.at());
        deed.db()
                .insertInto(REMINDER)
                .set(REMINDER.ID, id)
                .set(REMINDER.CREATOR_ID, deed.actor().id())
                .set(REMINDER.MEMBER_ID, channel == null ? member.id() : null)
                .set(REMINDER.CONVERSATION_ID, channel == null ? null : channel.id())
                .set(REMINDER.TEXT, text)
                .set(REMINDER.DUE_AT, due)
                .execute();
        Ringing.schedule(deed, id, member.id(), due);
        return id;
    }

    private static void change(Deed deed) {
        ReminderRecord reminder = found(deed);
        Instant due = due(deed);
        Ringing.cancel(deed, reminder);
        reminder.setDueAt(due);
        reminder.setText(deed.args().text("text", reminder.getText()).strip());
        reminder.setCompletedAt(null);
        reminder.store();
        Long member = reminder.getMemberId();
        Ringing.schedule(deed, reminder.getId(), member == null ? reminder.getCreatorId() : member, due);
    }

    private static Instant due(Deed deed) {
        Instant due = deed.args().has("due")
                ? deed.args().instant("due", deed.at())
                : When.parse(
                        deed.args().text("when", ""), deed.at(), deed.world().zone());
        if (!due.isAfter(deed.at())) {
            throw ChatException.of("time_in_past", due + " is not in the future: choose a later time");
        }
        return due;
    }

    private static void complete(Deed deed) {
        ReminderRecord reminder = found(deed);
        if (reminder.getCompletedAt() == null) {
            Ringing.cancel(deed, reminder);
            reminder.setCompletedAt(deed.at());
            reminder.store();
        }
    }

    private static ReminderRecord found(Deed deed) {
        long id = deed.args().number("id");
        long actor = deed.actor().id();
        return deed.db()
                .selectFrom(REMINDER)
                .where(REMINDER.ID.eq(id))
                .and(REMINDER.CREATOR_ID.eq(actor).or(REMINDER.MEMBER_ID.eq(actor)))
                .fetchOptional()
                .orElseThrow(() ->
                        ChatException.of("not_found", "There is no reminder " + id + " of yours: look at the list"));
    }
}
