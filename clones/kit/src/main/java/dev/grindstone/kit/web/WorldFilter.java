package dev.grindstone.kit.web;

import dev.grindstone.kit.door.EpisodeDoor;
import dev.grindstone.kit.web.account.AccountPaths;
import dev.grindstone.kit.world.World;
import io.javalin.http.Context;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * Javalin routes by path only, and every clone wants paths of its own on its own host. So a request to mail.localhost
 * for /mail/u/0/ is routed as /~mail/mail/u/0/, and so is /mail/u/1/, which another person who is signed in at the same
 * browser asks for. The kit's own pages are the same on every host.
 */
/** Finds app and world of each request, and counts it as in flight until its answer is written. */
final class WorldFilter extends HttpFilter {

    static final String APP = "grindstone.app";
    static final String WORLD = "grindstone.world";
    private static final String ACCOUNT = "grindstone.account";

    private static final long serialVersionUID = 1L;

    private final transient Hosts hosts;
    private final transient EpisodeDoor door;
    private final transient Map<String, AccountPaths> accounts;

    WorldFilter(Hosts hosts, EpisodeDoor door, Map<String, AccountPaths> accounts) {
        this.hosts = hosts;
        this.door = door;
        this.accounts = Map.copyOf(accounts);
    }

    /** The path under which a clone's path is routed. */
    static String routed(String app, String path) {
        return "/~" + app + path;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> app = hosts.app(request.getServerName());
        Optional<World> world = world(request);
        if (app.isEmpty() || world.isEmpty()) {
            response.setStatus(404);
            response.setContentType("text/plain; charset=utf-8");
            response.getWriter()
                    .write(
                            app.isEmpty()
                                    ? "No app lives at this address."
                                    : "There is no such world: it was deleted, or never made.");
            return;
        }
        request.setAttribute(APP, app.get());
        request.setAttribute(WORLD, world.get());
        world.get().requests().begin();
        try {
            chain.doFilter(KitRoutes.serve(request.getRequestURI()) ? request : routed(request, app.get()), response);
        } finally {
            world.get().requests().end();
        }
    }

    private HttpServletRequest routed(HttpServletRequest request, String app) {
        AccountPaths.Asked asked =
                accounts.getOrDefault(app, AccountPaths.of(List.of())).read(request.getRequestURI());
        request.setAttribute(ACCOUNT, asked.account());
        return new Routed(request, routed(app, asked.path()));
    }

    /** The number of the person whose page is asked for, among those who are signed in at the browser. */
    static int account(Context http) {
        return http.req().getAttribute(ACCOUNT) instanceof Integer number ? number : 0;
    }

    private Optional<World> world(HttpServletRequest request) {
        String token = token(request);
        return token == null && door.admitted(request) ? Optional.empty() : hosts.world(request.getServerName(), token);
    }

    private static @Nullable String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(Hosts.WORLD_COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static final class Routed extends HttpServletRequestWrapper {

        private final String path;

        Routed(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }
    }
}
