package dev.grindstone.server.api.worlds;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.kit.world.World;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands worlds out to callers of the API, and knows which task each was given. */
public final class Desk {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,61}";

    private final Site site;
    private final Consumer<String> progress;
    private final AtomicLong made = new AtomicLong();

    /** A desk over a site's worlds. */
    public Desk(Site site, Consumer<String> progress) {
        this.site = site;
        this.progress = progress;
    }

    List<World> all() {
        return site.worlds().all();
    }

    World world(String id) {
        return site.worlds().find(id).orElseThrow(() -> Trouble.unknown("world", id, "list them with GET /v1/worlds"));
    }

    World create(NewWorld wish) {
        String id = freeId(wish.id());
        String fixture = Objects.requireNonNullElse(wish.world(), Installation.DEFAULT_WORLD);
        long seed = Objects.requireNonNullElse(wish.seed(), Installation.DEFAULT_SEED);
        TimeMode time = Objects.requireNonNullElse(wish.time(), TimeMode.STEPPED);
        return site.worlds().create(id, site.installation().image(fixture, seed, progress), time);
    }

    World fork(World origin, @Nullable String id) {
        return site.worlds().fork(origin, freeId(id));
    }

    void delete(World world) {
        site.worlds().close(world.id());
    }

    WorldView view(World world) {
        return new WorldView(
                world.id(),
                site.urls(world),
                new WorldView.Cookie(Hosts.WORLD_COOKIE, site.worlds().token(world)),
                world.timeMode(),
                world.now(),
                world.image().digest(),
                null);
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
        if (site.worlds().find(wish).isPresent()) {
            throw Trouble.conflict(
                    "there is a world '" + wish + "' already", wish, "choose another id, or delete that world");
        }
        return wish;
    }
}
