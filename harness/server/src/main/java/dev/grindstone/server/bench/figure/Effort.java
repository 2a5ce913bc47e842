package dev.grindstone.server.bench.figure;

import java.time.Duration;
import java.util.Arrays;

/**
 * How much a figure may cost, and the clock that measures it. Before it measures, it warms up: a fifth as many runs that
 * do not count, and none if fewer than five are to be measured.
 *
 * @param isQuick whether a rough answer soon is better than a good one later
 */
public record Effort(boolean isQuick) {

    private static final int WARM_UP_SHARE = 5;

    /** How often a quick measurement may run, and its time limit; a full one may take fifteen times as long. */
    private static final Duration QUICK_LIMIT = Duration.ofSeconds(1);

    private static final int FULL_TIMES = 15;

    /** Something that is run again and again; {@code timed} alone counts. */
    public interface Work {

        /** What happens before each run, off the clock. */
        default void before() throws Exception {}

        /** What is measured. */
        void timed() throws Exception;

        /** What happens after each run, off the clock. */
        default void after() throws Exception {}
    }

    /** One of two numbers. */
    public int of(int full, int quick) {
        return isQuick ? quick : full;
    }

    /** Runs the work so often, or until its time is over, and says how many milliseconds a run took. */
    public Distribution millis(int times, Work work) {
        try {
            long limit = (isQuick ? QUICK_LIMIT : QUICK_LIMIT.multipliedBy(FULL_TIMES)).toNanos();
            if (times >= WARM_UP_SHARE) {
                runs(times / WARM_UP_SHARE, limit / WARM_UP_SHARE, work);
            }
            return Distribution.ofNanos(runs(times, limit, work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a measurement failed: " + e.getMessage(), e);
        }
    }

    private static long[] runs(int times, long limitNanos, Work work) throws Exception {
        long[] nanos = new long[times];
        long started = System.nanoTime();
        int done = 0;
        while (done < times && (done == 0 || System.nanoTime() - started < limitNanos)) {
            work.before();
            long start = System.nanoTime();
            work.timed();
            nanos[done++] = System.nanoTime() - start;
            work.after();
        }
        return Arrays.copyOf(nanos, done);
    }
}
