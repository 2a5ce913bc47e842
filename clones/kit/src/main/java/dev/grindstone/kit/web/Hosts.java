package dev.grindstone.kit.web;

import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/*
 * mail.localhost          the app mail, in the default world
 * mail.w17.localhost      the app mail, in the world w17
 * any other name          whatever the alias table says, for a script with a hard-coded host
 *
 * A world cookie decides over the world that the name says. An episode's browser carries one, sees the same addresses
 * in every world, and cannot leave its world by editing the address.
 */
/** Finds the app and the world a request means. */
public final class Hosts {

    /** The HttpOnly cookie of an episode's browser; its value is the world's token. */
    public static final String WORLD_COOKIE = "grindstone_world";

    private static final String SUFFIX = ".localhost";

    private final Set<String> apps;
    private final Worlds worlds;
    private final Map<String, String> aliases = new ConcurrentHashMap<>();

    public Hosts(Set<String> apps, Worlds worlds) {
        this.apps = Set.copyOf(apps);
        this.worlds = worlds;
    }

    /** Lets a host name stand for an app. */
    public void alias(String host, String app) {
        aliases.put(host.toLowerCase(Locale.ROOT), app);
    }

    /** The app a request's host names. */
    Optional<String> app(HttpServletRequest request) {
        String host = host(request);
        String alias = aliases.get(host);
        String first = alias != null ? alias : firstLabel(host);
        return apps.contains(first) ? Optional.of(first) : Optional.empty();
    }

    /** The world a request means. */
    Optional<World> world(HttpServletRequest request) {
        Optional<String> token = cookie(request);
        if (token.isPresent()) {
            return worlds.findByToken(token.get());
        }
        String[] labels = host(request).split("\\.", -1);
        boolean named = labels.length == 3 && host(request).endsWith(SUFFIX);
        return worlds.findByName(named ? labels[1] : Worlds.DEFAULT);
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(WORLD_COOKIE)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static String host(HttpServletRequest request) {
        return request.getServerName().toLowerCase(Locale.ROOT);
    }

    private static String firstLabel(String host) {
        return host.endsWith(SUFFIX) ? host.substring(0, host.indexOf('.')) : "";
    }
}
