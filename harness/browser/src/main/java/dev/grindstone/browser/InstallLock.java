package dev.grindstone.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One installation at a time: among the threads of this process, and among the processes of this user. */
final class InstallLock {
    // A file lock belongs to the whole process, so threads need a lock of their own before it.
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path file;

    InstallLock(Path file) {
        this.file = file;
    }

    static InstallLock ofUser() {
        String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9_-]", "_");
        return new InstallLock(Path.of(System.getProperty("java.io.tmpdir"), "grindstone-browser-" + user + ".lock"));
    }

    <T> T hold(Supplier<T> work) {
        THREADS.lock();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return work.get();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot lock " + file + ": make its folder writable", failure);
        } finally {
            THREADS.unlock();
        }
    }
}
