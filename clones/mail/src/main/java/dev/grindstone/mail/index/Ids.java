package dev.grindstone.mail.index;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** A set of message ids in ascending order, and its compact form: the differences, seven bits a byte. */
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

    /** The ids as objects, for a query. */
    public Long[] boxed() {
        return Arrays.stream(sorted).boxed().toArray(Long[]::new);
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
        StringBuilder text = new StringBuilder(sorted.length * 20);
        for (long id : sorted) {
            text.append(text.length() == 0 ? "" : ",").append(id);
        }
        return text.toString();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(sorted.length * 5);
        long before = 0;
        for (long id : sorted) {
            long rest = id - before;
            while (rest > 127) {
                out.write((int) ((rest & 127) | 128));
                rest >>>= 7;
            }
            out.write((int) rest);
            before = id;
        }
        return out.toByteArray();
    }

    static LongStream read(byte[] bytes) {
        LongStream.Builder ids = LongStream.builder();
        long id = 0;
        int at = 0;
        while (at < bytes.length) {
            int shift = 0;
            long difference = 0;
            while (bytes[at] < 0) {
                difference |= (bytes[at++] & 127L) << shift;
                shift += 7;
            }
            difference |= (long) bytes[at++] << shift;
            id += difference;
            ids.add(id);
        }
        return ids.build();
    }
}
