package dev.grindstone.chat.reading;

import static dev.grindstone.chat.db.Tables.MEMBERSHIP;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.Threads;
import dev.grindstone.chat.message.Unread;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.world.CommandRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * {@code chat.markRead} (channel, ts or nothing for all of it; or thread_ts for a thread), {@code chat.markAllRead} (all
 * conversations that have something unread), {@code chat.markUnread} (from
 * a message on), {@code chat.star}, {@code chat.unstar}, {@code chat.mute}, {@code chat.unmute} (channel),
 * {@code chat.setNotify} (channel, notify), {@code chat.follow}, {@code chat.unfollow} (a thread's message),
 * {@code chat.save} (a message; due), {@code chat.unsave}, {@code chat.complete}, {@code chat.archiveSaved};
 * {@code chat.remindOfSaved} (message, due) is what happens when a saved message falls due.
 */
public final class ReadingCommands {
    private ReadingCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        add(commands, "chat.markRead", ReadingCommands::markRead);
        add(commands, "chat.markAllRead", ReadingCommands::markAllRead);
        add(commands, "chat.markUnread", ReadingCommands::markUnread);
        add(commands, "chat.star", deed -> set(deed, MEMBERSHIP.IS_STARRED, true));
        add(commands, "chat.unstar", deed -> set(deed, MEMBERSHIP.IS_STARRED, false));
        add(commands, "chat.mute", deed -> set(deed, MEMBERSHIP.IS_MUTED, true));
        add(commands, "chat.unmute", deed -> set(deed, MEMBERSHIP.IS_MUTED, false));
        add(commands, "chat.setNotify", ReadingCommands::setNotify);
        add(commands, "chat.follow", deed -> follow(deed, true));
        add(commands, "chat.unfollow", deed -> follow(deed, false));
        add(commands, "chat.save", deed -> new Later(deed).save());
        add(commands, "chat.unsave", deed -> new Later(deed).unsave());
        add(commands, "chat.complete", deed -> new Later(deed).state("completed"));
        add(commands, "chat.archiveSaved", deed -> new Later(deed).state("archived"));
        add(commands, "chat.remindOfSaved", Alarm::ring);
    }

    private static void add(CommandRegistry commands, String name, Consumer<Deed> work) {
        commands.add(name, (world, by, args) -> {
            work.accept(new Deed(world, by, args));
            return null;
        });
    }

    private static void markRead(Deed deed) {
        Conversation conversation = deed.conversation();
        Message root = deed.root(conversation, "thread_ts");
        long until = deed.args().has("ts") ? ts(deed) : Ts.at(deed.world().now()) + 1_000_000;
        if (root != null) {
            Messages.Replies thread =
                    deed.messages().threads(List.of(root.id())).get(root.id());
            if (thread != null) {
                new Threads(deed.db()).read(deed.actor().id(), root.id(), Math.min(until, thread.latest()));
            }
            return;
        }
        List<Message> newest = deed.messages().before(conversation.id(), until + 1, 1);
        if (!newest.isEmpty()) {
            read(deed, conversation, newest.get(0).ts());
        }
    }

    private static void markAllRead(Deed deed) {
        long me = deed.actor().id();
        for (long id : Unread.of(deed.db(), me).keySet()) {
            deed.conversations()
                    .byId(id)
                    .ifPresent(each -> deed.messages()
                            .before(id, Ts.at(deed.world().now()) + 1_000_001, 1)
                            .forEach(newest -> read(deed, each, newest.ts())));
        }
    }

    private static void markUnread(Deed deed) {
        Message message = deed.message();
        Conversation conversation = deed.conversations().named(Long.toString(message.conversationId()));
        Long root = message.threadId();
        if (root != null) {
            new Threads(deed.db()).read(deed.actor().id(), root, message.ts() - 1);
        } else {
            read(deed, conversation, message.ts() - 1);
        }
    }

    private static long ts(Deed deed) {
        return Ts.parse(deed.args().text("ts"))
                .orElseThrow(() -> ChatException.of(
                        "invalid_timestamp", "'" + deed.args().text("ts") + "' is no ts such as 1700000000.000109"));
    }

    private static void read(Deed deed, Conversation conversation, long ts) {
        set(deed, conversation, MEMBERSHIP.LAST_READ, ts);
    }

    private static void setNotify(Deed deed) {
        String notify = deed.args().text("notify");
        if (!List.of("default", "all", "mentions", "nothing").contains(notify)) {
            throw ChatException.of(
                    "invalid_arguments", "'" + notify + "' is not one of default, all, mentions, nothing");
        }
        set(deed, MEMBERSHIP.NOTIFY, notify);
    }

    private static <T> void set(Deed deed, Field<T> field, T value) {
        set(deed, deed.conversation(), field, value);
    }

    /** Writes nothing where nothing changes, so that no check sees a trace. */
    private static <T> void set(Deed deed, Conversation conversation, Field<T> field, T value) {
        deed.memberships().require(conversation, deed.actor().id());
        deed.db()
                .update(MEMBERSHIP)
                .set(field, value)
                .where(MEMBERSHIP.CONVERSATION_ID.eq(conversation.id()))
                .and(MEMBERSHIP.MEMBER_ID.eq(deed.actor().id()))
                .and(field.ne(value))
                .execute();
    }

    private static void follow(Deed deed, boolean followed) {
        Message message = deed.message();
        @Nullable Long root = message.threadId();
        long thread = root == null ? message.id() : root;
        new Threads(deed.db())
                .follow(deed.actor().id(), thread, followed, Ts.at(deed.world().now()));
    }
}
