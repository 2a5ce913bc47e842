package dev.grindstone.snapshot.faults;

import dev.grindstone.snapshot.faults.Step.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;

/** A channel whose writes and forces may fail. */
final class FaultyChannel extends FileBaseDefault {

    private final FaultyFileSystem fileSystem;
    private final Path file;
    private final FileChannel below;

    FaultyChannel(FaultyFileSystem fileSystem, Path file, FileChannel below) {
        this.fileSystem = fileSystem;
        this.file = file;
        this.below = below;
    }

    @Override
    public long size() throws IOException {
        return below.size();
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
        return below.read(target, position);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        byte[] bytes = new byte[source.remaining()];
        source.duplicate().get(bytes);
        Step write = new Step(Kind.WRITE, file, file, position, ByteBuffer.wrap(bytes));
        fileSystem.before(write);
        int taken = fileSystem.faults().taken(write);
        int kept = fileSystem.faults().kept(taken);
        below.write(ByteBuffer.wrap(bytes, 0, kept), position);
        source.position(source.position() + taken);
        fileSystem.done(write);
        return taken;
    }

    @Override
    protected void implTruncate(long newSize) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void force(boolean metaData) throws IOException {
        Step force = Step.of(Kind.FORCE, file);
        fileSystem.before(force);
        below.force(metaData);
        fileSystem.done(force);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return below.lock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        below.close();
    }
}
