package dev.grindstone.server.doctor;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import dev.grindstone.browser.BrowserException;
import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.BrowserLauncher;
import dev.grindstone.browser.PlaywrightDriver;
import dev.grindstone.browser.Reach;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks for a browser, and starts it. */
final class BrowserCheck {

    private static final String NAME = "browser";
    private static final Reach NOWHERE = new Reach(List.of(), 1);

    private BrowserCheck() {}

    static Finding look() {
        try {
            Optional<Path> found = BrowserFinder.onThisMachine(text -> {}).findInstalled();
            return found.map(BrowserCheck::start)
                    .orElseGet(() -> Finding.bad(
                            NAME, "none found", "'grindstone demo' installs one, or set " + BrowserFinder.VARIABLE));
        } catch (BrowserException e) {
            return Finding.bad(NAME, String.valueOf(e.getMessage()), "correct " + BrowserFinder.VARIABLE);
        }
    }

    private static Finding start(Path browser) {
        try (Playwright playwright = PlaywrightDriver.start();
                Browser started = new BrowserLauncher(browser, NOWHERE).launch(playwright)) {
            return Finding.good(NAME, browser + ", version " + started.version() + ", starts");
        } catch (PlaywrightException | BrowserException e) {
            return Finding.bad(
                    NAME,
                    browser + " does not start: " + e.getMessage(),
                    "set " + BrowserFinder.VARIABLE + " to another");
        }
    }
}
