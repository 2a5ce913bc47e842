package dev.grindstone.snapshot;

import dev.grindstone.snapshot.cow.Folder;
import dev.grindstone.snapshot.cow.Pages;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A writable view of an image for one database, mounted from birth to {@link #close()}. It keeps only the pages that
 * were written; the image is never touched.
 *
 * <p>Volumes know nothing of each other and may be used by different threads at once. What H2 writes beside the
 * database's own file (temporary files, a compacted copy) lives in the volume's memory and is no part of the image.
 */
public final class Volume implements AutoCloseable {

    private static final String FILE = "world.mv.db";

    /*
     * The database stays open between connections and is closed by us, never by a shutdown hook. The volume belongs to
     * one process, so no lock file. Each commit writes its pages at once (WRITE_DELAY=0): `capture` sees all that is
     * committed, and no world needs a background thread. The pages are in memory already, so the cache is small (KiB).
     */
    private static final String SETTINGS = ";DB_CLOSE_DELAY=-1;FILE_LOCK=NO;WRITE_DELAY=0;CACHE_SIZE=1024"
            + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";

    private final Image base;
    private final Folder folder;

    private Volume(Image base) {
        this.base = base;
        folder = Folder.mount();
        if (base.size() > 0) {
            folder.put(FILE, base.pages());
        }
    }

    /** Mounts a view of the image. */
    public static Volume of(Image base) {
        return new Volume(base);
    }

    /** Mounts a volume without bytes, in which H2 makes a new database. */
    public static Volume empty() {
        return new Volume(Image.EMPTY);
    }

    /** Returns the URL of the volume's database; connect to it without user and password. */
    public String jdbcUrl() {
        return "jdbc:h2:" + folder.path() + "/world" + SETTINGS;
    }

    /**
     * Returns the bytes as they are now, sharing all pages: cheap, however large the database. A database that is open
     * may go on; the image then holds what it has committed.
     */
    public Image capture() {
        return new Image(now());
    }

    /** Returns the SHA-256 of the bytes as they are now, as {@code sha256:} and 64 hex digits; it hashes all of them. */
    public String digest() {
        return capture().digest();
    }

    /** Returns whether the volume is still its image: every page is the image's own, and the length is the same. */
    public boolean isPristine() {
        Pages now = now();
        return now.size() == base.size() && now.countUnshared(base.pages()) == 0;
    }

    /** Returns how many pages differ from the image because they were written, added or cut off. */
    public int writtenPages() {
        return now().countUnshared(base.pages());
    }

    /**
     * Unmounts the volume and drops its pages. A database still open on it is shut down first, without writing.
     */
    @Override
    public void close() {
        List<String> open = folder.openFiles();
        if (!open.isEmpty()) {
            shutDown(open);
        }
        folder.unmount();
    }

    private void shutDown(List<String> open) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl() + ";IFEXISTS=TRUE");
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            System.getLogger(Volume.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "Volume " + folder.path() + " is unmounted while " + open + " is open, and its database"
                                    + " could not be shut down: execute SHUTDOWN IMMEDIATELY before closing the volume",
                            e);
        }
    }

    /** Returns the path by which H2 finds the database's file. */
    String file() {
        return folder.path() + "/" + FILE;
    }

    private Pages now() {
        return folder.freeze(FILE);
    }

    @Override
    public String toString() {
        return folder.path();
    }
}
