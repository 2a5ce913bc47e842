package dev.grindstone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;

/** Gives browsers that draw the same pixels everywhere and reach nothing but a {@link Reach}. Safe from any thread. */
@FunctionalInterface
public interface Launcher {

    /**
     * A new browser process, driven by the given Playwright and closed with it.
     *
     * @throws BrowserException when there is none to be had
     */
    Browser launch(Playwright playwright);
}
