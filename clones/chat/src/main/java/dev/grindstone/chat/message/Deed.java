package dev.grindstone.chat.message;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import java.time.Instant;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A command while it is carried out: who does it, and what its arguments name. */
public final class Deed {
    private final World world;
    private final Member actor;
    private final Args args;

    /**
     * A command of a member.
     *
     * @throws ChatException {@code user_not_found} when the person is not in the workspace
     */
    public Deed(World world, Person by, Args args) {
        this.world = world;
        this.args = args;
        this.actor = new Members(world.db("chat"))
                .byId(by.id())
                .orElseThrow(() -> ChatException.of(
                        "user_not_found", by.name() + " is not in the workspace: add them with chat.addMember"));
    }

    public World world() {
        return world;
    }

    /** The clone's tables. */
    public DSLContext db() {
        return world.db("chat");
    }

    /** Who does it. */
    public Member actor() {
        return actor;
    }

    public Args args() {
        return args;
    }

    /** When it happens: the argument {@code at}, of things that happened earlier, or now. */
    public Instant at() {
        return args.instant("at", world.now());
    }

    /** Conversations as the actor sees them. */
    public Conversations conversations() {
        return new Conversations(db(), actor.id());
    }

    /** Who is in which conversation. */
    public Memberships memberships() {
        return new Memberships(db());
    }

    /** Messages as the actor sees them. */
    public Messages messages() {
        return new Messages(db(), actor.id());
    }

    /** The conversation that the argument {@code channel} names. */
    public Conversation conversation() {
        return conversations().named(args.text("channel"));
    }

    /** The channel that the argument {@code channel} names; no direct conversation. */
    public Conversation channel() {
        Conversation found = conversation();
        if (!found.isChannel()) {
            throw ChatException.of(
                    "method_not_supported_for_channel_type",
                    "Direct conversations have no name, topic or members to change: name a channel");
        }
        return found;
    }

    /** Refuses archived conversations. */
    public static Conversation open(Conversation conversation) {
        if (conversation.isArchived()) {
            throw ChatException.of(
                    "is_archived", "'" + conversation.channelName() + "' is archived: unarchive it first");
        }
        return conversation;
    }

    /** The member that an argument names. */
    public Member member(String argument) {
        return new Members(db()).named(args.text(argument));
    }

    /** The message that {@code channel} and {@code ts} name, or {@code message} by its number. */
    public Message message() {
        if (args.has("message")) {
            Message found = messages()
                    .own(args.number("message"))
                    .orElseGet(() -> messages().require(args.number("message")));
            if (found.authorId() != actor.id()) {
                conversations().named(Long.toString(found.conversationId()));
            }
            return found;
        }
        return message(conversation(), args.text("ts"));
    }

    /** The message of a conversation with such a ts. */
    public Message message(Conversation conversation, String ts) {
        OptionalLong micros = Ts.parse(ts);
        if (micros.isEmpty()) {
            throw ChatException.of("bad_timestamp", "'" + ts + "' is no ts such as 1700000000.000109");
        }
        return messages()
                .at(conversation.id(), micros.getAsLong())
                .orElseThrow(() -> ChatException.of(
                        "message_not_found",
                        "There is no message " + ts + " in this conversation: look at its history"));
    }

    /** The root of the thread that an argument names by ts; null without it. A reply leads to its root. */
    public @Nullable Message root(Conversation conversation, String argument) {
        String ts = args.text(argument, "");
        if (ts.isEmpty()) {
            return null;
        }
        Message found;
        try {
            found = message(conversation, ts);
        } catch (ChatException e) {
            throw ChatException.of("thread_not_found", "The thread is gone: " + e.getMessage());
        }
        Long root = found.threadId();
        return root == null ? found : messages().require(root);
    }

    /** How mrkdwn names the actor. */
    public String slug() {
        return "<@" + Id.USER.text(actor.id()) + ">";
    }
}
