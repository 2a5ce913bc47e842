package dev.grindstone.tasks.compare;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * The time an episode took in its world.
 *
 * @param from the start world's present
 * @param to the present of the world as the agent left it
 */
public record Span(Instant from, Instant to) {

    private static final int ID_COUNTER_BITS = 20; // a world's ids have their instant's milliseconds above these

    /** Whether a canonical time lies within: such times say when a thing was done, which no task prescribes. */
    public boolean covers(String time) {
        try {
            Instant instant = Instant.parse(time);
            return !instant.isBefore(from) && !instant.isAfter(to);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether a number may be an id that was made during the episode. */
    boolean mayHaveMade(String number) {
        try {
            return Long.parseLong(number) >= from.toEpochMilli() << ID_COUNTER_BITS;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
