package dev.grindstone.server.serving;

import dev.grindstone.browser.Showing;
import dev.grindstone.server.api.OperatorApi;
import dev.grindstone.server.api.Patience;
import dev.grindstone.server.api.Sockets;
import dev.grindstone.server.api.episodes.EpisodeRoutes;
import dev.grindstone.server.api.episodes.Rooms;
import dev.grindstone.server.api.health.DrainRoutes;
import dev.grindstone.server.api.health.HealthRoutes;
import dev.grindstone.server.api.live.LiveRoutes;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.server.api.tasks.TaskRoutes;
import dev.grindstone.server.api.worlds.Desk;
import dev.grindstone.server.api.worlds.Guests;
import dev.grindstone.server.api.worlds.WorldRoutes;
import dev.grindstone.server.fleet.Capacity;
import dev.grindstone.server.fleet.Idleness;
import dev.grindstone.server.fleet.Reaper;
import dev.grindstone.server.fleet.Ticker;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.mcp.McpRoutes;
import dev.grindstone.server.mcp.tool.Plays;
import dev.grindstone.server.openenv.Mcp;
import dev.grindstone.server.openenv.OpenEnvRoutes;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.shelf.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What lies behind the operator API's listener. */
final class Parts implements AutoCloseable {

    private final Shelf shelf;
    private final Desk desk;
    private final Rooms rooms;
    private final Reaper reaper;
    private final Consumer<String> progress;
    private final CompletableFuture<Void> empty = new CompletableFuture<>();
    private final @Nullable McpRoutes mcp;
    private final @Nullable OpenEnvRoutes openEnv;

    private Parts(
            Shelf shelf,
            Desk desk,
            Rooms rooms,
            @Nullable McpRoutes mcp,
            @Nullable OpenEnvRoutes openEnv,
            Consumer<String> progress) {
        this.mcp = mcp;
        this.openEnv = openEnv;
        this.shelf = shelf;
        this.desk = desk;
        this.rooms = rooms;
        this.progress = progress;
        this.reaper = Reaper.start(rooms.idleness(), this::reap);
    }

    static Parts of(Site site, Serving.Wish wish, Ticker ticker, Consumer<String> progress) {
        Shelf shelf = Shelf.of(site.installation(), wish.packs());
        Capacity capacity = new Capacity(wish.limits().sessions());
        Idleness idleness = new Idleness(wish.limits().idle(), ticker);
        Desk desk = new Desk(site, shelf, progress, new Guests(capacity, idleness));
        Rooms rooms = new Rooms(site, new Browsers(progress, wish.browsers(), Showing.HEADLESS), capacity, idleness);
        McpRoutes mcp = wish.limits().mcp() ? new McpRoutes(new Plays(rooms, shelf, progress), shelf) : null;
        OpenEnvRoutes openEnv = wish.limits().openEnv()
                ? new OpenEnvRoutes(rooms, shelf, mcp == null ? Mcp.none() : mcp::answer, progress)
                : null;
        return new Parts(shelf, desk, rooms, mcp, openEnv, progress);
    }

    /** Listens for whoever has the token. */
    OperatorApi listen(Serving.Wish wish) {
        List<Operation> operations = new ArrayList<>(HealthRoutes.operations(rooms.capacity()));
        operations.addAll(DrainRoutes.operations(rooms.capacity(), () -> empty.complete(null)));
        operations.addAll(new WorldRoutes(desk).operations());
        operations.addAll(new EpisodeRoutes(rooms, shelf, progress).operations());
        operations.addAll(new LiveRoutes(rooms, wish.token()).operations());
        operations.addAll(new TaskRoutes(shelf, progress).operations());
        if (mcp != null) {
            operations.addAll(mcp.operations());
        }
        List<Sockets> sockets = new ArrayList<>();
        if (openEnv != null) {
            operations.addAll(openEnv.operations());
            sockets.add(openEnv);
        }
        return OperatorApi.start(wish.operatorPort(), wish.token(), operations, Patience.STANDARD, sockets);
    }

    void onEmpty(Runnable done) {
        CompletableFuture<Void> unused = empty.thenRun(done);
    }

    void reap() {
        rooms.reap();
        if (openEnv != null) {
            openEnv.reap();
        }
        desk.reap();
    }

    @Override
    public void close() {
        reaper.close();
        if (openEnv != null) {
            openEnv.close();
        }
        rooms.close();
        desk.close();
    }
}
