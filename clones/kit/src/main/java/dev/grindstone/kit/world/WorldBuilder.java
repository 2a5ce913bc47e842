package dev.grindstone.kit.world;

import static dev.grindstone.kit.db.Tables.SESSION;
import static dev.grindstone.kit.db.Tables.WORLD;

import dev.grindstone.kit.change.ChangeLog;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.query.IdSet;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.snapshot.Image;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An empty world while its source fills it. */
public final class WorldBuilder {

    private final World world;

    private WorldBuilder(World world) {
        this.world = world;
    }

    /** Makes a start image: the tables of all apps, what the source fills in, and then the change log's triggers. */
    public static Image build(WorldSource source, long seed, Collection<? extends App> apps) {
        WorldDatabase database = WorldDatabase.empty();
        try (SparePool none = new SparePool(0)) {
            createTables(database.connection(), source.name(), seed, apps);
            Image blank = database.volume().capture();
            World world = new World(source.name(), blank, database, TimeMode.STEPPED, CommandRegistry.of(apps), none);
            world.run(open -> source.fill(new WorldBuilder(open), seed));
            ChangeLog.install(database.connection());
            try (Statement statement = database.connection().createStatement()) {
                statement.execute("SHUTDOWN COMPACT");
            }
            return database.volume().capture();
        } catch (SQLException e) {
            throw new WorldException("The world '" + source.name() + "' could not be built: " + e.getMessage(), e);
        } finally {
            database.close();
        }
    }

    private static void createTables(Connection connection, String name, long seed, Collection<? extends App> apps)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            runScript(statement, "kit", kitSchema());
            IdSet.install(statement);
            for (App app : apps) {
                runScript(statement, app.name(), app.schema());
            }
            statement.execute("SET SCHEMA PUBLIC");
        }
        try (var insert = connection.prepareStatement("INSERT INTO kit.world VALUES (1, ?, ?, 'UTC', ?, 1, 0)")) {
            insert.setString(1, name);
            insert.setLong(2, seed);
            insert.setObject(3, Instant.EPOCH);
            insert.executeUpdate();
        }
        connection.createStatement().execute("INSERT INTO kit.session (token) VALUES ('')");
        connection.commit();
    }

    private static void runScript(Statement statement, String schema, String script) throws SQLException {
        statement.execute("CREATE SCHEMA " + schema);
        statement.execute("SET SCHEMA " + schema);
        statement.execute(script);
    }

    private static String kitSchema() {
        try (InputStream in = WorldBuilder.class.getResourceAsStream("/dev/grindstone/kit/schema.sql")) {
            if (in == null) {
                throw new WorldException("The kit's schema.sql is not on the class path: build the kit again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says when the world's present is, and where its people live. */
    public void present(Instant now, ZoneId zone) {
        world.db("kit").update(WORLD).set(WORLD.ZONE, zone.getId()).execute();
        world.startAt(now, zone);
    }

    /** Adds somebody. */
    public Person person(Person person) {
        return world.people().add(person);
    }

    /** Says as whom the agent acts; that person is signed in from the start. */
    public void protagonist(Person person) {
        world.db("kit").update(WORLD).set(WORLD.PROTAGONIST_ID, person.id()).execute();
        world.db("kit").update(SESSION).set(SESSION.PERSON_ID, person.id()).execute();
    }

    /** Whether an app of this world has such a command: a source leaves out what none of them can keep. */
    public boolean offers(String command) {
        return world.offers(command);
    }

    /** Carries out a command of an app. */
    public @Nullable Object run(String command, Person by, Map<String, ?> args) {
        return world.run(command, by, args);
    }

    /** The world itself, for what the methods above do not offer. */
    public World world() {
        return world;
    }
}
