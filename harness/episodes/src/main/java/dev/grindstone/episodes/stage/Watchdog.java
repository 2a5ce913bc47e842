package dev.grindstone.episodes.stage;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An upper bound, in real time, on whatever waits for the browser.
 *
 * <p>A page can run for ever, and Playwright waits with it. The bound is far above what any healthy step takes; it
 * changes no outcome except that a hang becomes an invalid episode.
 */
final class Watchdog implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "stage-watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration limit;
    private final Runnable bite;
    private final AtomicBoolean bitten = new AtomicBoolean();
    private @Nullable Future<?> alarm;
    private int depth;

    /** @param bite ends whatever hangs, from another thread */
    Watchdog(Duration limit, Runnable bite) {
        this.limit = limit;
        this.bite = bite;
    }

    /**
     * Does the work; if it takes longer than the limit, the browser is ended, and the work fails with it. When a part of
     * the work that is guarded itself has come to its end, the browser has answered, and the limit begins anew.
     */
    <T extends @Nullable Object> T guard(Supplier<T> work) {
        if (depth > 0) {
            T part = work.get();
            arm();
            return part;
        }
        arm();
        depth++;
        try {
            return work.get();
        } finally {
            depth--;
            disarm();
        }
    }

    private void arm() {
        disarm();
        alarm = clock.schedule(
                () -> {
                    bitten.set(true);
                    bite.run();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void disarm() {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    /** Whether the limit ever passed. */
    boolean hasBitten() {
        return bitten.get();
    }

    Duration limit() {
        return limit;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
