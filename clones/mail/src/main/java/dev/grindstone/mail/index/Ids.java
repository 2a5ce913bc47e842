package dev.grindstone.mail.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A set of message ids in ascending order. */
public final class Ids {
    /** No id. */
    static final Ids NONE = new Ids(new long[0]);

    private final long[] sorted;

    private Ids(long[] sorted) {
        this.sorted = sorted;
    }

    static Ids of(LongStream ids) {
        return new Ids(ids.sorted().distinct().toArray());
    }

    static Ids of(Collection<Long> ids) {
        return of(ids.stream().mapToLong(Long::longValue));
    }

    static Ids union(Collection<Ids> sets) {
        return sets.size() == 1
                ? sets.iterator().next()
                : of(sets.stream().flatMapToLong(set -> Arrays.stream(set.sorted)));
    }

    /** How many there are. */
    public int size() {
        return sorted.length;
    }

    /** The ids, one by one. */
    public LongStream stream() {
        return Arrays.stream(sorted);
    }

    long[] sorted() {
        return sorted;
    }

    boolean contains(long id) {
        return Arrays.binarySearch(sorted, id) >= 0;
    }

    Ids filter(LongPredicate kept) {
        return new Ids(Arrays.stream(sorted).filter(kept).toArray());
    }

    /** The ids that are in both. */
    public Ids and(Ids other) {
        return size() <= other.size() ? filter(other::contains) : other.filter(this::contains);
    }

    /** The ids with commas between them. */
    @Override
    public String toString() {
        return Arrays.stream(sorted).mapToObj(Long::toString).collect(Collectors.joining(","));
    }
}
