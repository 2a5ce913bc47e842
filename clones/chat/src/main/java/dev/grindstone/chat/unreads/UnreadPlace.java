package dev.grindstone.chat.unreads;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.message.row.Row;
import java.util.List;

/**
 * A conversation in the list.
 *
 * @param name a channel's bare name, or the names of the others
 * @param count of its unread messages
 * @param rows the first of them
 * @param latest the ts up to which they are read when they are marked so
 */
record UnreadPlace(Conversation conversation, String name, int count, List<Row> rows, String latest) {
    UnreadPlace {
        rows = List.copyOf(rows);
    }

    String icon() {
        return conversation.kind() == Kind.PRIVATE ? "lock" : conversation.isChannel() ? "hash" : "message-circle";
    }

    /** {@code 3 new messages}. */
    String news() {
        return count + " new " + (count == 1 ? "message" : "messages");
    }

    int more() {
        return Math.max(0, count - rows.size());
    }

    /** What marks as read what the list knows of, and nothing that came since. */
    String args() {
        return "channel=" + conversation.key() + "&ts=" + latest;
    }

    String item(Row row) {
        return conversation.key() + "-unreads_" + row.ts();
    }
}
