package dev.grindstone.tasks.check;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.time.Scheduled;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.FreshIds;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.check.ChangeRunner.Part;
import dev.grindstone.tasks.compare.Pace;
import dev.grindstone.tasks.compare.RowLookup;
import dev.grindstone.tasks.instance.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A world in which a task was done right, some time after the start. It grows old with the agent's: only when something
 * falls due is there anything to do, so most checks find its changes ready.
 */
final class DoneWorld implements RowLookup, AutoCloseable {

    /** Nothing is scheduled for later than this, and a database can still write it. */
    private static final Duration EVER = Duration.ofDays(365_000);

    private final TaskInstance instance;
    private final Duration delay;
    private final Worlds worlds;
    private final World world;
    private final Instant start;
    private final FreshIds fresh;
    private Pace pace = Pace.AT_ONCE;
    private Instant end;
    private List<Change> changes = List.of();
    private @Nullable Instant nextDue;

    /** @param delay between the start and the deed */
    DoneWorld(TaskInstance instance, Image start, Duration delay, Worlds worlds, String id) {
        this.instance = instance;
        this.delay = delay;
        this.worlds = worlds;
        this.world = worlds.create(id, start, TimeMode.STEPPED);
        this.start = world.now();
        this.end = this.start;
        this.fresh = world.freshIds();
        try {
            doItRight();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void doItRight() {
        world.advance(delay);
        List<Part> parts = new ChangeRunner(instance).apply(instance.task().change(), world);
        end = world.now();
        pace = ChangeRunner.pace(parts, world);
        look();
    }

    private void look() {
        changes = world.netChanges();
        nextDue = world.turn(open -> open.schedule().firstDue(open.now().plus(EVER)))
                .map(Scheduled::dueAt)
                .orElse(null);
    }

    /**
     * Lets time go on, or begin again, until it is as late as this.
     *
     * @return whether anything happened
     */
    boolean bringTo(Instant time) {
        boolean goesBack = time.isBefore(world.now());
        if (goesBack) {
            world.reset();
            doItRight();
        }
        boolean goesOn = nextDue != null && !nextDue.isAfter(time);
        if (goesOn) {
            world.advance(Duration.between(world.now(), time));
            look();
        }
        return goesBack || goesOn;
    }

    /** The present before anything was done. */
    Instant start() {
        return start;
    }

    /** The ids that were made since. */
    FreshIds fresh() {
        return fresh;
    }

    World world() {
        return world;
    }

    /** What changed since the start, one entry a row. */
    List<Change> changes() {
        return changes;
    }

    /** When the parts of the deed were done, and which rows the deed itself wrote. */
    Pace pace() {
        return pace;
    }

    /** When the last part of the deed was done. */
    Instant end() {
        return end;
    }

    @Override
    public Map<String, @Nullable String> row(String table, String key) {
        return world.turn(open -> new WorldRows(open).row(table, key));
    }

    @Override
    public void close() {
        worlds.close(world.id());
    }
}
