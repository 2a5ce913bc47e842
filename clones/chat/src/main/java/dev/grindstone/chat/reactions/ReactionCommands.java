package dev.grindstone.chat.reactions;

import static dev.grindstone.chat.db.Tables.EMOJI;
import static dev.grindstone.chat.db.Tables.PIN;
import static dev.grindstone.chat.db.Tables.REACTION;

import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.text.Emojis;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.world.CommandRegistry;
import org.jooq.Condition;

/**
 * {@code chat.react} and {@code chat.unreact} (name), {@code chat.pin} and {@code chat.unpin}; all on a message, as
 * channel and ts, or message.
 */
public final class ReactionCommands {
    private static final int MOST = 50;

    private ReactionCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.react", (world, by, args) -> {
            react(new Deed(world, by, args));
            return null;
        });
        commands.add("chat.unreact", (world, by, args) -> {
            unreact(new Deed(world, by, args));
            return null;
        });
        commands.add("chat.pin", (world, by, args) -> {
            pin(new Deed(world, by, args));
            return null;
        });
        commands.add("chat.unpin", (world, by, args) -> {
            unpin(new Deed(world, by, args));
            return null;
        });
    }

    /** The name without colons, and of several names the one that is counted. */
    static String name(Deed deed) {
        String bare = deed.args().text("name").replaceAll("^:|:$", "");
        if (deed.db().fetchExists(EMOJI, EMOJI.NAME.eq(bare))) {
            return bare;
        }
        String tone = bare.contains("::") ? bare.substring(bare.indexOf("::")) : "";
        return Emojis.named(bare)
                .map(entry -> entry.name() + tone)
                .orElseThrow(() -> ChatException.of(
                        "invalid_name", "There is no emoji ':" + bare + ":': choose one from the picker"));
    }

    private static Condition own(Message message, String name, Deed deed) {
        return REACTION.MESSAGE_ID
                .eq(message.id())
                .and(REACTION.NAME.eq(name))
                .and(REACTION.MEMBER_ID.eq(deed.actor().id()));
    }

    private static void react(Deed deed) {
        Message message = deed.message();
        Deed.open(deed.conversations().named(Long.toString(message.conversationId())));
        String name = name(deed);
        if (deed.db().fetchExists(REACTION, own(message, name, deed))) {
            throw ChatException.of("already_reacted", "You reacted with :" + name + ": already");
        }
        if (deed.db().fetchCount(REACTION, REACTION.MESSAGE_ID.eq(message.id())) >= MOST * MOST) {
            throw ChatException.of("too_many_reactions", "The message has too many reactions: remove one first");
        }
        deed.db()
                .insertInto(REACTION)
                .set(REACTION.MESSAGE_ID, message.id())
                .set(REACTION.NAME, name)
                .set(REACTION.MEMBER_ID, deed.actor().id())
                .set(REACTION.ADDED_NO, deed.world().nextId(deed.at()))
                .execute();
    }

    private static void unreact(Deed deed) {
        String name = name(deed);
        if (deed.db()
                        .deleteFrom(REACTION)
                        .where(own(deed.message(), name, deed))
                        .execute()
                == 0) {
            throw ChatException.of("no_reaction", "You have not reacted with :" + name + ":");
        }
    }

    private static void pin(Deed deed) {
        Message message = deed.message();
        deed.memberships()
                .require(
                        deed.conversations().named(Long.toString(message.conversationId())),
                        deed.actor().id());
        if (deed.db().fetchExists(PIN, PIN.MESSAGE_ID.eq(message.id()))) {
            throw ChatException.of("already_pinned", "The message is pinned already");
        }
        deed.db()
                .insertInto(PIN)
                .set(PIN.MESSAGE_ID, message.id())
                .set(PIN.PINNED_BY, deed.actor().id())
                .set(PIN.PINNED_AT, deed.at())
                .execute();
    }

    private static void unpin(Deed deed) {
        if (deed.db()
                        .deleteFrom(PIN)
                        .where(PIN.MESSAGE_ID.eq(deed.message().id()))
                        .execute()
                == 0) {
            throw ChatException.of("no_pin", "The message is not pinned");
        }
    }
}
