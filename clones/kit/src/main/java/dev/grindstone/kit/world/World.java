package dev.grindstone.kit.world;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.ChangeLog;
import dev.grindstone.kit.change.NetChanges;
import dev.grindstone.kit.change.TableShape;
import dev.grindstone.kit.change.Undo;
import dev.grindstone.kit.people.People;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.time.Schedule;
import dev.grindstone.kit.time.Scheduled;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.snapshot.CommitBuffer;
import dev.grindstone.snapshot.Image;
import dev.grindstone.snapshot.StateDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/*
 * Whatever happens in a world happens in a turn: one at a time, in the order of arrival, each one transaction.
 * So clone code needs no locks, and the order of a world's writes is the order of its requests. Different worlds share
 * nothing that is written and run in parallel.
 */
/**
 * One episode's state of every app, as a value: it can be forked, reset to its start image, and compared.
 *
 * <p>Safe for use by several threads.
 */
public final class World implements AutoCloseable {

    /** The log and the sessions say how a state came about, not what it is. */
    private static final Set<String> NOT_STATE = Set.of("kit.change", "kit.session");

    private final String id;
    private final Image image;
    private final CommandRegistry commands;
    private final SparePool spares;
    private final Requests requests = new Requests();
    private final ReentrantLock turns = new ReentrantLock(true);
    private final Present present;

    private WorldDatabase database;
    private int step;
    private volatile long version;
    private boolean closed;

    World(String id, Image image, WorldDatabase database, TimeMode mode, CommandRegistry commands, SparePool spares) {
        this.id = id;
        this.image = image;
        this.database = database;
        this.commands = commands;
        this.spares = spares;
        this.present = new Present(mode);
        load();
    }

    public String id() {
        return id;
    }

    /** The state it started from and resets to. */
    public Image image() {
        return image;
    }

    public TimeMode timeMode() {
        return present.mode();
    }

    /** The time zone its people live in. */
    public ZoneId zone() {
        return present.zone();
    }

    /** The world's present; it stands still during a turn. */
    public Instant now() {
        return turns.isHeldByCurrentThread() ? present.now() : present.running();
    }

    /** Position of the newest committed change: what a page compares to know that it is out of date. */
    public long version() {
        return version;
    }

    /** The requests of this world that are being served. */
    public Requests requests() {
        return requests;
    }

    // ---- turns

    /** Waits for the world's turn and does the work as one transaction; inside a turn it joins that. */
    public <T extends @Nullable Object> T turn(Function<World, T> work) {
        turns.lock();
        try {
            if (turns.getHoldCount() > 1) {
                return work.apply(this);
            }
            requireOpen();
            present.hold();
            return transaction(work);
        } finally {
            turns.unlock();
        }
    }

    /** Like {@link #turn(Function)}, for work without a result. */
    public void run(Consumer<World> work) {
        this.<@Nullable Object>turn(world -> {
            work.accept(world);
            return null;
        });
    }

    private <T extends @Nullable Object> T transaction(Function<World, T> work) {
        CommitBuffer lent = CommitBuffer.lendTo(connection());
        try {
            T result = work.apply(this);
            present.save(db("kit"));
            long last = log().last();
            connection().commit();
            version = last;
            return result;
        } catch (SQLException e) {
            rollback();
            throw new WorldException("The world '" + id + "' could not be written: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            rollback();
            throw e;
        } finally {
            lent.takeBack();
        }
    }

    private void rollback() {
        try {
            connection().rollback();
            present.rollBack();
        } catch (SQLException e) {
            throw new WorldException("The world '" + id + "' could not be rolled back: reset it", e);
        }
    }

    /** The tables of one app, for the duration of a turn. */
    public DSLContext db(String app) {
        requireTurn();
        return database.context(app);
    }

    /** The connection itself, for the duration of a turn; commit and rollback are the turn's. */
    public Connection connection() {
        requireTurn();
        return database.connection();
    }

    private void requireTurn() {
        if (!turns.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    "The world '" + id + "' was used outside its turn: wrap it in world.turn(…)");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new WorldException("The world '" + id + "' is closed");
        }
    }

    // ---- what an app asks for

    public People people() {
        return new People(db("kit"));
    }

    public Schedule schedule() {
        return new Schedule(db("kit"), this::nextId);
    }

    /** A new id: 19 decimal digits, ordered by time, the same in every run. */
    public long nextId() {
        return nextId(now());
    }

    /** A new id that sorts as if it had been made at that instant. */
    public long nextId(Instant at) {
        requireTurn();
        return present.numbers().id(at);
    }

    /** Carries out a command, in a turn of its own unless there is one. */
    public @Nullable Object run(String command, Person by, Map<String, ?> args) {
        Command found = commands.get(command);
        return this.<@Nullable Object>turn(world -> found.run(world, by, new Args(command, args)));
    }

    // ---- time

    /** Moves time on and runs what falls due on the way, in order of its due time, each as one transaction. */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time runs forward only, not by " + duration);
        }
        turns.lock();
        try {
            Instant target = present.running().plus(duration);
            while (runNextDue(target)) {
                // Each due event may schedule another one before the target.
            }
            // No turn: that would hold a live clock at its own instant instead.
            present.set(target);
            transaction(world -> true);
        } finally {
            turns.unlock();
        }
    }

    private boolean runNextDue(Instant target) {
        // The caller holds the lock, so a turn would join instead of opening a transaction.
        requireOpen();
        present.hold();
        return transaction(world -> {
            Optional<Scheduled> due = schedule().firstDue(target);
            due.ifPresent(this::carryOut);
            return due.isPresent();
        });
    }

    private void carryOut(Scheduled event) {
        if (event.dueAt().isAfter(present.now())) {
            present.set(event.dueAt());
        }
        schedule().cancel(event.id());
        Person by = people().byId(event.personId()).orElseThrow();
        commands.get(event.command()).run(this, by, new Args(event.command(), event.args()));
    }

    // ---- changes

    /** Attributes the changes from here on to an episode step. */
    public void beginStep(int number) {
        turns.lock();
        try {
            step = number;
            attribute();
        } finally {
            turns.unlock();
        }
    }

    private void attribute() {
        try (java.sql.Statement set = database.connection().createStatement()) {
            set.execute("SET @step = " + step);
        } catch (SQLException e) {
            throw new WorldException("The world '" + id + "' does not accept the step number " + step, e);
        }
    }

    /** Every row written since the start, oldest first. */
    public List<Change> changes() {
        return changesSince(0);
    }

    /** Every row written after a position of the log, oldest first. */
    public List<Change> changesSince(long seq) {
        return turn(world -> sql(() -> log().since(seq)));
    }

    /** The difference between the start and now, one entry a row. */
    public List<Change> netChanges() {
        return NetChanges.of(changes());
    }

    /** Position of the newest change. */
    public long lastChange() {
        return turn(world -> sql(() -> log().last()));
    }

    /**
     * Takes back the changes in a range of the log.
     *
     * @return false, and nothing is changed, when one of the rows was written again since
     */
    public boolean undo(long after, long until) {
        return turn(world -> sql(() -> {
            List<Change> range =
                    log().since(after).stream().filter(c -> c.seq() <= until).toList();
            java.sql.Savepoint start = connection().setSavepoint();
            boolean done = !range.isEmpty() && new Undo(connection(), database.shapes()).revert(range);
            if (!done) {
                connection().rollback(start);
            }
            return done;
        }));
    }

    /** The tables of all apps by {@code app.table}. */
    public Map<String, TableShape> tables() {
        return turn(world -> sql(() -> database.shapes()));
    }

    private ChangeLog log() {
        return new ChangeLog(connection(), database::shapes);
    }

    // ---- the world as a value

    /** Drops everything that happened since the start. The bytes are those of the image again. */
    public void reset() {
        turns.lock();
        try {
            requireOpen();
            WorldDatabase used = database;
            database = spares.take(image);
            spares.discard(used);
            step = 0;
            load();
        } finally {
            turns.unlock();
        }
    }

    /** The state as an image: what a fork starts from. */
    public Image capture() {
        turns.lock();
        try {
            requireOpen();
            return database.volume().isPristine() ? image : database.volume().capture();
        } finally {
            turns.unlock();
        }
    }

    /** SHA-256 over the bytes of the database as they are; after a reset, the image's. */
    public String imageDigest() {
        turns.lock();
        try {
            requireOpen();
            return database.volume().digest();
        } finally {
            turns.unlock();
        }
    }

    /** SHA-256 over the rows of all apps, to compare two runs. */
    public String stateDigest() {
        return turn(world -> sql(() -> StateDigest.of(connection(), NOT_STATE)));
    }

    /** Closes the database and forgets what it held. */
    @Override
    public void close() {
        turns.lock();
        try {
            if (!closed) {
                closed = true;
                database.close();
            }
        } finally {
            turns.unlock();
        }
    }

    // ---- while it is being built

    void startAt(Instant instant, ZoneId where) {
        requireTurn();
        present.set(instant, where);
    }

    private void load() {
        turns.lock();
        try {
            present.load(database.context("kit"));
            version = log().last();
            database.connection().rollback();
            attribute();
        } catch (SQLException e) {
            throw new WorldException("The world '" + id + "' could not be read: " + e.getMessage(), e);
        } finally {
            turns.unlock();
        }
    }

    private interface Sql<T> {
        T get() throws SQLException;
    }

    private <T> T sql(Sql<T> work) {
        try {
            return work.get();
        } catch (SQLException e) {
            throw new WorldException("The world '" + id + "' could not be read: " + e.getMessage(), e);
        }
    }
}
