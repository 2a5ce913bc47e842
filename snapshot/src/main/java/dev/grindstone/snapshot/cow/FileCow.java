package dev.grindstone.snapshot.cow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/** A channel on a file of a folder. */
final class FileCow extends FileBaseDefault {

    private final CowFile file;
    private final boolean writable;
    private final String name;
    private final Queue<FileLock> locks = new ConcurrentLinkedQueue<>();

    FileCow(CowFile file, boolean writable, String name) {
        this.file = file;
        this.writable = writable;
        this.name = name;
        file.opened();
    }

    @Override
    public long size() throws IOException {
        requireOpen();
        return file.size();
    }

    // The file has its own lock, so the channel needs none.
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        requireOpen();
        requireNotNegative(position);
        return file.read(target, position);
    }

    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        requireOpen();
        requireNotNegative(position);
        requireWritable();
        return file.write(source, position);
    }

    @Override
    protected void implTruncate(long newSize) throws IOException {
        requireOpen();
        requireNotNegative(newSize);
        requireWritable();
        file.truncate(newSize);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        requireOpen();
        if (!file.lock(shared)) {
            return null;
        }
        FileLock lock = new WholeFileLock(file, position, size, shared);
        locks.add(lock);
        return lock;
    }

    @Override
    protected void implCloseChannel() throws IOException {
        for (FileLock lock : locks) {
            lock.release();
        }
        file.closed();
    }

    @Override
    public String toString() {
        return name;
    }

    private void requireOpen() throws ClosedChannelException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    private void requireWritable() {
        if (!writable) {
            throw new NonWritableChannelException();
        }
    }

    private static void requireNotNegative(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("A position or size in a file cannot be " + value + ": pass 0 or more");
        }
    }

    /** A lock on all of a file, whatever range was asked for: that is all a database needs. */
    private static final class WholeFileLock extends FileLock {

        private final CowFile file;
        private boolean valid = true;

        WholeFileLock(CowFile file, long position, long size, boolean shared) {
            // FileLock wants a channel of its own kind and only stores it.
            super(FakeFileChannel.INSTANCE, position, size, shared);
            this.file = file;
        }

        @Override
        public synchronized boolean isValid() {
            return valid;
        }

        @Override
        public synchronized void release() {
            if (valid) {
                valid = false;
                file.unlock(isShared());
            }
        }
    }
}
