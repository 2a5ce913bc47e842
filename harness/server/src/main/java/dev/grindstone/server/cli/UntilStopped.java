package dev.grindstone.server.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps something open until the process is asked to end, and then closes it, whatever else happens. */
final class UntilStopped {

    private UntilStopped() {}

    /** Opens it, says so, and waits for Ctrl-C or a signal; what is open is closed before the process ends. */
    static <T extends AutoCloseable> void run(Supplier<T> opening, Consumer<T> whenOpen) {
        AtomicReference<@Nullable T> open = new AtomicReference<>();
        CountDownLatch closed = new CountDownLatch(1);
        Thread closer = new Thread(() -> close(open.getAndSet(null), closed), "closer");
        Runtime.getRuntime().addShutdownHook(closer);
        try {
            T opened = opening.get();
            open.set(opened);
            whenOpen.accept(opened);
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(open.getAndSet(null), closed);
        }
    }

    private static void close(@Nullable AutoCloseable open, CountDownLatch closed) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("what was open could not be closed", e);
        } finally {
            closed.countDown();
        }
    }
}
