package dev.grindstone.snapshot.faults;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A view of another file system that records each step and lets faults happen. */
public final class FaultyFileSystem extends FileSystem {

    private final FileSystem below;
    private final Faults faults;
    private final FaultyProvider provider;
    private final List<Step> steps = Collections.synchronizedList(new ArrayList<>());

    private FaultyFileSystem(FileSystem below, Faults faults) {
        this.below = below;
        this.faults = faults;
        provider = new FaultyProvider(this);
    }

    /** Returns the path by which a program reaches this directory with faults. */
    public static Path over(Path directory, Faults faults) {
        FaultyFileSystem fileSystem = new FaultyFileSystem(directory.getFileSystem(), faults);
        return new FaultyPath(fileSystem, directory.toAbsolutePath());
    }

    /** Returns what was done through this path or one derived from the same, in order, with paths of the disk below. */
    public static List<Step> stepsThrough(Path path) {
        return List.copyOf(((FaultyFileSystem) path.getFileSystem()).steps);
    }

    Faults faults() {
        return faults;
    }

    void before(Step step) throws IOException {
        faults.before(step);
    }

    void done(Step step) {
        steps.add(step);
    }

    @Override
    public FaultyProvider provider() {
        return provider;
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return below.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return new FaultyPath(this, below.getPath(first, more));
    }

    @Override
    public String getSeparator() {
        return below.getSeparator();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        throw new UnsupportedOperationException();
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        return below.getPathMatcher(syntaxAndPattern);
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
