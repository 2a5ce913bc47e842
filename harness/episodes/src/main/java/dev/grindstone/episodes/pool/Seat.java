package dev.grindstone.episodes.pool;

import dev.grindstone.episodes.stage.Stage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A place for one episode. Work from any thread is done on the thread that owns the browser, in order. */
public final class Seat implements AutoCloseable {
    private final Worker worker;
    private final Runnable giveBack;
    private final AtomicBoolean given = new AtomicBoolean();

    Seat(Worker worker, Runnable giveBack) {
        this.worker = worker;
        this.giveBack = giveBack;
    }

    /** Does something with the stage of this seat, and waits for it; what it throws is thrown here. */
    public <T> T call(Function<Stage, T> work) {
        try {
            return submit(work).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /** Like {@link #call}, without waiting. */
    public <T> CompletableFuture<T> submit(Function<Stage, T> work) {
        if (given.get()) {
            throw new IllegalStateException("This seat was given back: take another one");
        }
        return worker.submit(work);
    }

    /** Gives the seat back, after the work that was submitted before. */
    @Override
    public void close() {
        if (given.compareAndSet(false, true)) {
            giveBack.run();
        }
    }
}
