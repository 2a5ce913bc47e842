package dev.grindstone.snapshot.cow;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A file of a folder: its bytes, its locks, and how many channels are open on it. */
final class CowFile {

    private final PageTable table;
    private boolean readOnly;
    private boolean dropped;
    private int channels;
    private int sharedLocks;
    private boolean exclusiveLock;

    CowFile(Pages base) {
        table = new PageTable(base);
    }

    synchronized long size() {
        return table.size();
    }

    synchronized int read(ByteBuffer target, long position) throws IOException {
        requireMounted();
        return table.read(target, position);
    }

    synchronized int write(ByteBuffer source, long position) throws IOException {
        requireWritable();
        return table.write(source, position);
    }

    synchronized void truncate(long newSize) throws IOException {
        requireWritable();
        table.truncate(newSize);
    }

    synchronized Pages freeze() {
        return table.freeze();
    }

    synchronized boolean isReadOnly() {
        return readOnly;
    }

    synchronized void setReadOnly() {
        readOnly = true;
    }

    synchronized void opened() {
        channels++;
    }

    synchronized void closed() {
        channels--;
    }

    synchronized boolean isOpen() {
        return channels > 0;
    }

    synchronized boolean lock(boolean shared) {
        if (exclusiveLock || (!shared && sharedLocks > 0)) {
            return false;
        }
        if (shared) {
            sharedLocks++;
        } else {
            exclusiveLock = true;
        }
        return true;
    }

    synchronized void unlock(boolean shared) {
        if (shared) {
            sharedLocks--;
        } else {
            exclusiveLock = false;
        }
    }

    /** Frees the bytes; whoever still holds a channel gets errors. */
    synchronized void drop() {
        dropped = true;
        table.truncate(0);
    }

    private void requireMounted() throws IOException {
        if (dropped) {
            throw new IOException("The volume of this file is closed: mount its image again to use it");
        }
    }

    private void requireWritable() throws IOException {
        requireMounted();
        if (readOnly) {
            throw new IOException("The file was set read-only: open it with mode 'r'");
        }
    }
}
