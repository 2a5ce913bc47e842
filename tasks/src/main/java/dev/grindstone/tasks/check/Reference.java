package dev.grindstone.tasks.check;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.compare.Expected;
import dev.grindstone.tasks.compare.Span;
import dev.grindstone.tasks.compare.Times;
import dev.grindstone.tasks.compare.WorldTables;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Preparation.Knower;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What should have happened, at any time of the episode. */
final class Reference implements AutoCloseable {

    /** More than a column of whole seconds rounds away, and no span that anybody would choose. */
    private static final Duration LATER = Duration.ofMillis(1_007);

    private final TaskInstance instance;
    private final Worlds worlds;
    private final String id;
    private final DoneWorld done;
    private final WorldTables tables;
    private @Nullable DoneWorld doneLater;
    private @Nullable Expected known;

    Reference(TaskInstance instance, Image start, Collection<? extends App> apps, Worlds worlds, String id) {
        this.instance = instance;
        this.worlds = worlds;
        this.id = id;
        this.done = new DoneWorld(instance, start, Duration.ZERO, worlds, id);
        this.tables = WorldTables.of(done.world().tables(), apps);
    }

    Image image() {
        return done.world().image();
    }

    WorldTables tables() {
        return tables;
    }

    /** The earliest time at which all of it can be there: a deed may have to wait for others. */
    Instant end() {
        return done.end();
    }

    /** The time an episode took that came to rest then. */
    Span span(Instant end, Instant rest) {
        return new Span(done.start(), end, rest, done.fresh(), done.world().zone());
    }

    /** What should have happened by then. */
    Expected at(Instant rest) {
        boolean somethingHappened = done.bringTo(rest);
        Expected expected = known;
        if (expected == null || somethingHappened) {
            List<Change> changes = done.changes();
            boolean somebodyIsAway =
                    instance.task().preparation().knowers().stream().anyMatch(Knower::isAwayAtTimes);
            Times times = Times.of(changes, later(changes, rest), tables, done.start(), done.pace(), somebodyIsAway);
            expected = new Expected(changes, done.pace().asked().keySet(), times, done);
            known = expected;
        }
        return expected;
    }

    private List<Change> later(List<Change> changes, Instant rest) {
        if (!Times.areUnclear(changes, tables, done.start())) {
            return List.of();
        }
        DoneWorld later = doneLater;
        if (later == null) {
            later = new DoneWorld(instance, image(), LATER, worlds, id + "-later");
            doneLater = later;
        }
        later.bringTo(rest.plus(LATER));
        return later.changes();
    }

    @Override
    public void close() {
        done.close();
        if (doneLater != null) {
            doneLater.close();
        }
    }
}
