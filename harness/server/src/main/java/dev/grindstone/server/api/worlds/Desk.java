package dev.grindstone.server.api.worlds;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.kit.world.World;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.fleet.Capacity;
import dev.grindstone.server.fleet.Idleness;
import dev.grindstone.server.fleet.Reaper;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.server.shelf.Wanted;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.check.Check;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands worlds out to callers of the API, and knows which task each was given. */
public final class Desk implements Reaper.Field, AutoCloseable {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,61}";

    /** How {@link dev.grindstone.server.api.episodes.Rooms} calls worlds, which come and go with their episodes. */
    private static final String EPISODES_ID = "e[0-9]+";

    private final Site site;
    private final Shelf shelf;
    private final Consumer<String> progress;
    private final Referee referee;
    private final Map<String, Assigned> assigned = new ConcurrentHashMap<>();
    private final Guests guests;
    private final AtomicLong made = new AtomicLong();

    /** A task that was given to a world, and its check. */
    private record Assigned(TaskInstance instance, Check check) {}

    /** A desk over a site's worlds and a shelf's tasks, whose worlds may be forgotten. */
    public Desk(Site site, Shelf shelf, Consumer<String> progress) {
        this(site, shelf, progress, new Guests(new Capacity(1), Idleness.allowed()));
    }

    /** A desk over a site's worlds and a shelf's tasks. */
    public Desk(Site site, Shelf shelf, Consumer<String> progress, Guests guests) {
        this.guests = guests;
        this.site = site;
        this.shelf = shelf;
        this.progress = progress;
        this.referee = new Referee(site.installation().clones());
    }

    List<World> all() {
        return site.worlds().all();
    }

    World world(String id) {
        guests.note(id);
        return site.worlds().find(id).orElseThrow(() -> Trouble.unknown("world", id, "list them with GET /v1/worlds"));
    }

    World create(NewWorld wish) {
        Optional<Wanted> task =
                Optional.ofNullable(wish.task()).map(id -> Wanted.of(shelf, id, wish.variant(), wish.seed()));
        String fixture = Optional.ofNullable(wish.world())
                .or(() -> task.map(wanted -> wanted.task().world().text()))
                .orElse(Installation.DEFAULT_WORLD);
        long seed = task.map(Wanted::seed)
                .orElseGet(() -> Objects.requireNonNullElse(wish.seed(), Installation.DEFAULT_SEED));
        TimeMode time = Objects.requireNonNullElse(wish.time(), TimeMode.STEPPED);
        if (task.isEmpty()) {
            Image image = site.installation().image(fixture, seed, progress);
            return guests.welcome(() -> site.worlds().create(freeId(wish.id()), image, time));
        }
        try (Start start = Start.of(shelf, fixture, seed, progress)) {
            TaskInstance instance = start.instance(task.get().task(), task.get().variant());
            World world = guests.welcome(() -> site.worlds().create(freeId(wish.id()), start.image(instance), time));
            assign(world, instance);
            return world;
        }
    }

    private void assign(World world, TaskInstance instance) {
        try {
            assigned.put(world.id(), new Assigned(instance, referee.open(instance, world.image())));
        } catch (RuntimeException e) {
            delete(world);
            throw e;
        }
    }

    World fork(World origin, @Nullable String id) {
        return guests.welcome(() -> site.worlds().fork(origin, freeId(id)));
    }

    /** Throws a world away that no episode is played in. */
    void dismiss(World world) {
        if (isEpisodes(world.id())) {
            throw Trouble.conflict(
                    "the world '" + world.id() + "' is an episode's",
                    world.id(),
                    "finish the episode, and its world goes with it");
        }
        delete(world);
    }

    private void delete(World world) {
        Assigned task = assigned.remove(world.id());
        if (task != null) {
            task.check().close();
        }
        guests.farewell(world.id());
        site.worlds().close(world.id());
    }

    @Override
    public void reap() {
        guests.forgotten().forEach(this::delete);
    }

    Verdict verify(World world, Ending ending) {
        Assigned task = assigned.get(world.id());
        if (task == null) {
            throw Trouble.conflict(
                    "the world '" + world.id() + "' was given no task",
                    world.id(),
                    "make a world with a task: POST /v1/worlds {\"task\": \"…\"}");
        }
        return task.check().verdict(world, ending);
    }

    WorldView view(World world) {
        Assigned task = assigned.get(world.id());
        return new WorldView(
                world.id(),
                site.urls(world),
                new WorldView.Cookie(Hosts.WORLD_COOKIE, site.worlds().token(world)),
                world.timeMode(),
                world.now(),
                world.image().digest(),
                task == null ? null : WorldView.Assignment.of(task.instance()));
    }

    private static boolean isEpisodes(String id) {
        return id.matches(EPISODES_ID);
    }

    private String freeId(@Nullable String wish) {
        if (wish == null) {
            return Optional.of("w" + made.incrementAndGet())
                    .filter(id -> site.worlds().find(id).isEmpty())
                    .orElseGet(() -> freeId(null));
        }
        if (!wish.matches(ID)) {
            throw Trouble.badInput(
                    "'" + wish + "' cannot name a world", wish, "use lower-case letters, digits and hyphens");
        }
        if (isEpisodes(wish)) {
            throw Trouble.badInput(
                    "'" + wish + "' is how the worlds of episodes are called", wish, "choose another id for yours");
        }
        if (site.worlds().find(wish).isPresent()) {
            throw Trouble.conflict(
                    "there is a world '" + wish + "' already", wish, "choose another id, or delete that world");
        }
        return wish;
    }

    @Override
    public void close() {
        assigned.values().forEach(task -> task.check().close());
        referee.close();
    }
}
