package dev.grindstone.kit.web;

import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private static String firstLabel(String host) {
        return host.endsWith(SUFFIX) ? host.substring(0, host.indexOf('.')) : "";
    }
}
