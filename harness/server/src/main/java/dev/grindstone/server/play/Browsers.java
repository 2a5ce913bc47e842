package dev.grindstone.server.play;

import dev.grindstone.browser.BrowserException;
import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.BrowserLauncher;
import dev.grindstone.browser.Launcher;
import dev.grindstone.browser.Reach;
import dev.grindstone.browser.RemoteLauncher;
import dev.grindstone.browser.Showing;
import dev.grindstone.episodes.pool.EpisodePool;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.hosting.Site;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The browsers of episodes. */
public final class Browsers {

    private final Consumer<String> progress;
    private final BrowserPlace place;
    private final Showing showing;

    /** A browser of this machine, to be found, or installed, when it is first needed. */
    public Browsers(Consumer<String> progress) {
        this(progress, BrowserPlace.HERE, Showing.HEADLESS);
    }

    /** Browsers of a place, which may have a window if that is this machine, for a person to watch. */
    public Browsers(Consumer<String> progress, BrowserPlace place, Showing showing) {
        this.progress = progress;
        this.place = place;
        this.showing = showing;
    }

    /** Where this machine's is; installs one if there is none. */
    public Path path() {
        try {
            BrowserFinder finder = BrowserFinder.onThisMachine(progress);
            return showing == Showing.WINDOW ? finder.findWithWindow() : finder.find();
        } catch (BrowserException e) {
            throw Trouble.environment(
                    String.valueOf(e.getMessage()), "no browser", "'grindstone doctor' says what else is missing");
        }
    }

    /** Browsers that reach a site's pages and nothing else, each started when it is first needed. */
    public EpisodePool pool(Site site, int size) {
        Reach reach = new Reach(
                site.pages().hosts(),
                site.pages().episodeAddress(),
                site.pages().episodePort());
        return new EpisodePool(size, launcher(reach), reach);
    }

    private Launcher launcher(Reach reach) {
        URI server = place.server();
        return server == null
                ? new BrowserLauncher(path(), reach, showing)
                : new RemoteLauncher(server, place.executable(), reach);
    }
}
