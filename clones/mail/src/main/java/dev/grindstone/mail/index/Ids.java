package dev.grindstone.mail.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

    /** Of ids in any order, some of them perhaps twice; they are sorted in place. */
    static Ids of(long... ids) {
        Arrays.sort(ids);
        int count = 0;
        for (long id : ids) {
            if (count == 0 || ids[count - 1] != id) {
                ids[count++] = id;
            }
        }
        return new Ids(count == ids.length ? ids : Arrays.copyOf(ids, count));
    }

    static Ids union(Collection<Ids> sets) {
        List<Ids> filled = sets.stream().filter(set -> set.size() > 0).toList();
        return filled.size() == 1
                ? filled.get(0)
                : of(filled.stream().flatMapToLong(Ids::stream).toArray());
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
        long[] those = new long[sorted.length];
        int count = 0;
        for (long id : sorted) {
            if (kept.test(id)) {
                those[count++] = id;
            }
        }
        return new Ids(Arrays.copyOf(those, count));
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
