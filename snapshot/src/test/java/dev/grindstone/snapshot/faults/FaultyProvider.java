package dev.grindstone.snapshot.faults;

import static dev.grindstone.snapshot.faults.FaultyPath.below;

import dev.grindstone.snapshot.faults.Step.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does to the disk below what is asked for, unless a fault prevents it. */
final class FaultyProvider extends FileSystemProvider {

    private final FaultyFileSystem fileSystem;

    FaultyProvider(FaultyFileSystem fileSystem) {
        this.fileSystem = fileSystem;
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path file = below(path);
        if (options.contains(StandardOpenOption.CREATE) && !Files.exists(file)) {
            step(Step.of(Kind.CREATE, file), () -> Files.createFile(file));
        } else if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            step(Step.of(Kind.TRUNCATE, file), () -> Files.write(file, new byte[0]));
        }
        return new FaultyChannel(fileSystem, file, FileChannel.open(file, options, attributes));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(below(directory))) {
            stream.forEach(f -> files.add(new FaultyPath(fileSystem, f)));
        }
        return new Listing(files);
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        Path directory = below(path);
        step(Step.of(Kind.CREATE_DIRECTORY, directory), () -> Files.createDirectory(directory, attributes));
    }

    @Override
    public void delete(Path path) throws IOException {
        Path file = below(path);
        if (Files.exists(file)) {
            step(Step.of(Kind.DELETE, file), () -> Files.delete(file));
        } else {
            Files.delete(file);
        }
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        Step move = new Step(Kind.MOVE, below(from), below(to), 0, ByteBuffer.allocate(0));
        step(move, () -> Files.move(move.file(), move.target(), options));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        below(path).getFileSystem().provider().checkAccess(below(path), modes);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(below(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Files.readAttributes(below(path), attributes, options);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(below(path), type, options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(below(one), below(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(below(path));
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    private void step(Step step, Work work) throws IOException {
        fileSystem.before(step);
        work.run();
        fileSystem.done(step);
    }

    /** The files of a directory. */
    private record Listing(List<Path> files) implements DirectoryStream<Path> {

        @Override
        public Iterator<Path> iterator() {
            return files.iterator();
        }

        @Override
        public void close() {}
    }

    /** What is done to the disk below. */
    private interface Work {
        void run() throws IOException;
    }
}
