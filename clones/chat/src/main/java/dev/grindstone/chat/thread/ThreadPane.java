package dev.grindstone.chat.thread;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.row.Row;
import java.util.List;

/**
 * A thread: its root, the replies, and what writes the next one.
 *
 * @param name a channel's bare name, or the names of the others
 * @param older how many replies between root and the first one shown are left out
 * @param composer HTML; empty for those who cannot reply
 */
record ThreadPane(Conversation conversation, String name, Row root, List<Row> replies, int older, String composer) {
    ThreadPane {
        replies = List.copyOf(replies);
    }

    /** {@code Thread in general (channel)}. */
    String listName() {
        return "Thread in " + name + (conversation.isChannel() ? " (channel)" : " (direct message)");
    }

    /** {@code 12 replies}; empty for none. */
    String count() {
        int all = replies.size() + older;
        return all == 0 ? "" : all == 1 ? "1 reply" : all + " replies";
    }

    /** {@code #general}, or the names of the others. */
    String place() {
        return conversation.isChannel() ? "#" + name : name;
    }

    /** {@code <C>-<ts>-thread-list_<ts>}. */
    String item(Row row) {
        return conversation.key() + "-" + root.ts() + "-thread-list_" + row.ts();
    }
}
