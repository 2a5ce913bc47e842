package dev.grindstone.server.play;

import dev.grindstone.browser.BrowserException;
import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.Reach;
import dev.grindstone.episodes.stage.Stage;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.hosting.Site;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The browser of this machine, looked for once. */
public final class Browsers {

    private final Consumer<String> progress;
    private volatile Path found = Path.of("");

    /** A browser to be found, or installed, when it is first needed. */
    public Browsers(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Where it is; looks for it, and installs one if there is none, at the first call. */
    public synchronized Path path() {
        if (found.toString().isEmpty()) {
            try {
                found = BrowserFinder.onThisMachine(progress).find();
            } catch (BrowserException e) {
                throw Trouble.environment(
                        String.valueOf(e.getMessage()), "no browser", "'grindstone doctor' says what else is missing");
            }
        }
        return found;
    }

    /** A stage whose browser reaches a site's pages and nothing else; it belongs to the thread that uses it first. */
    public Stage stage(Site site) {
        return new Stage(path(), new Reach(site.pages().hosts(), site.pages().port()));
    }
}
