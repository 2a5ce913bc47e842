package dev.grindstone.kit.world;

import dev.grindstone.kit.change.TableShape;
import dev.grindstone.snapshot.Image;
import dev.grindstone.snapshot.Volume;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** A world's open database: a volume over an image and the one connection to it. */
final class WorldDatabase implements AutoCloseable {

    /** The tables of an image, read once however many worlds stand on it. */
    private static final Map<String, Map<String, TableShape>> SHAPES = new ConcurrentHashMap<>();

    private static final org.h2.Driver DRIVER = new org.h2.Driver();

    private final Volume volume;
    private final String imageDigest;
    private final Connection connection;
    private final Map<String, DSLContext> contexts = new ConcurrentHashMap<>();

    private WorldDatabase(Volume volume, String imageDigest) throws SQLException {
        this.volume = volume;
        this.imageDigest = imageDigest;
        this.connection = DRIVER.connect(volume.jdbcUrl(), new Properties());
        connection.setAutoCommit(false);
    }

    static WorldDatabase open(Image image) {
        return open(Volume.of(image), image.digest());
    }

    /** A database without any table, for the builder. */
    static WorldDatabase empty() {
        return open(Volume.empty(), "");
    }

    private static WorldDatabase open(Volume volume, String imageDigest) {
        try {
            return new WorldDatabase(volume, imageDigest);
        } catch (SQLException e) {
            volume.close();
            throw new WorldException(
                    "The image " + imageDigest + " does not open as a database: " + e.getMessage()
                            + ". Build the world again with 'grindstone world build'",
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

    Map<String, TableShape> shapes() throws SQLException {
        Map<String, TableShape> known = SHAPES.get(imageDigest);
        if (known == null) {
            known = Map.copyOf(TableShape.read(connection));
            SHAPES.put(imageDigest, known);
        }
        return known;
    }

    /** Drops the database without writing anything. */
    @Override
    public void close() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            // A database that is broken or closed already is what is wanted here.
        } finally {
            volume.close();
        }
    }
}
