package dev.grindstone.server.serving;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.Home;
import dev.grindstone.server.api.OperatorApi;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.api.episodes.EpisodeRoutes;
import dev.grindstone.server.api.episodes.Rooms;
import dev.grindstone.server.api.health.HealthRoutes;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.server.api.tasks.TaskRoutes;
import dev.grindstone.server.api.worlds.Desk;
import dev.grindstone.server.api.worlds.WorldRoutes;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.hosting.Whereabouts;
import dev.grindstone.server.mcp.McpRoutes;
import dev.grindstone.server.mcp.tool.Plays;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.snapshot.Image;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A running server. Closing it ends everything it started. */
public final class Serving implements AutoCloseable {

    private final Home home;
    private final Site site;
    private final OperatorApi api;
    private final Desk desk;
    private final Rooms rooms;
    private final World world;
    private final PostOffice postOffice;
    private final Whereabouts whereabouts;

    private Serving(
            Home home,
            Site site,
            Desk desk,
            Rooms rooms,
            OperatorApi api,
            World world,
            PostOffice postOffice,
            Whereabouts whereabouts) {
        this.postOffice = postOffice;
        this.desk = desk;
        this.rooms = rooms;
        this.home = home;
        this.site = site;
        this.api = api;
        this.world = world;
        this.whereabouts = whereabouts;
    }

    /** What a server is started with; port 0 takes a free one. Mail programs find nothing unless {@code mail} says so. */
    public record Wish(
            String world,
            long seed,
            int pagesPort,
            int operatorPort,
            int maxEpisodes,
            Token token,
            @Nullable Path packs,
            PostOffice.Wish mail) {

        /** The default world and tasks, for eight episodes at once. */
        public static Wish standard(int pagesPort, int operatorPort, Token token) {
            return new Wish(
                    Installation.DEFAULT_WORLD,
                    Installation.DEFAULT_SEED,
                    pagesPort,
                    operatorPort,
                    8,
                    token,
                    null,
                    PostOffice.Wish.NONE);
        }
    }

    /** Starts it: builds the world if it is not built yet, then listens. */
    public static Serving start(Home home, Wish wish, Consumer<String> progress) {
        Installation installation = Installation.in(home);
        Image image = installation.image(wish.world(), wish.seed(), progress);
        Site site = Site.open(installation, wish.pagesPort());
        PostOffice postOffice = PostOffice.CLOSED;
        try {
            Shelf shelf = Shelf.of(installation, wish.packs());
            Desk desk = new Desk(site, shelf, progress);
            Rooms rooms = new Rooms(site, new Browsers(progress), wish.maxEpisodes());
            World world = site.worlds().create(Worlds.DEFAULT, image, TimeMode.LIVE);
            postOffice =
                    PostOffice.open(site.worlds(), wish.mail(), site.pages().port());
            OperatorApi api =
                    OperatorApi.start(wish.operatorPort(), wish.token(), operations(desk, shelf, rooms, progress));
            Whereabouts whereabouts = new Whereabouts(
                    site.pages().port(),
                    api.port(),
                    wish.token().text(),
                    ProcessHandle.current().pid(),
                    postOffice.smtp(),
                    postOffice.imap());
            whereabouts.writeTo(home.running());
            return new Serving(home, site, desk, rooms, api, world, postOffice, whereabouts);
        } catch (RuntimeException e) {
            postOffice.close();
            site.close();
            throw e;
        }
    }

    private static List<Operation> operations(Desk desk, Shelf shelf, Rooms rooms, Consumer<String> progress) {
        List<Operation> operations = new ArrayList<>(HealthRoutes.operations(rooms::active, rooms.most()));
        operations.addAll(new WorldRoutes(desk).operations());
        operations.addAll(new EpisodeRoutes(rooms, shelf, progress).operations());
        operations.addAll(new TaskRoutes(shelf, progress).operations());
        operations.addAll(new McpRoutes(new Plays(rooms, shelf, progress), shelf).operations());
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

    /** The operator API's listener. */
    public OperatorApi api() {
        return api;
    }

    /** How it is reached. */
    public Whereabouts whereabouts() {
        return whereabouts;
    }

    @Override
    public void close() {
        whereabouts.remove(home);
        api.close();
        rooms.close();
        postOffice.close();
        desk.close();
        site.close();
    }
}
