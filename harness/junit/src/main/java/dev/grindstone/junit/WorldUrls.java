package dev.grindstone.junit;

import dev.grindstone.kit.PageServer;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.kit.world.World;
import java.net.URI;

/** Where a test's world is served. */
public final class WorldUrls {

    private final PageServer pages;
    private final World world;
    private final String token;

    WorldUrls(PageServer pages, World world, String token) {
        this.pages = pages;
        this.world = world;
        this.token = token;
    }

    /** Where an app starts, for a browser: {@code http://mail.<world>.localhost:<port>/…}. */
    public URI start(String app) {
        return URI.create(pages.url(app, world));
    }

    /** A path of an app, for a browser. */
    public URI of(String app, String path) {
        return URI.create(pages.origin(app, world) + path);
    }

    /** The same address in every world, for a client that sends the {@link #cookie()}. */
    public URI shared(String app, String path) {
        return URI.create(pages.origin(app) + path);
    }

    /** The {@code Cookie} header that leads a client to this test's world. */
    public String cookie() {
        return Hosts.WORLD_COOKIE + "=" + token;
    }

    /** The port of the pages on the loopback interface, for a client that cannot resolve {@code *.localhost}. */
    public int port() {
        return pages.port();
    }
}
