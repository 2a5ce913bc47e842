package dev.grindstone.episodes.action;

import org.jspecify.annotations.Nullable;

/** Limits of numbers in actions. */
final class Ranges {
    /** Five minutes of the world's time. */
    static final int LONGEST_WAIT_MILLIS = 300_000;

    private Ranges() {}

    static void check(String name, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw new ActionException(name + " is " + value + ": it must be from " + least + " to " + most);
        }
    }
}
