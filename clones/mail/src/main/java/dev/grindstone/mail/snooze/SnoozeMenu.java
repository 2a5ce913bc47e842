package dev.grindstone.mail.snooze;

import java.util.List;

/**
 * The menu of times.
 *
 * @param waking whether one of the conversations is snoozed already and can be brought back
 */
record SnoozeMenu(boolean waking, List<Item> items) {
    SnoozeMenu {
        items = List.copyOf(items);
    }

    /**
     * One time.
     *
     * @param at as an instant in ISO form
     * @param when as a person reads it
     */
    record Item(String name, String at, String when) {}
}
