package dev.grindstone.episodes.action;

import org.jspecify.annotations.Nullable;

/** Limits of numbers in actions. */
final class Ranges {
    /** Five minutes of the world's time. */
    static final int LONGEST_WAIT_MILLIS = 300_000;

    /** What is typed key by key, each with all that the page makes of it, in the time the harness waits for a browser. */
    static final int LONGEST_TYPING = 5_000;

    private Ranges() {}

    static void checkTyping(String text) {
        if (text != null && text.length() > LONGEST_TYPING) {
            throw new ActionException("text is " + text.length() + " characters long: type at most " + LONGEST_TYPING
                    + " at once, or set the value of the field");
        }
    }

    static void check(String name, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw new ActionException(name + " is " + value + ": it must be from " + least + " to " + most);
        }
    }
}
