package dev.grindstone.server.cli.console;

import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.play.BrowserPlace;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the browsers of episodes run. */
public final class BrowserOptions {

    @Option(
            names = "--browser-ws",
            paramLabel = "URL",
            description =
                    "Take browsers from the Playwright server of another machine, as in ws://browsers:3000/; it was"
                            + " started there by 'playwright run-server --unsafe'. GRINDSTONE_BROWSER is then a path of that machine.")
    private @Nullable URI server;

    @Option(
            names = "--pages-address",
            paramLabel = "ADDRESS",
            description =
                    "With --browser-ws: the address of this machine by which the other one reaches it; the pages of"
                            + " episodes are served there (default: ${DEFAULT-VALUE}).")
    private String pagesAddress = Hosts.LOOPBACK;

    /** The place. */
    public BrowserPlace place() {
        URI url = server;
        if (url == null) {
            if (!pagesAddress.equals(Hosts.LOOPBACK)) {
                throw Trouble.badInput(
                        "--pages-address without --browser-ws",
                        pagesAddress,
                        "say where the browsers are, or leave it out");
            }
            return BrowserPlace.HERE;
        }
        if (url.getHost() == null || !("ws".equals(url.getScheme()) || "wss".equals(url.getScheme()))) {
            throw Trouble.badInput(
                    "--browser-ws " + url + " is no address of a socket", url, "write it as in ws://browsers:3000/");
        }
        if (!pagesAddress.matches("[A-Za-z0-9.-]+")) {
            throw Trouble.badInput(
                    "--pages-address " + pagesAddress + " is no address",
                    pagesAddress,
                    "give a name or an IP address of this machine");
        }
        // A path of the other machine: nobody can look for one there, so only what is named is asked for.
        return new BrowserPlace(url, System.getenv(BrowserFinder.VARIABLE), pagesAddress);
    }
}
