package dev.grindstone.shop.deals;

import dev.grindstone.shop.catalog.Card;
import java.time.Duration;
import java.time.Instant;

/**
 * A price for a while.
 *
 * @param claimed of a hundred
 */
record Deal(Card card, int perCent, int claimed, Instant endsAt) {

    /** How long it still runs, such as {@code 5 hrs 3 mins} or {@code 2 days 4 hrs}. */
    String left(Instant now) {
        Duration left = Duration.between(now, endsAt);
        if (left.toDays() > 0) {
            return count(left.toDays(), "day") + " " + count(left.toHoursPart(), "hr");
        }
        String minutes = count(Math.max(1, left.toMinutesPart()), "min");
        return left.toHours() > 0 ? count(left.toHours(), "hr") + " " + minutes : minutes;
    }

    private static String count(long number, String of) {
        return number + " " + of + (number == 1 ? "" : "s");
    }
}
