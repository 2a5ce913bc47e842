package dev.grindstone.server.bench.remote;

import dev.grindstone.server.bench.figure.Distribution;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Counts what several clients do in each second, from when all of them have begun. */
final class Tally {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final double SECONDS_PER_MINUTE = 60;

    private final Duration length;
    private final AtomicIntegerArray steps;
    private final AtomicInteger episodes = new AtomicInteger();
    private int awaited;
    private long begin;

    /** @param awaited how many episodes have to start first */
    Tally(int awaited, Duration length) {
        this.awaited = awaited;
        this.length = length;
        this.steps = new AtomicIntegerArray(Math.toIntExact(length.toSeconds()));
    }

    synchronized void started() {
        if (--awaited == 0) {
            begin = System.nanoTime();
        }
    }

    boolean isOver() {
        return elapsed() >= length.toNanos();
    }

    void step() {
        long elapsed = elapsed();
        if (elapsed >= 0 && elapsed < length.toNanos()) {
            steps.incrementAndGet((int) (elapsed / NANOS_PER_SECOND));
        }
    }

    void finished() {
        long elapsed = elapsed();
        if (elapsed >= 0 && elapsed < length.toNanos()) {
            episodes.incrementAndGet();
        }
    }

    Distribution perSecond() {
        double[] rates = new double[steps.length()];
        for (int second = 0; second < rates.length; second++) {
            rates[second] = steps.get(second);
        }
        return Distribution.of(rates);
    }

    double episodesPerMinute() {
        return episodes.get() * SECONDS_PER_MINUTE / length.toSeconds();
    }

    /** Nanoseconds since all have begun; negative before. */
    private synchronized long elapsed() {
        return awaited > 0 ? -1 : System.nanoTime() - begin;
    }
}
