package dev.grindstone.snapshot.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/** A path of a faulty file system: the path below it, and whose it is. */
record FaultyPath(FaultyFileSystem fileSystem, Path below) implements Path {

    static Path below(Path path) {
        return path instanceof FaultyPath faulty ? faulty.below : path;
    }

    private @Nullable Path wrap(@Nullable Path path) {
        return path == null ? null : new FaultyPath(fileSystem, path);
    }

    private Path wrapped(Path path) {
        return new FaultyPath(fileSystem, path);
    }

    @Override
    public FaultyFileSystem getFileSystem() {
        return fileSystem;
    }

    @Override
    public boolean isAbsolute() {
        return below.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return wrap(below.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return wrap(below.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return wrap(below.getParent());
    }

    @Override
    public int getNameCount() {
        return below.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return wrapped(below.getName(index));
    }

    @Override
    public Path subpath(int beginIndex, int endIndex) {
        return wrapped(below.subpath(beginIndex, endIndex));
    }

    @Override
    public boolean startsWith(Path other) {
        return below.startsWith(below(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return below.endsWith(below(other));
    }

    @Override
    public Path normalize() {
        return wrapped(below.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return wrapped(below.resolve(below(other)));
    }

    @Override
    public Path relativize(Path other) {
        return wrapped(below.relativize(below(other)));
    }

    @Override
    public URI toUri() {
        return below.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return wrapped(below.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return wrapped(below.toRealPath(options));
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return below.compareTo(below(other));
    }

    @Override
    public String toString() {
        return below.toString();
    }
}
