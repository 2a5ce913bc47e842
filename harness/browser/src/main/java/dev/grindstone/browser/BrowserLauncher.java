package dev.grindstone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Launches a browser that draws the same pixels on every machine and reaches nothing but a {@link Reach}.
 *
 * <p>Playwright already passes the flags that make a browser quiet (no first run, no updates, no sync); the ones here
 * are those on which pixels or isolation depend, and stay right if Playwright changes its mind.
 */
public final class BrowserLauncher {
    private static final List<String> SAME_PIXELS = List.of(
            "--disable-gpu",
            "--font-render-hinting=none",
            "--force-color-profile=srgb",
            "--force-device-scale-factor=1",
            "--disable-lcd-text",
            // An image is drawn with the frame it belongs to, never a frame later.
            "--disable-checker-imaging",
            "--disable-partial-raster",
            // The same code paths of the rasterizer on every processor.
            "--disable-skia-runtime-opts",
            "--disable-smooth-scrolling",
            "--disable-threaded-animation");

    private static final List<String> NOTHING_BUT_THE_REACH = List.of(
            "--no-proxy-server",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-domain-reliability",
            "--disable-sync",
            "--no-pings",
            "--dns-prefetch-disable");

    private final Path executable;
    private final Reach reach;
    private final Showing showing;

    /** A launcher of one browser for one network. */
    public BrowserLauncher(Path executable, Reach reach) {
        this(executable, reach, Showing.HEADLESS);
    }

    /** A launcher of one browser for one network, with or without a window. */
    public BrowserLauncher(Path executable, Reach reach, Showing showing) {
        this.executable = executable;
        this.reach = reach;
        this.showing = showing;
    }

    /**
     * A new browser process, driven by the given Playwright and closed with it.
     *
     * @throws BrowserException when it does not start
     */
    public Browser launch(Playwright playwright) {
        LaunchOptions options = new LaunchOptions()
                .setExecutablePath(executable)
                .setHeadless(showing == Showing.HEADLESS)
                // The sandbox refuses to run as root and in most containers; the pages are our own.
                .setChromiumSandbox(false)
                // Scrollbars tell a reader that there is more; without an overlay they are plain and always there.
                .setIgnoreDefaultArgs(List.of("--hide-scrollbars"))
                .setArgs(arguments());
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException failure) {
            throw new BrowserException(
                    "'" + executable + "' did not start "
                            + (showing == Showing.HEADLESS
                                    ? "as a headless browser: try another one with "
                                    : "with a window: is there a display (DISPLAY)? If so, try another one with ")
                            + BrowserFinder.VARIABLE,
                    failure);
        }
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>(SAME_PIXELS);
        arguments.addAll(NOTHING_BUT_THE_REACH);
        // No --disable-features here: the last one wins, and would replace Playwright's own list.
        arguments.add("--host-resolver-rules=" + reach.resolverRules());
        return arguments;
    }
}
