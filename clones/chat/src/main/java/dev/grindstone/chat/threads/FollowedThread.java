package dev.grindstone.chat.threads;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.message.row.Row;
import java.util.List;

/**
 * A thread in the list.
 *
 * @param name a channel's bare name, or the names of the others
 * @param people who takes part, such as {@code Omar, Leo and you}
 * @param older how many replies between the root and the first one shown are left out
 * @param firstNew ts of the first reply that was not read; empty for none
 * @param composer HTML; empty for those who cannot reply
 */
record FollowedThread(
        Conversation conversation,
        String name,
        String people,
        Row root,
        List<Row> replies,
        int older,
        String firstNew,
        String composer) {
    FollowedThread {
        replies = List.copyOf(replies);
    }

    String key() {
        return conversation.key() + "-" + root.ts();
    }

    String icon() {
        return conversation.kind() == Kind.PRIVATE ? "lock" : conversation.isChannel() ? "hash" : "message-circle";
    }

    boolean isNew() {
        return !firstNew.isEmpty();
    }

    /** {@code Show 3 more replies}. */
    String more() {
        return "Show " + older + " more " + (older == 1 ? "reply" : "replies");
    }

    /** {@code <C>-<ts>-thread-list_<ts>}, as in the pane of a thread. */
    String item(Row row) {
        return key() + "-thread-list_" + row.ts();
    }
}
