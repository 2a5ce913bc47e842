package dev.grindstone.kit.world;

import dev.grindstone.kit.change.ChangeLog;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.snapshot.CommitBuffer;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/*
 * Whatever happens in a world happens in a turn: one at a time, in the order of arrival, each one transaction. So clone
 * code needs no locks, and the order of a world's writes is the order of its requests. Different worlds share nothing
 * that is written and run in parallel.
 */
/** The turns of one world, and the database and the clock they work on. */
final class Turns {

    private final String world;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Present present;
    private WorldDatabase database;
    private volatile long version;
    private LongConsumer committed = before -> {};
    private boolean closed;

    Turns(String world, WorldDatabase database, TimeMode mode) {
        this.world = world;
        this.database = database;
        this.present = new Present(mode);
        alone(() -> load());
    }

    /** Work that throws what a database throws. */
    interface SqlWork<T extends @Nullable Object> {
        T get() throws SQLException;
    }

    // ---- waiting for a turn

    /** Does the work as one transaction; inside a turn it joins that. */
    <T extends @Nullable Object> T turn(Supplier<T> work) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                return work.get();
            }
            present.hold();
            return transaction(work);
        } finally {
            lock.unlock();
        }
    }

    /** Does the work and takes back all that it wrote; not possible inside a turn. */
    <T extends @Nullable Object> T rehearsal(Supplier<T> work) {
        lock.lock();
        try {
            requireOpen();
            if (lock.getHoldCount() > 1) {
                throw new IllegalStateException("The world '" + world + "' is in a turn, which a rehearsal would take"
                        + " back: rehearse outside of turns");
            }
            present.hold();
            try {
                return work.get();
            } finally {
                rollBack();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Does the work while nobody else's runs, but not as a transaction of its own. */
    <T extends @Nullable Object> T alone(SqlWork<T> work) {
        lock.lock();
        try {
            requireOpen();
            return work.get();
        } catch (SQLException e) {
            throw new WorldException("The world '" + world + "' could not be read: " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    /** One transaction, for a caller who is alone already. */
    <T extends @Nullable Object> T transaction(Supplier<T> work) {
        requireOpen();
        long before = version;
        T result = commit(work);
        committed.accept(before);
        return result;
    }

    /** Who hears of each transaction once it is committed: of the version before it, while nobody else has a turn. */
    void onCommit(LongConsumer heard) {
        committed = heard;
    }

    private <T extends @Nullable Object> T commit(Supplier<T> work) {
        CommitBuffer lent = CommitBuffer.lendTo(database.connection());
        try {
            T result = work.get();
            present.save(database.context("kit"));
            long last = log().last();
            database.connection().commit();
            version = last;
            return result;
        } catch (SQLException e) {
            rollBack();
            throw new WorldException("The world '" + world + "' could not be written: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            rollBack();
            throw e;
        } finally {
            lent.takeBack();
        }
    }

    private void rollBack() {
        try {
            database.connection().rollback();
            present.rollBack();
        } catch (SQLException e) {
            throw new WorldException("The world '" + world + "' could not be rolled back: reset it", e);
        }
    }

    boolean isMine() {
        return lock.isHeldByCurrentThread();
    }

    private void requireOpen() {
        if (closed) {
            throw new WorldException("The world '" + world + "' is closed");
        }
    }

    // ---- what a turn works on

    /** The database, for the duration of a turn. */
    WorldDatabase database() {
        if (!isMine()) {
            throw new IllegalStateException(
                    "The world '" + world + "' was used outside its turn: wrap it in world.turn(…)");
        }
        return database;
    }

    Present present() {
        return present;
    }

    ChangeLog log() {
        return new ChangeLog(database().connection(), database()::shapes);
    }

    long version() {
        return version;
    }

    // ---- between turns

    /** Goes on with another database, as if nothing had happened; the result is the one before. */
    WorldDatabase swap(WorldDatabase other) throws SQLException {
        WorldDatabase used = database;
        database = other;
        load();
        return used;
    }

    /** Attributes what is written from here on to a step. */
    boolean beginStep(int number) throws SQLException {
        try (Statement set = database.connection().createStatement()) {
            return set.execute("SET @step = " + number);
        }
    }

    /** Closes the database; a second time does nothing. */
    void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                database.close();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean load() throws SQLException {
        WorldDatabase.Outset outset = database.outset();
        present.load(outset.present());
        version = outset.lastChange();
        return true;
    }
}
