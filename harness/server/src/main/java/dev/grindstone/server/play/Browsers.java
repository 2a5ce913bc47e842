package dev.grindstone.server.play;

import dev.grindstone.browser.BrowserException;
import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.Reach;
import dev.grindstone.browser.Showing;
import dev.grindstone.episodes.pool.EpisodePool;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.hosting.Site;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The browser of this machine. */
public final class Browsers {

    private final Consumer<String> progress;
    private final Showing showing;

    /** A browser to be found, or installed, when it is first needed. */
    public Browsers(Consumer<String> progress) {
        this(progress, Showing.HEADLESS);
    }

    /** A browser that may have a window, for a person to watch. */
    public Browsers(Consumer<String> progress, Showing showing) {
        this.progress = progress;
        this.showing = showing;
    }

    /** Where it is; installs one if there is none. */
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
        return new EpisodePool(
                size, path(), new Reach(site.pages().hosts(), site.pages().episodePort()), showing);
    }
}
