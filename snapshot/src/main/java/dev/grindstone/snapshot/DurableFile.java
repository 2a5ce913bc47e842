package dev.grindstone.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that come into their place whole, or not at all, and are on disk when a method returns. */
final class DurableFile {

    private static final String UNFINISHED = ".part";

    private DurableFile() {}

    /**
     * Writes a file beside its place, forces it to disk, reads it back and renames it into its place, where it replaces
     * any other. The caller sees to it that nobody else writes the same file meanwhile.
     */
    static void write(Path file, Image content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            writeForced(part, content);
            verify(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            deleteAfter(e, part);
            throw e;
        }
        force(parentOf(file));
    }

    static boolean isUnfinished(Path file) {
        return file.toString().endsWith(UNFINISHED);
    }

    /** Creates a directory and those above it that are missing. */
    static void createDirectories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Path parent = parentOf(directory);
            createDirectories(parent);
            createDirectory(directory);
            force(parent);
        }
    }

    /** Forces to disk which files a directory has. */
    static void force(Path directory) throws IOException {
        // Windows opens no channel on a directory, and writes its entries through.
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Returns what went wrong, for the middle of a sentence. */
    static String reason(IOException e) {
        String kind = e.getClass() == IOException.class || e.getClass() == FileSystemException.class
                ? ""
                : e.getClass().getSimpleName() + ": ";
        return kind + e.getMessage();
    }

    private static void createDirectory(Path directory) throws IOException {
        try {
            Files.createDirectory(directory);
        } catch (FileAlreadyExistsException e) {
            // Another process may have been faster.
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
    }

    private static void writeForced(Path file, Image content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.writeTo(out);
            channel.force(true);
        }
    }

    private static void verify(Path file, Image content) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String found = Image.read(in).digest();
            if (!found.equals(content.digest())) {
                throw new IOException("the disk did not keep what was written to " + file + ": wrote "
                        + content.digest() + ", read back " + found);
            }
        }
    }

    private static void deleteAfter(Exception failure, Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static Path parentOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }
}
