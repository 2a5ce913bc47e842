package dev.grindstone.server.fleet;

import java.time.Duration;

/**
 * For how long something may wait for the next question before it is ended.
 *
 * @param limit in real time; zero ends nothing
 * @param ticker how the time is measured
 */
public record Idleness(Duration limit, Ticker ticker) {

    /** Checks that time runs forward. */
    public Idleness {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("nothing can be idle for " + limit + ": give a duration from zero up");
        }
    }

    /** Nothing is ever ended for idleness. */
    public static Idleness allowed() {
        return new Idleness(Duration.ZERO, Ticker.system());
    }

    /** Whether anything is ended at all. */
    public boolean isLimited() {
        return !limit.isZero();
    }

    /** Attention for something new, of which somebody has just asked. */
    public Attention attention() {
        return new Attention(this);
    }

    /** Why something was ended: "after 10 min in which nobody asked anything of it". */
    public String reason() {
        return "after " + words() + " in which nobody asked anything of it";
    }

    private String words() {
        long seconds = limit.toSeconds();
        if (seconds == 0) {
            return limit.toMillis() + " ms";
        }
        if (seconds % 3600 == 0) {
            return seconds / 3600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
