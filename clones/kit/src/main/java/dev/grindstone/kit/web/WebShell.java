package dev.grindstone.kit.web;

import dev.grindstone.kit.door.EpisodeDoor;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.web.account.AccountPaths;
import dev.grindstone.kit.web.account.StandIns;
import dev.grindstone.kit.web.socket.CloneSockets;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.EndpointNotFound;
import io.javalin.util.JavalinBindException;
import io.javalin.websocket.WsContext;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server below all clones: filter, routes, errors, and the beat of live worlds. */
public final class WebShell implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebShell.class);

    /** How often a live world looks whether something is due, and tells its pages. */
    private static final Duration BEAT = Duration.ofMillis(250);

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data: blob:;"
            + " style-src 'self' 'unsafe-inline'; script-src 'self' '" + Shell.EARLY_HASH + "';"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private static final List<String> FONTS = List.of("Roboto-Regular", "Roboto-Medium", "Roboto-Bold");

    /** A clone as the server needs it. */
    public record Mounted(
            String app,
            String brand,
            String startPath,
            AccountPaths accounts,
            StandIns standIns,
            Consumer<Routes> routes) {}

    private final Hosts hosts;
    private final Worlds worlds;
    private final Views views;
    private final List<Mounted> mounted;
    private final LiveSockets sockets;
    private final CloneSockets cloneSockets;
    private final EpisodeDoor door = new EpisodeDoor();
    private final Map<String, CloneRoutes> routes = new LinkedHashMap<>();
    private final Javalin javalin;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "live-worlds");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Future<?> beating;

    public WebShell(Hosts hosts, Worlds worlds, Views views, List<Mounted> mounted) {
        this.hosts = hosts;
        this.worlds = worlds;
        this.views = views;
        this.mounted = List.copyOf(mounted);
        this.sockets = new LiveSockets(hosts);
        this.cloneSockets = new CloneSockets(new CloneSockets.Finder() {
            @Override
            public Optional<String> app(String host) {
                return hosts.app(host);
            }

            @Override
            public Optional<World> world(String host, WsContext context) {
                return hosts.world(host, context.cookie(Hosts.WORLD_COOKIE));
            }
        });
        this.javalin = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.jetty.host = Hosts.LOOPBACK;
        config.http.maxRequestSize = 30_000_000;
        // Browsers on the same machine: packing and unpacking costs more than it saves.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.defaultContentType = "text/html; charset=utf-8";
        Map<String, AccountPaths> accounts =
                mounted.stream().collect(Collectors.toMap(Mounted::app, Mounted::accounts));
        config.jetty.modifyServletContextHandler(context -> context.addFilter(
                new FilterHolder(new WorldFilter(hosts, door, accounts)), "/*", EnumSet.of(DispatcherType.REQUEST)));
        new KitRoutes(views.assets()).addTo(config.routes);
        config.routes.ws(KitRoutes.LIVE, sockets::configure);
        config.routes.ws(CloneSockets.ROOT + "{name}", cloneSockets::configure);
        for (Mounted clone : mounted) {
            CloneRoutes own = new CloneRoutes(
                    clone.app(), config.routes, views, shell(clone), cloneSockets, clone.accounts(), clone.standIns());
            if (!clone.startPath().equals("/")) {
                own.get("/", visit -> visit.http().redirect(clone.startPath()));
            }
            clone.routes().accept(own);
            routes.put(clone.app(), own);
        }
        config.routes.before(http -> {
            http.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            http.header("X-Content-Type-Options", "nosniff");
            http.header("Referrer-Policy", "same-origin");
        });
        config.routes.exception(SignedOut.class, (e, http) -> lead(http, e.to()));
        config.routes.exception(
                EndpointNotFound.class,
                (e, http) ->
                        problem(http, 404, "There is no page at " + http.path().replaceFirst("^/~[^/]*", "") + "."));
        config.routes.exception(IllegalArgumentException.class, (e, http) -> problem(http, 400, e.getMessage()));
        config.routes.exception(Exception.class, (e, http) -> {
            LOG.error("{} {} failed", http.method(), http.path(), e);
            problem(http, 500, "Something went wrong on this page. Reload it to try again.");
        });
    }

    private UnaryOperator<Shell> shell(Mounted clone) {
        var assets = views.assets();
        String icon = assets.has(clone.app() + "/favicon.svg") ? assets.url(clone.app() + "/favicon.svg") : "data:,";
        return blank -> new Shell(
                blank.app(),
                clone.brand(),
                blank.title(),
                blank.time(),
                blank.version(),
                blank.zone(),
                blank.now(),
                blank.account(),
                assets.url(clone.app() + ".css"),
                assets.url(clone.app() + ".js"),
                FONTS.stream()
                        .map(face -> assets.url("fonts/" + face + ".woff"))
                        .toList(),
                icon);
    }

    /** A fragment cannot show another page in its place, so htmx is told to load it. */
    private static void lead(Context http, String page) {
        if (http.header("HX-Request") == null) {
            http.redirect(page);
        } else {
            http.status(204).header("HX-Redirect", page);
        }
    }

    private static void problem(Context http, int status, @Nullable String message) {
        http.status(status).contentType("text/plain; charset=utf-8").result(message == null ? "" : message);
    }

    /**
     * Listens on the loopback interface, and for the browsers of episodes on an address.
     *
     * @throws PortInUseException when another process has the port
     */
    public void start(int port, String episodeAddress) {
        try {
            javalin.start(port);
        } catch (JavalinBindException e) {
            throw new PortInUseException(port, e);
        }
        try {
            door.open(javalin.jettyServer().server(), episodeAddress);
        } catch (IllegalStateException e) {
            javalin.stop();
            throw e;
        }
        Map<String, Long> sent = new HashMap<>();
        beating =
                beat.scheduleWithFixedDelay(() -> beat(sent), BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat(Map<String, Long> sent) {
        for (World world : worlds.all()) {
            if (world.timeMode() == TimeMode.LIVE) {
                try {
                    world.advance(Duration.ZERO);
                } catch (RuntimeException e) {
                    LOG.error("Something due in the world {} failed", world.id(), e);
                }
            }
        }
        sockets.push(sent);
        cloneSockets.beat();
    }

    public int port() {
        return javalin.port();
    }

    /** The port for browsers of episodes, where nothing is served without the token of a world. */
    public int episodePort() {
        return door.port();
    }

    public Hosts hosts() {
        return hosts;
    }

    /** Every page a clone registered. */
    public List<CloneRoutes.Registered> pages(String app) {
        CloneRoutes own = routes.get(app);
        return own == null ? new ArrayList<>() : own.registered();
    }

    @Override
    public void close() {
        Future<?> begun = beating;
        if (begun != null) {
            begun.cancel(true);
        }
        beat.shutdownNow();
        javalin.stop();
    }
}
