package dev.grindstone.server.cli.serve;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps something open until the process is asked to end, and then closes it, whatever else happens. */
public final class UntilStopped {

    private UntilStopped() {}

    /** Opens it, says so, and waits for Ctrl-C, a signal, or the given end; what is open is closed then. */
    public static <T extends AutoCloseable> void run(Supplier<T> opening, BiConsumer<T, Runnable> whenOpen) {
        AtomicReference<@Nullable T> open = new AtomicReference<>();
        CountDownLatch closed = new CountDownLatch(1);
        Thread closer = new Thread(() -> close(open.getAndSet(null), closed), "closer");
        Runtime.getRuntime().addShutdownHook(closer);
        try {
            T opened = opening.get();
            open.set(opened);
            whenOpen.accept(opened, closed::countDown);
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
