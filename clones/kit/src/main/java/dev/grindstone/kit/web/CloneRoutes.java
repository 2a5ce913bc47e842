package dev.grindstone.kit.web;

import dev.grindstone.kit.web.account.AccountPaths;
import dev.grindstone.kit.web.account.StandIns;
import dev.grindstone.kit.web.socket.CloneSockets;
import dev.grindstone.kit.web.socket.SocketHandler;
import dev.grindstone.kit.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Registers one clone's pages with Javalin, each wrapped in the turn of the world it meets. */
public final class CloneRoutes implements Routes {

    /** A page that was registered, for tests that visit every one. */
    public record Registered(String method, String path) {}

    private final String app;
    private final RoutesConfig javalin;
    private final Views views;
    private final UnaryOperator<Shell> shell;
    private final CloneSockets sockets;
    private final AccountPaths accounts;
    private final StandIns standIns;
    private final List<Registered> registered = new ArrayList<>();

    public CloneRoutes(
            String app,
            RoutesConfig javalin,
            Views views,
            UnaryOperator<Shell> shell,
            CloneSockets sockets,
            AccountPaths accounts,
            StandIns standIns) {
        this.app = app;
        this.javalin = javalin;
        this.views = views;
        this.shell = shell;
        this.sockets = sockets;
        this.accounts = accounts;
        this.standIns = standIns;
        post("/-/undo", Visit::undo);
    }

    @Override
    public void get(String path, PageHandler handler) {
        add(HandlerType.GET, path, handler);
    }

    @Override
    public void post(String path, PageHandler handler) {
        add(HandlerType.POST, path, handler);
    }

    @Override
    public void put(String path, PageHandler handler) {
        add(HandlerType.PUT, path, handler);
    }

    @Override
    public void delete(String path, PageHandler handler) {
        add(HandlerType.DELETE, path, handler);
    }

    @Override
    public void patch(String path, PageHandler handler) {
        add(HandlerType.PATCH, path, handler);
    }

    @Override
    public void options(String path, PageHandler handler) {
        add(HandlerType.OPTIONS, path, handler);
    }

    @Override
    public void socket(String name, SocketHandler handler) {
        sockets.add(app, name, handler);
    }

    private void add(HandlerType method, String path, PageHandler handler) {
        registered.add(new Registered(method.name(), path));
        Handler inTurn = http -> answer(http, handler);
        javalin.addEndpoint(new Endpoint(method, WorldFilter.routed(app, path), inTurn));
    }

    /** All pages of the clone so far. */
    public List<Registered> registered() {
        return List.copyOf(registered);
    }

    private void answer(Context http, PageHandler handler) throws Exception {
        World world = KitRoutes.world(http);
        try {
            world.run(open -> {
                long before = world.version();
                Visit visit = new Visit(app, open, http, views, shell, accounts, standIns);
                visit.checkAccount();
                try {
                    handler.handle(visit);
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new PageFailed(e);
                }
                visit.finish();
                http.attribute("version", before);
            });
        } catch (PageFailed e) {
            throw e.cause;
        }
        // Both sides of the request, so that a page can tell its own change from somebody else's before it.
        http.header("X-World-Version", http.attribute("version") + " " + world.version());
        if (http.res().getHeader("Cache-Control") == null) {
            http.header("Cache-Control", "no-store");
        }
    }

    private static final class PageFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final Exception cause;

        PageFailed(Exception cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
