package dev.grindstone.kit.web;

import dev.grindstone.kit.assets.Asset;
import dev.grindstone.kit.assets.Assets;
import dev.grindstone.kit.web.socket.CloneSockets;
import dev.grindstone.kit.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** The pages every host has beside its clone's own: assets, live updates. */
final class KitRoutes {

    static final String LIVE = "/-/live";

    private final Assets assets;

    KitRoutes(Assets assets) {
        this.assets = assets;
    }

    /** Whether a path is the kit's on every host. */
    static boolean serve(String path) {
        return path.startsWith(Assets.ROOT) || path.equals(LIVE) || path.startsWith(CloneSockets.ROOT);
    }

    void addTo(RoutesConfig routes) {
        routes.get(Assets.ROOT + "{hash}/<path>", this::asset);
        routes.get(LIVE, KitRoutes::live);
    }

    private void asset(Context http) {
        Asset asset = assets.find(http.pathParam("hash"), http.pathParam("path"))
                .orElseThrow(() -> new NotFoundResponse("There is no asset " + http.path()));
        http.header("Cache-Control", "public, max-age=31536000, immutable");
        http.contentType(asset.mediaType()).result(asset.bytes());
    }

    /** Says whether the world moved on since the version the page knows. */
    private static void live(Context http) {
        World world = world(http);
        String version = String.valueOf(world.version());
        if (version.equals(http.queryParam("v"))) {
            http.status(204);
        } else {
            http.result(version);
        }
        http.header("Cache-Control", "no-store");
    }

    static World world(Context http) {
        Object world = http.req().getAttribute(WorldFilter.WORLD);
        if (world == null) {
            throw new IllegalStateException("A request came past the filter that finds its world");
        }
        return (World) world;
    }
}
