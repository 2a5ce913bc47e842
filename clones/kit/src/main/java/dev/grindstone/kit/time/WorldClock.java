package dev.grindstone.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The only clock of a world, in milliseconds.
 *
 * <p>The single place of the server where the machine's clock is read, and only in {@link TimeMode#LIVE}.
 */
public final class WorldClock {

    private final TimeMode mode;
    private final Clock machine = Clock.systemUTC();
    private Instant base;
    private Instant machineAtBase;

    public WorldClock(TimeMode mode, Instant start) {
        this.mode = mode;
        this.base = start;
        this.machineAtBase = mode == TimeMode.LIVE ? machine.instant() : Instant.EPOCH;
    }

    public TimeMode mode() {
        return mode;
    }

    /** The present of the world. */
    public Instant now() {
        if (mode == TimeMode.STEPPED) {
            return base;
        }
        return base.plus(Duration.between(machineAtBase, machine.instant())).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Makes an instant the present. */
    public void set(Instant now) {
        base = now;
        machineAtBase = mode == TimeMode.LIVE ? machine.instant() : Instant.EPOCH;
    }
}
