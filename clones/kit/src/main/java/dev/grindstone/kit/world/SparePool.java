package dev.grindstone.kit.world;

import dev.grindstone.snapshot.Image;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/*
 * Opening a database costs milliseconds, in proportion to its tables. An image in use therefore has a few databases
 * open already: who needs one takes a spare, and the next spare opens in the background. Images are kept in the order
 * of their last use; what falls out of the small set is closed, so that forks of forks do not pile up.
 *
 * Whoever takes a spare has a head start on the opener. A thread that wakes another is displaced by it when the cores
 * are busy: without the head start one reset in ten took 2 ms instead of 0.02, as long as opening takes.
 */
/** Open databases in reserve. */
final class SparePool implements AutoCloseable {

    private static final int IMAGES = 4;
    private static final int HEAD_START_MILLIS = 2;

    private final int sparesPerImage;
    private final Map<Image, Deque<WorldDatabase>> spares = new LinkedHashMap<>(16, 0.75f, true);
    private final ScheduledExecutorService opener = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "world-opener");
        thread.setDaemon(true);
        return thread;
    });
    private boolean closed;

    SparePool(int sparesPerImage) {
        this.sparesPerImage = sparesPerImage;
    }

    /** An untouched database on the image: a spare if there is one, else a new one. */
    WorldDatabase take(Image image) {
        WorldDatabase spare;
        synchronized (this) {
            Deque<WorldDatabase> waiting = spares.get(image);
            spare = waiting == null ? null : waiting.poll();
        }
        refill(image);
        return spare == null ? WorldDatabase.open(image) : spare;
    }

    /** How many databases on an image are open and waiting. */
    synchronized int ready(Image image) {
        Deque<WorldDatabase> waiting = spares.get(image);
        return waiting == null ? 0 : waiting.size();
    }

    /** Closes a database in the background. */
    void discard(WorldDatabase database) {
        inBackground(database::close, database::close);
    }

    /** Opens spares for an image until it has its number. */
    void refill(Image image) {
        if (sparesPerImage > 0) {
            inBackground(() -> openSpares(image), () -> {});
        }
    }

    private void openSpares(Image image) {
        while (missing(image)) {
            WorldDatabase database = WorldDatabase.openAhead(image);
            synchronized (this) {
                if (!closed) {
                    spares.computeIfAbsent(image, any -> new ArrayDeque<>()).add(database);
                    continue;
                }
            }
            database.close();
        }
        evict();
    }

    private synchronized boolean missing(Image image) {
        Deque<WorldDatabase> waiting = spares.get(image);
        return !closed && (waiting == null || waiting.size() < sparesPerImage);
    }

    private void evict() {
        Deque<WorldDatabase> oldest = null;
        synchronized (this) {
            if (spares.size() > IMAGES) {
                Image image = spares.keySet().iterator().next();
                oldest = spares.remove(image);
            }
        }
        if (oldest != null) {
            oldest.forEach(WorldDatabase::close);
        }
    }

    private void inBackground(Runnable work, Runnable whenClosed) {
        try {
            ScheduledFuture<?> unused = opener.schedule(work, HEAD_START_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            whenClosed.run();
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            spares.values().forEach(waiting -> waiting.forEach(WorldDatabase::close));
            spares.clear();
        }
        opener.shutdown();
    }
}
