package dev.grindstone.server.bench.figure;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/** The time in which measurements count: from the moment all that is awaited has started, for so many seconds. */
public final class Window {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Duration length;
    private final AtomicLongArray counts;
    private int awaited;
    private long begin;

    /** @param awaited how often something has to start first */
    public Window(int awaited, Duration length) {
        this.awaited = awaited;
        this.length = length;
        this.counts = new AtomicLongArray(Math.toIntExact(length.toSeconds()));
    }

    /** Something has started; more than are awaited do no harm. */
    public synchronized void started() {
        awaited--;
        if (awaited == 0) {
            begin = System.nanoTime();
        }
    }

    /** Whether measurements count now. */
    public boolean isOpen() {
        return hasBegun() && !isOver();
    }

    /** Whether no measurement counts any more. */
    public boolean isOver() {
        return hasBegun() && elapsed() >= length.toNanos();
    }

    /** Counts something that was done now. */
    public void count() {
        if (isOpen()) {
            int second = (int) Math.min(elapsed() / NANOS_PER_SECOND, counts.length() - 1L);
            counts.incrementAndGet(second);
        }
    }

    /** How many things were counted in each second. */
    public double[] perSecond() {
        double[] rates = new double[counts.length()];
        for (int second = 0; second < rates.length; second++) {
            rates[second] = counts.get(second);
        }
        return rates;
    }

    /** Whether all that is awaited has started. */
    public synchronized boolean hasBegun() {
        return awaited <= 0;
    }

    private synchronized long elapsed() {
        return System.nanoTime() - begin;
    }
}
