package dev.grindstone.kit.world;

import java.time.Duration;

/** Counts a world's requests while they are served, so that a harness can wait until there are none. */
public final class Requests {

    private int inFlight;
    private long served;

    /** A request came in. */
    public synchronized void begin() {
        inFlight++;
    }

    /** Its answer is written. */
    public synchronized void end() {
        inFlight--;
        served++;
        notifyAll();
    }

    public synchronized int inFlight() {
        return inFlight;
    }

    /** How many were answered so far. */
    public synchronized long served() {
        return served;
    }

    /**
     * Waits until no request is being served.
     *
     * @param limit longest wait, in real time
     * @return false when the limit passed first
     */
    public synchronized boolean awaitIdle(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos(); // a bound on waiting, no part of any state
        while (inFlight > 0) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
