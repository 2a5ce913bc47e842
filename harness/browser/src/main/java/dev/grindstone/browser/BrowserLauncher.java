package dev.grindstone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;

/** Launches a browser of this machine. */
public final class BrowserLauncher implements Launcher {
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

    @Override
    public Browser launch(Playwright playwright) {
        LaunchOptions options = new LaunchOptions()
                .setExecutablePath(executable)
                .setHeadless(showing == Showing.HEADLESS)
                // The sandbox refuses to run as root and in most containers; the pages are our own.
                .setChromiumSandbox(false)
                .setIgnoreDefaultArgs(LaunchArguments.UNWANTED)
                .setArgs(LaunchArguments.of(reach));
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
}
