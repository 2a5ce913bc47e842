package dev.grindstone.chat.pane;

import dev.grindstone.chat.message.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * A message with what stands above it in the list.
 *
 * @param isFirstUnread whether the unread line stands above it
 */
record Item(@Nullable Day day, boolean isFirstUnread, Row row) {

    /**
     * A divider between days.
     *
     * @param key {@code <13-digit ms>.C…}
     */
    record Day(String key, String label) {}
}
