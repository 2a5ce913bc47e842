package dev.grindstone.server.hosting;

import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a running server is reached; kept in the home while it runs, for its owner alone.
 *
 * @param pages the port of the pages
 * @param operator the port of the operator API
 * @param token what its callers show
 * @param pid the server's process
 * @param smtp the port that takes mail, if one does
 * @param imap the port that shows mailboxes to mail programs, if one does
 */
public record Whereabouts(
        int pages,
        int operator,
        String token,
        long pid,
        @Nullable Integer smtp,
        @Nullable Integer imap) {

    /** The last server that started with this home, if it has not said goodbye. */
    public static Optional<Whereabouts> find(Home home) {
        try {
            return Optional.of(Json.MAPPER.readValue(Files.readString(home.running()), Whereabouts.class));
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes this to a file at once, so that a reader sees all of it or nothing. */
    public void writeTo(Path file) {
        write(file, this);
    }

    /** Tells whoever started the server, in a file that appears at once and whole, how it is reached. */
    public void announceIn(Path file) {
        write(
                file,
                new Announcement(
                        "http://127.0.0.1:" + pages,
                        "http://127.0.0.1:" + operator,
                        token,
                        pid,
                        pages,
                        operator,
                        smtp,
                        imap));
    }

    /** What a program needs that starts a server and lets it choose its ports. */
    record Announcement(
            String pagesUrl,
            String operatorUrl,
            String token,
            long pid,
            int pages,
            int operator,
            @Nullable Integer smtp,
            @Nullable Integer imap) {}

    private static void write(Path file, Object what) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, "server", ".part", ownerOnly());
            Files.writeString(whole, Json.line(what) + "\n");
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the file away, unless another server has written its own since. */
    public void remove(Home home) {
        try {
            if (find(home).filter(this::equals).isPresent()) {
                Files.deleteIfExists(home.running());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
