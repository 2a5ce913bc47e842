package dev.grindstone.server.serving;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.Home;
import dev.grindstone.server.api.OperatorApi;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.api.health.HealthRoutes;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.server.api.worlds.Desk;
import dev.grindstone.server.api.worlds.WorldRoutes;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.hosting.Whereabouts;
import dev.grindstone.snapshot.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A running server. Closing it ends everything it started. */
public final class Serving implements AutoCloseable {

    private final Home home;
    private final Site site;
    private final OperatorApi api;
    private final World world;
    private final Whereabouts whereabouts;

    private Serving(Home home, Site site, OperatorApi api, World world, Whereabouts whereabouts) {
        this.home = home;
        this.site = site;
        this.api = api;
        this.world = world;
        this.whereabouts = whereabouts;
    }

    /** What a server is started with; port 0 takes a free one. */
    public record Wish(String world, long seed, int pagesPort, int operatorPort, int maxEpisodes, Token token) {}

    /** Starts it: builds the world if it is not built yet, then listens. */
    public static Serving start(Home home, Wish wish, Consumer<String> progress) {
        Installation installation = Installation.in(home);
        Image image = installation.image(wish.world(), wish.seed(), progress);
        Site site = Site.open(installation, wish.pagesPort());
        try {
            World world = site.worlds().create(Worlds.DEFAULT, image, TimeMode.LIVE);
            OperatorApi api = OperatorApi.start(wish.operatorPort(), wish.token(), operations(desk, shelf, wish, progress));
            Whereabouts whereabouts = new Whereabouts(
                    site.pages().port(),
                    api.port(),
                    wish.token().text(),
                    ProcessHandle.current().pid());
            whereabouts.writeTo(home.running());
            return new Serving(home, site, api, world, whereabouts);
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
    }

    private static List<Operation> operations(Desk desk, Shelf shelf, Wish wish, Consumer<String> progress) {
        List<Operation> operations = new ArrayList<>(HealthRoutes.operations(() -> 0, wish.maxEpisodes()));
        operations.addAll(new WorldRoutes(desk).operations());
        operations.addAll(new TaskRoutes(shelf, progress).operations());
        return operations;
    }

    /** The pages and their worlds. */
    public Site site() {
        return site;
    }

    /** The world a person sees who names none. */
    public World world() {
        return world;
    }

    /** How it is reached. */
    public Whereabouts whereabouts() {
        return whereabouts;
    }

    @Override
    public void close() {
        whereabouts.remove(home);
        api.close();
        site.close();
    }
}
