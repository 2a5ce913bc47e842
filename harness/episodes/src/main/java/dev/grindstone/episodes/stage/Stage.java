package dev.grindstone.episodes.stage;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.PlaywrightException;
import dev.grindstone.browser.BrowserException;
import dev.grindstone.browser.BrowserLauncher;
import dev.grindstone.browser.Launcher;
import dev.grindstone.browser.Reach;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A browser that is reused from episode to episode, each of which gets a {@link Scene} of its own.
 *
 * <p>Belongs to one thread, since Playwright for Java does. A browser that vanished, or was ended because it hung, is
 * replaced when the next scene opens.
 */
public final class Stage implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Reach reach;
    private final Launcher launcher;
    private final Duration limit;
    private volatile @Nullable DriverProcess driver;
    private @Nullable Browser browser;
    private @Nullable Windows windows;
    private @Nullable Watchdog watchdog;

    /**
     * A stage; the browser starts with the first scene.
     *
     * @param executable the browser, as found by {@link dev.grindstone.browser.BrowserFinder}
     * @param reach the hosts it can reach
     */
    public Stage(Path executable, Reach reach) {
        this(executable, reach, LIMIT);
    }

    /** @param limit in real time, after which a browser that does not answer is ended */
    Stage(Path executable, Reach reach, Duration limit) {
        this(new BrowserLauncher(executable, reach), reach, limit);
    }

    /** A stage with a browser of whichever machine, which reaches the same hosts. */
    public Stage(Launcher launcher, Reach reach) {
        this(launcher, reach, LIMIT);
    }

    private Stage(Launcher launcher, Reach reach, Duration limit) {
        this.reach = reach;
        this.launcher = launcher;
        this.limit = limit;
    }

    /** The hosts its browser can reach. */
    public Reach reach() {
        return reach;
    }

    /**
     * A fresh, empty window on a world: no cookies but the given ones, no history, the world's time.
     *
     * @throws StageException when no browser can be started
     */
    public Scene open(StagedWorld world, SceneSettings settings) {
        boolean wasRunning = browser != null;
        try {
            Browser running = running();
            return new Scene(
                    running, Objects.requireNonNull(windows), Objects.requireNonNull(watchdog), reach, world, settings);
        } catch (PlaywrightException | BrowserException failure) {
            end();
            if (wasRunning) {
                // It may have vanished since the last episode, unnoticed; then a new one does.
                return open(world, settings);
            }
            throw new StageException("No browser for the episode: " + failure.getMessage(), failure);
        }
    }

    /**
     * Opens the next episode's window while nobody waits for it, in the shape of the last one; nothing of the last
     * episode is in it. Without this, {@link #open} takes as much longer.
     */
    public void openAhead() {
        Windows known = windows;
        if (known != null && browser != null && browser.isConnected()) {
            Objects.requireNonNull(watchdog).guard(() -> {
                known.openAhead();
                return true;
            });
        }
    }

    /** The processes below this stage: the driver and the browser with its parts. Safe from any thread. */
    public List<ProcessHandle> processes() {
        DriverProcess running = driver;
        return running == null ? List.of() : running.tree();
    }

    /** Name and version of the browser, once a scene was open; empty before. */
    public String browserVersion() {
        return browser == null ? "" : browser.browserType().name() + " " + browser.version();
    }

    private Browser running() {
        if (browser != null && browser.isConnected() && driver != null && driver.isAlive()) {
            return browser;
        }
        end();
        DriverProcess started = DriverProcess.start();
        driver = started;
        watchdog = new Watchdog(limit, started::kill);
        Browser launched = launcher.launch(started.playwright());
        browser = launched;
        windows = new Windows(launched);
        return launched;
    }

    @Override
    public void close() {
        end();
    }

    private void end() {
        DriverProcess ending = driver;
        if (watchdog != null) {
            watchdog.close();
        }
        driver = null;
        browser = null;
        windows = null;
        watchdog = null;
        if (ending == null) {
            return;
        }
        List<ProcessHandle> processes = ending.tree();
        try {
            ending.playwright().close();
        } catch (RuntimeException alreadyGone) {
            // A driver that was ended cannot be asked to close; what is left of it is ended below.
        }
        processes.forEach(ProcessHandle::destroyForcibly);
    }
}
