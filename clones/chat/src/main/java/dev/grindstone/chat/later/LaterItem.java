package dev.grindstone.chat.later;

import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is kept for later.
 *
 * @param number of the message or the reminder
 * @param isReminder whether it is a reminder, which has no message
 * @param state {@code progress}, {@code archived} or {@code completed}
 * @param due null for no time
 * @param dueText such as {@code Due in 2 hours}; empty without a time
 * @param place a channel's name with its sign, or the names of the others; empty for a reminder
 * @param path where the message is in the app; empty for a reminder
 */
record LaterItem(
        long number,
        boolean isReminder,
        String state,
        Instant order,
        @Nullable Instant due,
        String dueText,
        boolean isOverdue,
        String place,
        String author,
        @Nullable Avatar face,
        String text,
        String when,
        String path) {

    /** What commands call it: {@code message=…} or {@code id=…}. */
    String args() {
        return isReminder ? "id=" + number : "message=" + number;
    }

    String key() {
        return isReminder ? Id.REMINDER.text(number) : "saved-" + number;
    }

    boolean isOpen() {
        return state.equals("progress");
    }
}
