package dev.grindstone.kit;

import dev.grindstone.kit.assets.Assets;
import dev.grindstone.kit.web.CloneRoutes;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.kit.web.Views;
import dev.grindstone.kit.web.WebShell;
import dev.grindstone.kit.web.account.AccountPaths;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Serves the pages of all clones in all worlds on one loopback port, and to the browsers of episodes on one of their own. */
public final class PageServer implements AutoCloseable {

    /** The port a person expects it on. */
    public static final int DEFAULT_PORT = 7070;

    private final WebShell web;
    private final String episodeAddress;
    private final Map<String, Clone> clones = new LinkedHashMap<>();

    private PageServer(Worlds worlds, Collection<? extends Clone> installed, int port, String episodeAddress) {
        this.episodeAddress = episodeAddress;
        installed.forEach(clone -> clones.put(clone.name(), clone));
        Assets assets = Assets.of(
                PageServer.class,
                clones.values().stream()
                        .map(clone -> new Assets.Part(clone.name(), clone.getClass(), clone.icons(), clone.libraries()))
                        .toList());
        Hosts hosts = new Hosts(clones.keySet(), worlds);
        this.web = new WebShell(
                hosts,
                worlds,
                new Views(assets),
                clones.values().stream()
                        .map(clone -> new WebShell.Mounted(
                                clone.name(),
                                clone.brand(),
                                clone.startPath(),
                                AccountPaths.of(clone.accountRoots()),
                                clone::allowsStandIn,
                                clone::routes))
                        .collect(Collectors.toList()));
        web.start(port, episodeAddress);
    }

    /**
     * Starts serving.
     *
     * @param port 0 for any free one
     * @throws dev.grindstone.kit.web.PortInUseException when another process has the port
     */
    public static PageServer start(Worlds worlds, Collection<? extends Clone> clones, int port) {
        return start(worlds, clones, port, Hosts.LOOPBACK);
    }

    /**
     * Starts serving, with browsers of episodes on other machines.
     *
     * @param episodeAddress the address of this machine that they reach
     */
    public static PageServer start(Worlds worlds, Collection<? extends Clone> clones, int port, String episodeAddress) {
        return new PageServer(worlds, clones, port, episodeAddress);
    }

    public int port() {
        return web.port();
    }

    /** The port for browsers of episodes: the same pages, and no world but the one whose cookie a request carries. */
    public int episodePort() {
        return web.episodePort();
    }

    /** The address of {@link #episodePort}. */
    public String episodeAddress() {
        return episodeAddress;
    }

    /** Where a clone's start page is for a person: by host name. */
    public String url(String app, World world) {
        return origin(app, world) + clone(app).startPath();
    }

    /** Scheme, host and port of a clone in a world. */
    public String origin(String app, World world) {
        String host = world.id().equals(Worlds.DEFAULT) ? app : clone(app).name() + "." + world.id();
        return "http://" + host + ".localhost:" + port();
    }

    /** Scheme, host and port of a clone for a browser that carries a world's cookie: the same in every world. */
    public String origin(String app) {
        return "http://" + clone(app).name() + ".localhost:" + port();
    }

    /** The host names of the clones, without port: what an episode's browser may reach. */
    public List<String> hosts() {
        return clones.keySet().stream().map(app -> app + ".localhost").toList();
    }

    /** Lets a host name stand for a clone, for scripts with a hard-coded host. */
    public void alias(String host, String app) {
        web.hosts().alias(host, clone(app).name());
    }

    /** The clone of that name. */
    public Clone clone(String app) {
        Clone clone = clones.get(app);
        if (clone == null) {
            throw new IllegalArgumentException("Unknown app '" + app + "'. Known are: " + clones.keySet());
        }
        return clone;
    }

    /** Every page a clone registered. */
    public List<CloneRoutes.Registered> pages(String app) {
        return web.pages(app);
    }

    @Override
    public void close() {
        web.close();
    }
}
