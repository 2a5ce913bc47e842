package dev.grindstone.server.bench.figure;

import java.util.Arrays;

/**
 * What many measurements of one thing say: how many there were and which values half, 95 and 99 of a hundred stay at or
 * below (nearest rank, so each is a value that was really measured).
 */
public record Distribution(int n, double p50, double p95, double p99) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** The distribution of durations in nanoseconds, in milliseconds. */
    public static Distribution ofNanos(long[] nanos) {
        return of(Arrays.stream(nanos)
                .mapToDouble(value -> value / NANOS_PER_MILLI)
                .toArray());
    }

    /** The distribution of values, in their own unit; there must be at least one. */
    public static Distribution of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a distribution of 0 values says nothing: measure at least once");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Distribution(sorted.length, rank(sorted, 50), rank(sorted, 95), rank(sorted, 99));
    }

    private static double rank(double[] sorted, int percent) {
        int rank = (sorted.length * percent + 99) / 100;
        return sorted[Math.max(rank, 1) - 1];
    }
}
