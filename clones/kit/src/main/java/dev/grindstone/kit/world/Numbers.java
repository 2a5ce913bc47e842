package dev.grindstone.kit.world;

import java.time.Instant;

/**
 * Makes ids: the milliseconds of an instant in the high bits, a counter in the low twenty.
 *
 * <p>The counter is spread over its range by an odd factor, a bijection modulo 2^20: unique for a million ids, and
 * without the tell-tale run of 1, 2, 3.
 */
final class Numbers {

    private static final int BITS = 20;
    private static final long MASK = (1L << BITS) - 1;
    private static final long FACTOR = 0x9E375;

    private final long first;
    private long next;

    Numbers(long next) {
        this.first = next;
        this.next = next;
    }

    long id(Instant at) {
        return at.toEpochMilli() << BITS | (next++ * FACTOR & MASK);
    }

    long next() {
        return next;
    }

    boolean moved() {
        return next != first;
    }
}
