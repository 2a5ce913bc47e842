package dev.grindstone.episodes.stage;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AriaSnapshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.AriaSnapshotMode;
import com.microsoft.playwright.options.Cookie;
import dev.grindstone.browser.Reach;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One episode's window on its world: tabs, time and pictures. Belongs to the thread of its stage. */
public final class Scene implements AutoCloseable {
    private static final Duration SLICE = Duration.ofSeconds(1);

    private final Browser browser;
    private final Watchdog watchdog;
    private final Reach reach;
    private final SceneSettings settings;
    private final BrowserContext context;
    private final Tabs tabs;
    private final Incidents incidents;
    private final Traffic traffic;
    private final Camera camera;
    private final SteppedPages pages;
    private boolean crashed;

    Scene(Browser browser, Windows windows, Watchdog watchdog, Reach reach, StagedWorld world, SceneSettings settings) {
        this.browser = browser;
        this.watchdog = watchdog;
        this.reach = reach;
        this.settings = settings;
        Windows.Window window =
                windows.take(new Windows.Shape(settings.width(), settings.height(), settings.locale(), world.zone()));
        this.context = window.context();
        context.addCookies(cookies());
        context.onPage(this::watch);
        context.pages().forEach(this::watch);
        this.tabs = new Tabs(context);
        this.incidents = new Incidents(context, reach);
        this.traffic = new Traffic(context);
        this.camera = new Camera(context);
        this.pages = new SteppedPages(context, window.clock(), world, tabs, traffic);
        if (settings.trace() != null) {
            context.tracing()
                    .start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        }
    }

    private void watch(Page page) {
        page.onCrash(gone -> crashed = true);
    }

    private List<Cookie> cookies() {
        List<Cookie> cookies = new ArrayList<>();
        for (String host : reach.hosts()) {
            settings.cookies()
                    .forEach((name, value) -> cookies.add(
                            new Cookie(name, value).setDomain(host).setPath("/").setHttpOnly(true)));
        }
        return cookies;
    }

    /** How the window was set up. */
    public SceneSettings settings() {
        return settings;
    }

    /** The hosts it can reach. */
    public Reach reach() {
        return reach;
    }

    /** Its tabs. */
    public Tabs tabs() {
        return tabs;
    }

    /** What happened beside the page. */
    public Incidents incidents() {
        return incidents;
    }

    /** The page in front. */
    public Page page() {
        return tabs.current();
    }

    /** One line for each request that ended since the last call. */
    public List<String> takeTraffic() {
        return traffic.read();
    }

    /**
     * Does something with the browser under the watchdog.
     *
     * @throws StageException when the browser vanished, or was ended because it did not answer
     * @throws PlaywrightException when the browser is well but refuses
     */
    public <T extends @Nullable Object> T guard(Supplier<T> work) {
        try {
            return watchdog.guard(work);
        } catch (PlaywrightException failure) {
            if (watchdog.hasBitten()) {
                throw new StageException(
                        "The browser did not answer for " + watchdog.limit().toSeconds() + " s and was ended", failure);
            }
            if (crashed || !browser.isConnected() || tabs.pages().isEmpty()) {
                throw new StageException("The browser vanished: " + PlaywrightText.of(failure), failure);
            }
            throw failure;
        }
    }

    /** Waits until nothing is pending, in any tab or on the server; no time passes in the world. */
    public void settle() {
        inGoodHealth(pages::settle);
    }

    /** Lets time pass, in the world and in every tab alike, and settles. */
    public void elapse(Duration duration) {
        Duration left = duration;
        while (left.compareTo(Duration.ZERO) > 0) {
            Duration slice = left.compareTo(SLICE) < 0 ? left : SLICE;
            inGoodHealth(() -> pages.advance(slice));
            left = left.minus(slice);
        }
    }

    /** The title of the page in front, as it was when it last came to rest. */
    public String title(Page page) {
        return pages.title(page);
    }

    /** A PNG of what the page in front shows, or of a part of it. */
    public Picture picture(@Nullable List<Integer> region) {
        return guard(() -> camera.picture(page(), region));
    }

    /** The page in front as a tree of roles and names, with a ref for each node that can be acted on. */
    public String snapshot() {
        return guard(() -> page().ariaSnapshot(new AriaSnapshotOptions().setMode(AriaSnapshotMode.AI)));
    }

    /** Closes the window; the browser stays for the next one. */
    @Override
    public void close() {
        try {
            guard(() -> {
                Path trace = settings.trace();
                if (trace != null) {
                    context.tracing().stop(new Tracing.StopOptions().setPath(trace));
                }
                context.close();
                return true;
            });
        } catch (PlaywrightException | StageException alreadyGone) {
            // A browser that vanished took the window with it; the stage starts another one.
        }
    }

    private void inGoodHealth(Runnable work) {
        try {
            guard(() -> {
                work.run();
                return true;
            });
        } catch (PlaywrightException failure) {
            throw new StageException("The page did not come to rest: " + PlaywrightText.of(failure), failure);
        }
    }
}
