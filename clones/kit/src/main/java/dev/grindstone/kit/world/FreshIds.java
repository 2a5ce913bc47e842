package dev.grindstone.kit.world;

import java.time.Instant;

/**
 * The ids a world makes from some moment on, told from all it made before. What tells them is the counter in an id, so
 * ids that were made for another instant are recognised as well.
 */
public final class FreshIds {

    /** One world makes fewer ids than this in an episode, and far fewer than a million before it. */
    private static final long AT_MOST = 1L << 16;

    /** Ids are made for instants after 1971: smaller numbers are somebody's own. */
    private static final Instant EARLIEST = Instant.parse("1971-01-01T00:00:00Z");

    private final long first;

    FreshIds(long first) {
        this.first = first;
    }

    /** Whether a number is one of these ids, or could be one that will be made. */
    public boolean contains(long number) {
        return number > 0
                && Numbers.after(first, number) < AT_MOST
                && instant(number).isAfter(EARLIEST);
    }

    /** The instant an id was made for. */
    public static Instant instant(long id) {
        return Numbers.instant(id);
    }

    /** How many ids the world had made when it made this one: greater for what was made later, whatever its instant. */
    public static long number(long id) {
        return Numbers.after(0, id);
    }
}
