package dev.grindstone.server.hosting;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.PageServer;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.kit.web.PortInUseException;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.Trouble;
import java.util.Map;
import java.util.TreeMap;

/**
 * The clones' pages, served, and the worlds they show.
 *
 * @param installation what is served
 * @param worlds the living worlds
 * @param pages the listener
 */
public record Site(Installation installation, Worlds worlds, PageServer pages) implements AutoCloseable {

    /** Serves pages on a port of the loopback interface; 0 takes a free one. There is no world yet. */
    public static Site open(Installation installation, int port) {
        return open(installation, port, Hosts.LOOPBACK);
    }

    /** The same, where the browsers of episodes come in by another address of this machine. */
    public static Site open(Installation installation, int port, String episodeAddress) {
        Worlds worlds = new Worlds(installation.clones());
        try {
            return new Site(
                    installation, worlds, PageServer.start(worlds, installation.clones(), port, episodeAddress));
        } catch (IllegalStateException e) {
            worlds.close();
            if (episodeAddress.equals(Hosts.LOOPBACK)) {
                throw e;
            }
            throw Trouble.environment(
                    String.valueOf(e.getMessage()), episodeAddress, "give one of this machine's as --pages-address");
        } catch (PortInUseException e) {
            worlds.close();
            throw Trouble.environment(
                    "port " + port + " for the pages is in use",
                    port,
                    "stop what listens there, or choose another with --port (0 takes a free one)");
        }
    }

    /** Where each clone starts in a world, for a browser of one's own. */
    public Map<String, String> urls(World world) {
        Map<String, String> urls = new TreeMap<>();
        for (Clone clone : installation.clones()) {
            urls.put(clone.name(), pages.url(clone.name(), world));
        }
        return urls;
    }

    @Override
    public void close() {
        pages.close();
        worlds.close();
    }
}
