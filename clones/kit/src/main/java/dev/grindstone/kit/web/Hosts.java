package dev.grindstone.kit.web;

import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    /** This machine to itself: no page is served to others unless somebody asks for it. */
    public static final String LOOPBACK = "127.0.0.1";

    /** The HttpOnly cookie of an episode's browser; its value is the world's token. */
    public static final String WORLD_COOKIE = "grindstone_world";

    private static final String SUFFIX = ".localhost";

    private static final Pattern ORIGIN = Pattern.compile("(.*://).*?(:[0-9]+)?");

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

    /** The app a host names. */
    Optional<String> app(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        String alias = aliases.get(name);
        String first = alias != null ? alias : firstLabel(name);
        return apps.contains(first) ? Optional.of(first) : Optional.empty();
    }

    /**
     * The world a request means.
     *
     * @param token the value of the world cookie, or null
     */
    Optional<World> world(String host, @Nullable String token) {
        if (token != null) {
            return worlds.findByToken(token);
        }
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
        boolean named = labels.length == 3 && labels[2].equals("localhost");
        return worlds.findByName(named ? labels[1] : Worlds.DEFAULT);
    }

    /** Scheme, host and port that a request was sent to, without a slash at the end. */
    static String origin(Context http) {
        boolean secure = "https".equals(http.header("X-Forwarded-Proto")); // a proxy in front ended the encryption
        return (secure ? "https" : http.scheme()) + "://" + http.header("Host");
    }

    /** Where another app is, as seen from the origin of this one. */
    static String originOfApp(String other, String here, String app) {
        String own = "://" + app + ".";
        if (here.contains(own)) {
            return here.replace(own, "://" + other + ".");
        }
        // An alias of this app says nothing of the others: they are where they always are.
        Matcher parts = ORIGIN.matcher(here);
        return parts.matches()
                ? parts.group(1) + other + ".localhost" + Objects.requireNonNullElse(parts.group(2), "")
                : here;
    }

    private static String firstLabel(String host) {
        return host.endsWith(SUFFIX) ? host.substring(0, host.indexOf('.')) : "";
    }
}
