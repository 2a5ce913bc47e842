package dev.grindstone.kit.world;

import static dev.grindstone.kit.db.Tables.WORLD;

import dev.grindstone.kit.db.tables.records.WorldRecord;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.time.WorldClock;
import java.time.Instant;
import java.time.ZoneId;
import org.jooq.DSLContext;

/**
 * A world's clock and counter. They are kept in the row of {@code kit.world}; this mirrors it, is written back at the
 * end of a turn that moved it, and goes back when the turn does.
 */
final class Present {

    private final TimeMode mode;
    private WorldClock clock;
    private ZoneId zone = ZoneId.of("UTC");
    private Instant now = Instant.EPOCH;
    private Instant held = Instant.EPOCH;
    private Instant savedNow = Instant.EPOCH;
    private Numbers numbers = new Numbers(0);

    Present(TimeMode mode) {
        this.mode = mode;
        this.clock = new WorldClock(mode, Instant.EPOCH);
    }

    TimeMode mode() {
        return mode;
    }

    ZoneId zone() {
        return zone;
    }

    /** The clock's instant, which moves by itself in a live world. */
    Instant running() {
        return clock.now();
    }

    /** The instant at which the turn began. */
    Instant now() {
        return now;
    }

    Numbers numbers() {
        return numbers;
    }

    /** A turn begins: time stands still until the next one. */
    void hold() {
        now = clock.now();
        held = now;
    }

    /** The turn failed: clock and counter are as they were when it began. */
    void rollBack() {
        if (!now.equals(held)) {
            set(held);
        }
        numbers = numbers.atStart();
    }

    /** Moves the clock. */
    void set(Instant instant) {
        clock.set(instant);
        now = instant;
    }

    /** Moves the clock and the people. */
    void set(Instant instant, ZoneId where) {
        set(instant);
        zone = where;
    }

    void load(WorldRecord row) {
        zone = ZoneId.of(row.getZone());
        savedNow = row.getNow();
        numbers = new Numbers(row.getNextNumber());
        clock = new WorldClock(mode, savedNow);
        now = savedNow;
        held = savedNow;
    }

    /** Writes the row when it is out of date. A live clock alone is no reason: it moves all the time. */
    void save(DSLContext kit) {
        boolean moved = mode == TimeMode.STEPPED && !now.equals(savedNow);
        if (moved || numbers.moved()) {
            kit.update(WORLD)
                    .set(WORLD.NOW, now)
                    .set(WORLD.NEXT_NUMBER, numbers.next())
                    .execute();
            savedNow = now;
            numbers = new Numbers(numbers.next());
        }
    }
}
