package dev.grindstone.kit.world;

import static dev.grindstone.kit.db.Tables.WORLD;

import dev.grindstone.kit.change.ChangeLog;
import dev.grindstone.kit.change.TableShape;
import dev.grindstone.kit.db.tables.records.WorldRecord;
import dev.grindstone.snapshot.Image;
import dev.grindstone.snapshot.Volume;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A world's open database: a volume over an image and the one connection to it. */
final class WorldDatabase implements AutoCloseable {

    /** The tables of an image, read once however many worlds stand on it, and only when somebody asks. */
    private static final Map<Image, Map<String, TableShape>> SHAPES = Collections.synchronizedMap(new WeakHashMap<>());

    private static final org.h2.Driver DRIVER = new org.h2.Driver();

    private final Volume volume;
    private final @Nullable Image image;
    private final Connection connection;
    private final Map<String, DSLContext> contexts = new ConcurrentHashMap<>();
    private @Nullable Outset outset;

    /** Where a world begins: its clock and counter, and the end of its log. */
    record Outset(WorldRecord present, long lastChange) {}

    private WorldDatabase(Volume volume, @Nullable Image image) throws SQLException {
        this.volume = volume;
        this.image = image;
        this.connection = DRIVER.connect(volume.jdbcUrl(), new Properties());
        connection.setAutoCommit(false);
    }

    static WorldDatabase open(Image image) {
        return open(Volume.of(image), image);
    }

    /** An open database that has already answered what a world asks first, so that a reset need not wait for it. */
    static WorldDatabase openAhead(Image image) {
        WorldDatabase database = open(image);
        try {
            database.outset();
            return database;
        } catch (SQLException e) {
            database.close();
            throw new WorldException("The " + image + " does not answer: " + e.getMessage(), e);
        }
    }

    /** A database without any table, for the builder. */
    static WorldDatabase empty() {
        return open(Volume.empty(), null);
    }

    private static WorldDatabase open(Volume volume, @Nullable Image image) {
        try {
            return new WorldDatabase(volume, image);
        } catch (SQLException e) {
            volume.close();
            throw new WorldException(
                    "The " + (image == null ? "empty image" : image.toString()) + " does not open as a database: "
                            + e.getMessage() + ". Build the world again with 'grindstone world build'",
                    e);
        }
    }

    Connection connection() {
        return connection;
    }

    Volume volume() {
        return volume;
    }

    /** A context whose unqualified tables are those of the app. */
    DSLContext context(String app) {
        return contexts.computeIfAbsent(app, name -> DSL.using(connection, SQLDialect.H2, settings(name)));
    }

    private static Settings settings(String app) {
        return new Settings()
                .withExecuteLogging(false)
                .withRenderMapping(new RenderMapping()
                        .withSchemata(new MappedSchema().withInput("").withOutput(app.toUpperCase(Locale.ROOT))));
    }

    /** How the database was when it was opened; asked for before anything is written. */
    Outset outset() throws SQLException {
        if (outset == null) {
            WorldRecord present = context("kit").selectFrom(WORLD).fetchSingle();
            outset = new Outset(present, new ChangeLog(connection, this::shapes).last());
            connection.rollback();
        }
        return outset;
    }

    Map<String, TableShape> shapes() throws SQLException {
        Map<String, TableShape> known = image == null ? null : SHAPES.get(image);
        if (known == null) {
            // By name, in every process: the order of Map.copyOf differs from one to the next.
            known = Collections.unmodifiableMap(TableShape.read(connection));
            if (image != null) {
                SHAPES.put(image, known);
            }
        }
        return known;
    }

    /** The database as an image. The tables of a running world stay what they are, so nobody need read them again. */
    Image capture() {
        Image captured = volume.capture();
        Map<String, TableShape> known = image == null ? null : SHAPES.get(image);
        if (known != null) {
            SHAPES.put(captured, known);
        }
        return captured;
    }

    /**
     * Drops the database without writing anything. Who still holds the world, as a server remembers its last episodes,
     * holds no more than a shell: the connection is closed as well, or some megabytes of H2's tables and pages would stay.
     */
    @Override
    public void close() {
        try (Connection last = connection;
                Statement statement = last.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            // A database that is broken or closed already is what is wanted here.
        } finally {
            contexts.clear();
            volume.close();
        }
    }
}
