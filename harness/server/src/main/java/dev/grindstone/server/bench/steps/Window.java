package dev.grindstone.server.bench.steps;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/** The time in which measurements count: from the moment all that is awaited has started, for so many seconds. */
final class Window {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Duration length;
    private final AtomicLongArray counts;
    private int awaited;
    private long begin;

    /** @param awaited how often something has to start first */
    Window(int awaited, Duration length) {
        this.awaited = awaited;
        this.length = length;
        this.counts = new AtomicLongArray(Math.toIntExact(length.toSeconds()));
    }

    /** Something has started; more than are awaited do no harm. */
    synchronized void started() {
        awaited--;
        if (awaited == 0) {
            begin = System.nanoTime();
        }
    }

    /** Whether measurements count now. */
    boolean isOpen() {
        return hasBegun() && !isOver();
    }

    boolean isOver() {
        return hasBegun() && elapsed() >= length.toNanos();
    }

    /** Counts a step. */
    void count() {
        if (isOpen()) {
            int second = (int) Math.min(elapsed() / NANOS_PER_SECOND, counts.length() - 1L);
            counts.incrementAndGet(second);
        }
    }

    /** How many steps were counted in each second. */
    double[] perSecond() {
        double[] rates = new double[counts.length()];
        for (int second = 0; second < rates.length; second++) {
            rates[second] = counts.get(second);
        }
        return rates;
    }

    synchronized boolean hasBegun() {
        return awaited <= 0;
    }

    private synchronized long elapsed() {
        return System.nanoTime() - begin;
    }
}
