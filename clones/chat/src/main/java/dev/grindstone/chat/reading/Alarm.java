package dev.grindstone.chat.reading;

import static dev.grindstone.chat.db.Tables.SAVED;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Directs;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Post;
import dev.grindstone.chat.message.unfurl.Quote;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reminds of saved messages when they fall due: the workspace itself writes to whoever saved them. */
final class Alarm {
    private static final String COMMAND = "chat.remindOfSaved";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final World world;
    private final Member member;

    Alarm(World world, Member member) {
        this.world = world;
        this.member = member;
    }

    private static Map<String, ?> args(long message, Instant due) {
        return Map.of("message", Long.toString(message), "due", due.toString());
    }

    /** Sets it; what has passed already, and what a bot keeps, does not ring. */
    void set(long message, @Nullable Instant due) {
        Optional<Person> person = world.people().byId(member.id());
        if (due != null && due.isAfter(world.now()) && person.isPresent()) {
            world.schedule().at(due, COMMAND, person.get(), args(message, due));
        }
    }

    /** Takes it back. */
    void forget(long message, @Nullable Instant due) {
        if (due != null) {
            world.people()
                    .byId(member.id())
                    .ifPresent(person -> world.schedule().cancel(COMMAND, person, args(message, due)));
        }
    }

    /** The message itself, with the way to it. */
    private static String card(Deed deed, Conversation in, Message kept) {
        @Nullable Long root = kept.threadId();
        String path = Quote.path(in, kept, root == null ? null : deed.messages().require(root));
        Map<String, Object> card = new Quote(deed.db(), deed.actor().id()).of(in, kept, path, true);
        card.put("id", 1);
        return JSON.writeValueAsString(List.of(card));
    }

    /** Rings, unless the message is no longer kept until then. */
    static void ring(Deed deed) {
        long message = deed.args().number("message");
        boolean waits = deed.db()
                .fetchExists(
                        SAVED,
                        SAVED.MEMBER_ID
                                .eq(deed.actor().id())
                                .and(SAVED.MESSAGE_ID.eq(message))
                                .and(SAVED.STATE.eq("progress"))
                                .and(SAVED.DUE_AT.eq(Instant.parse(deed.args().text("due")))));
        Optional<Message> found = deed.messages().byId(message);
        Optional<Conversation> place =
                found.flatMap(each -> deed.conversations().byId(each.conversationId()));
        if (!waits || found.isEmpty() || place.isEmpty()) {
            return;
        }
        Message kept = found.get();
        Conversation in = place.get();
        String where = in.isChannel()
                ? " in <#" + in.key() + ">"
                : " in your conversation with "
                        + new Titles(deed.db(), deed.actor().id()).of(in);
        new Post(
                        deed.world(),
                        new Directs(deed.world())
                                .withVoice(deed.actor().id(), deed.world().now()),
                        Member.VOICE,
                        "Reminder: a message from <@" + Id.USER.text(kept.authorId()) + ">" + where,
                        deed.world().now())
                .subtype("bot_message")
                .parts(null, card(deed, in, kept), null)
                .put();
    }
}
