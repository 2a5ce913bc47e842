package dev.grindstone.episodes.pool;

import dev.grindstone.episodes.stage.Stage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A thread with a stage, which is made on that thread and never leaves it. */
final class Worker {
    private static final int SECONDS_TO_CLOSE = 10;

    private final ExecutorService thread;
    private final Supplier<Stage> newStage;
    private volatile @Nullable Stage stage;

    Worker(String name, Supplier<Stage> newStage) {
        this.newStage = newStage;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread worker = new Thread(work, name);
            worker.setDaemon(true);
            return worker;
        });
    }

    <T> CompletableFuture<T> submit(Function<Stage, T> work) {
        return CompletableFuture.supplyAsync(() -> work.apply(stage()), thread);
    }

    /** Makes the stage ready for the next episode, on the worker's own thread and without waiting for it. */
    void prepare() {
        Stage known = stage;
        if (known == null) {
            return;
        }
        try {
            thread.execute(known::openAhead);
        } catch (RejectedExecutionException closed) {
            // There is no next episode.
        }
    }

    private Stage stage() {
        Stage known = stage;
        if (known == null) {
            known = newStage.get();
            stage = known;
        }
        return known;
    }

    /** Ends the browser without asking it; safe from any thread. */
    void kill() {
        Stage known = stage;
        List<ProcessHandle> processes = known == null ? List.of() : known.processes();
        processes.forEach(ProcessHandle::destroyForcibly);
    }

    void close() {
        Stage known = stage;
        if (known != null) {
            thread.execute(known::close);
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
