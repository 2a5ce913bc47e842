package dev.grindstone.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;

/**
 * Images as plain {@code .mv.db} files, which any tool for H2 opens: the user and the password are empty.
 */
public final class PlainFile {

    private static final String SUFFIX = ".mv.db";
    private static final int BLOCK_BYTES = 4096;
    private static final int WRONG_USER_OR_PASSWORD = 28000;

    private PlainFile() {}

    /**
     * Writes an image to a file, which is replaced if it is there. The bytes are those of the image, unless it was
     * captured from a running database: then that is closed in good order first, and only the rows are the same.
     *
     * @throws SnapshotException if the file is not called {@code ….mv.db}, or cannot be written
     */
    public static void export(Image image, Path file) {
        if (!file.toString().endsWith(SUFFIX)) {
            throw new SnapshotException(
                    "H2 would not find a database in '" + file + "': give the file a name that ends in " + SUFFIX);
        }
        try {
            DurableFile.write(file, closed(image));
        } catch (IOException e) {
            throw new SnapshotException(
                    "The image could not be written to '" + file + "' (" + DurableFile.reason(e)
                            + "): choose a directory that exists, may be written and has room",
                    e);
        }
    }

    /**
     * Reads a file that was exported here, or made and closed by any tool for H2, and checks that it is whole: that its
     * last change is in it, that no part of it is missing, and that every row can be read. A plain file has no checksum
     * over its rows, so a changed letter in a text goes unnoticed; the {@link ImageStore} would notice.
     *
     * @throws SnapshotException if there is no such file, or it is not a whole database with an empty user and password
     */
    public static Image importFrom(Path file) {
        Image image;
        try (InputStream in = Files.newInputStream(file)) {
            image = Image.read(in);
        } catch (NoSuchFileException e) {
            throw new SnapshotException("There is no file '" + file + "' to import: check the path", e);
        } catch (IOException e) {
            throw new SnapshotException(
                    "The file '" + file + "' could not be read (" + DurableFile.reason(e)
                            + "): check that this process may read it",
                    e);
        }
        String defect = defectOf(image).orElse("");
        if (!defect.isEmpty()) {
            throw new SnapshotException(
                    "The file '" + file + "' (" + image.size() + " bytes) cannot be imported: " + defect);
        }
        return image;
    }

    private static Optional<String> defectOf(Image image) {
        try (Volume volume = Volume.of(image)) {
            Optional<String> defect = defectOfStore(volume, image.size());
            if (defect.isEmpty()) {
                readAllRows(volume);
            }
            return defect;
        } catch (SQLException e) {
            return Optional.of(
                    e.getErrorCode() == WRONG_USER_OR_PASSWORD
                            ? "it has no user with an empty name and password. Execute CREATE USER \"\" PASSWORD ''"
                                    + " ADMIN in it, close it and import it again"
                            : damaged(e));
        } catch (RuntimeException e) {
            // H2 answers to damage with whatever exception the damaged bytes lead it to.
            return Optional.of(damaged(e));
        }
    }

    /** Looks at what H2 does not complain of: it opens what it can still find, be it an empty database. */
    private static Optional<String> defectOfStore(Volume volume, long size) {
        MVStore store = open(volume);
        try {
            Map<String, Object> header = store.getStoreHeader();
            if (!isClosed(store)) {
                return Optional.of("it was not closed in good order. Open it with a tool for H2, execute SHUTDOWN and"
                        + " import it again");
            }
            if (DataUtils.readHexLong(header, "version", -1) != store.getCurrentVersion()) {
                return Optional.of("it is damaged or cut off (its last change is missing). Take an older copy");
            }
            for (Map.Entry<String, String> entry : store.getLayoutMap().entrySet()) {
                if (entry.getKey().startsWith("chunk.")) {
                    Map<String, String> chunk = DataUtils.parseMap(entry.getValue());
                    long end = DataUtils.readHexLong(chunk, "block", 0) + DataUtils.readHexLong(chunk, "len", 0);
                    if (end * BLOCK_BYTES > size) {
                        return Optional.of("it is cut off (part of its data lies behind its end). Take an older copy");
                    }
                }
            }
            return Optional.empty();
        } finally {
            store.closeImmediately();
        }
    }

    private static void readAllRows(Volume volume) throws SQLException {
        try (Connection connection = DriverManager.getConnection(volume.jdbcUrl() + ";IFEXISTS=TRUE")) {
            StateDigest.tables(connection, List.of());
        }
    }

    private static Image closed(Image image) {
        try (Volume volume = Volume.of(image)) {
            MVStore store = open(volume);
            boolean closed = isClosed(store);
            store.closeImmediately();
            return closed ? image : shutDown(volume);
        } catch (SQLException | RuntimeException e) {
            throw new SnapshotException("The image cannot be exported, because it is no database: " + damaged(e), e);
        }
    }

    private static Image shutDown(Volume volume) throws SQLException {
        try (Connection connection = DriverManager.getConnection(volume.jdbcUrl() + ";IFEXISTS=TRUE");
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        return volume.capture();
    }

    private static MVStore open(Volume volume) {
        return new MVStore.Builder().fileName(volume.file()).readOnly().open();
    }

    private static boolean isClosed(MVStore store) {
        return store.getStoreHeader().containsKey("clean");
    }

    private static String damaged(Exception e) {
        return "it is no H2 database or is damaged (" + e.getMessage() + "). Take an older copy";
    }
}
