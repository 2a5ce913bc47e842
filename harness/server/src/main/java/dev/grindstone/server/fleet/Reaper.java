package dev.grindstone.server.fleet;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends, again and again, what has been idle for too long. */
public final class Reaper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reaper.class);
    private static final long LEAST_MILLIS = 250;
    private static final long MOST_MILLIS = 15_000;

    /** Somewhere where things can be idle. */
    @FunctionalInterface
    public interface Field {

        /** Ends what has been idle for too long, and gives back what it held. */
        void reap();
    }

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "reaper");
        thread.setDaemon(true);
        return thread;
    });
    private final Future<?> rounds;

    private Reaper(Field field, long periodMillis) {
        rounds = clock.scheduleWithFixedDelay(() -> reap(field), periodMillis, periodMillis, TimeUnit.MILLISECONDS);
    }

    /** Looks often enough that nothing is idle for much longer than it may be. */
    public static Reaper start(Idleness idleness, Field field) {
        return new Reaper(
                field,
                Math.max(LEAST_MILLIS, Math.min(MOST_MILLIS, idleness.limit().toMillis() / 4)));
    }

    private static void reap(Field field) {
        try {
            field.reap();
        } catch (RuntimeException failure) {
            // What could not be cleared away is looked at again; the others must not wait for it.
            LOG.error("something idle could not be ended", failure);
        }
    }

    @Override
    public void close() {
        rounds.cancel(false);
        clock.shutdown();
    }
}
