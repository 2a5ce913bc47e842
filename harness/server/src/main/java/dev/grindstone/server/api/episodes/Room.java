package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.stage.Stage;
import dev.grindstone.server.Trouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A stage with the one thread that may use it, since a browser's driver belongs to a thread. */
final class Room implements AutoCloseable {

    private final ExecutorService thread;
    private final Stage stage;

    Room(String name, Supplier<Stage> stage) {
        this.stage = stage.get();
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "episode-" + name);
            made.setDaemon(true);
            return made;
        });
    }

    Stage stage() {
        return stage;
    }

    /** Does something in the room's thread, after what was asked before. */
    <T> T call(Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("an episode's thread failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.environment("the server is stopping", "interrupted", "start it again");
        }
    }

    @Override
    public void close() {
        call(() -> {
            stage.close();
            return true;
        });
        thread.shutdown();
    }
}
