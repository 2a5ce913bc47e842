package dev.grindstone.episodes.pool;

import dev.grindstone.browser.BrowserLauncher;
import dev.grindstone.browser.Launcher;
import dev.grindstone.browser.Reach;
import dev.grindstone.episodes.stage.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * A fixed number of seats, each with a thread and a browser of its own. An episode takes a seat and keeps it.
 *
 * <p>Closing the pool, or the process, leaves no browser behind.
 */
public final class EpisodePool implements AutoCloseable {
    private final List<Worker> workers = new ArrayList<>();
    /** The seats that nobody has, the last one used first: its browser is running already. */
    private final BlockingDeque<Worker> free = new LinkedBlockingDeque<>();

    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread hook;

    /**
     * A pool; each browser starts with the first episode on its seat.
     *
     * @param size how many episodes can run at once
     * @param browser the executable
     * @param reach the hosts the browsers can reach
     */
    public EpisodePool(int size, Path browser, Reach reach) {
        this(size, new BrowserLauncher(browser, reach), reach);
    }

    /** A pool with browsers of whichever machine, which reach the same hosts. */
    public EpisodePool(int size, Launcher launcher, Reach reach) {
        for (int seat = 1; seat <= size; seat++) {
            Worker worker = new Worker("episode-" + seat, () -> new Stage(launcher, reach));
            workers.add(worker);
            free.add(worker);
        }
        this.hook = new Thread(() -> workers.forEach(Worker::kill), "episode-pool-end");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** How many episodes can run at once. */
    public int size() {
        return workers.size();
    }

    /** How many more episodes can start now. */
    public int free() {
        return free.size();
    }

    /** A seat, if one is free now; the caller gives it back by closing it. */
    public Optional<Seat> take() {
        requireOpen();
        return Optional.ofNullable(free.poll()).map(this::seat);
    }

    /** A seat, waiting until one is free. */
    public Seat await() throws InterruptedException {
        requireOpen();
        return seat(free.take());
    }

    private Seat seat(Worker worker) {
        return new Seat(worker, () -> {
            worker.prepare();
            free.addFirst(worker);
        });
    }

    /** Runs a whole episode on the next free seat, waiting for one first. */
    public <T> CompletableFuture<T> run(Function<Stage, T> episode) throws InterruptedException {
        Seat seat = await();
        return seat.submit(episode).whenComplete((result, failure) -> seat.close());
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new RejectedExecutionException("The pool is closed: no further episode starts");
        }
    }

    /** Ends every browser; episodes that run become invalid. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            workers.forEach(Worker::close);
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException alreadyShuttingDown) {
                // Then the hook runs as well and finds nothing left to end.
            }
        }
    }
}
