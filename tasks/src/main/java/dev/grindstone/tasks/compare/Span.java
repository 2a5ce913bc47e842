package dev.grindstone.tasks.compare;

import dev.grindstone.kit.world.FreshIds;
import dev.grindstone.tasks.compare.ids.WrittenTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The time an episode took in its world.
 *
 * @param from the start world's present
 * @param to the present of the world as the agent left it
 * @param rest when all that the agent had set in motion had come to rest
 * @param fresh the ids that were made since the start
 * @param zone where its people live, and by which they write what time it is
 */
public record Span(Instant from, Instant to, Instant rest, FreshIds fresh, ZoneId zone) {

    /** Columns may keep whole seconds only. */
    private static final Duration GRAIN = Duration.ofSeconds(1);

    /** Whether a canonical time lies between the start and the rest. */
    public boolean covers(String time) {
        try {
            Instant instant = Instant.parse(time);
            return !instant.isBefore(from) && !instant.isAfter(rest);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether a time as people write it, to the minute, lies between the start and the rest. */
    boolean coversWritten(String text) {
        return WrittenTime.read(text, zone)
                .filter(time -> !time.isBefore(from.truncatedTo(ChronoUnit.MINUTES)) && !time.isAfter(rest))
                .isPresent();
    }

    /** Whether something that happens so long after a deed may have happened then. */
    boolean covers(Instant time, Duration afterDeed) {
        return !time.isBefore(from.plus(afterDeed).minus(GRAIN))
                && !time.isAfter(to.plus(afterDeed).plus(GRAIN));
    }

    /** Whether a number is an id that a run may have made for some instant or other, even one long past. */
    boolean isFresh(String number) {
        try {
            return fresh.contains(Long.parseLong(number));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether a number is an id that was made during the episode for the moment at which it was made. */
    boolean isFreshNow(String number) {
        if (!isFresh(number)) {
            return false;
        }
        Instant made = FreshIds.instant(Long.parseLong(number));
        return !made.isBefore(from) && !made.isAfter(rest);
    }
}
