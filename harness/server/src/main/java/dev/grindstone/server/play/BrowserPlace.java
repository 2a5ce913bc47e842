package dev.grindstone.server.play;

import dev.grindstone.kit.web.Hosts;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the browsers of episodes run.
 *
 * @param server the socket of a Playwright server that gives them, {@code ws://browsers:3000/}; null for this machine
 * @param executable the browser, as a path of the server's machine; null for the one Playwright has there
 * @param pagesAddress the address of this machine that they reach pages by
 */
public record BrowserPlace(@Nullable URI server, @Nullable String executable, String pagesAddress) {
    /** This machine. */
    public static final BrowserPlace HERE = new BrowserPlace(null, null, Hosts.LOOPBACK);

    /** Serves pages to a person of this machine, on a port, and to the browsers of episodes. */
    public Site open(Installation installation, int port) {
        return Site.open(installation, port, pagesAddress);
    }
}
