package dev.grindstone.snapshot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** The right to change a store: one thread of one process has it at a time. A crash gives it back. */
final class StoreLock {

    /** A lock on a file is held by the process; this one is for its threads. */
    private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

    private StoreLock() {}

    /** Work on files. */
    interface Work {
        void run() throws IOException;
    }

    /** Waits until nobody else changes the store, and then does the work. */
    static void whileHeld(Path directory, Work work) throws IOException {
        THIS_PROCESS.lock();
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("the lock on " + directory + " was lost");
            }
            work.run();
        } finally {
            THIS_PROCESS.unlock();
        }
    }
}
