package dev.grindstone.kit.world;

import java.time.Instant;

/**
 * Makes ids: the milliseconds of an instant in the high bits, a counter in the low twenty. So ids sort by time, and
 * those of one instant in the order in which they were made; a million of them are distinct whatever their instants.
 */
final class Numbers {

    private static final int BITS = 20;
    private static final long MASK = (1L << BITS) - 1;

    private final long first;
    private long next;

    Numbers(long next) {
        this.first = next;
        this.next = next;
    }

    long id(Instant at) {
        return at.toEpochMilli() << BITS | (next++ & MASK);
    }

    /** The instant an id was made for, to the millisecond. */
    static Instant instant(long id) {
        return Instant.ofEpochMilli(id >> BITS);
    }

    /** How many ids were made between the one that the counter stood at and this one. */
    static long after(long counter, long id) {
        return (id - counter) & MASK;
    }

    long next() {
        return next;
    }

    /** The counter before any id of this turn. */
    Numbers atStart() {
        return new Numbers(first);
    }

    boolean moved() {
        return next != first;
    }
}
