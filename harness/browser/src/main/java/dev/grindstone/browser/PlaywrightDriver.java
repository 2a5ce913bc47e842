package dev.grindstone.browser;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.util.HashMap;
import java.util.Map;

/** Starts Playwright's driver process in such a way that it never downloads anything by itself. */
public final class PlaywrightDriver {
    private PlaywrightDriver() {}

    /**
     * A driver of its own for the calling thread; Playwright for Java is not thread-safe, so it stays on that thread.
     *
     * @throws BrowserException when the driver cannot be unpacked or started
     */
    public static Playwright start() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.put("PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1");
        try {
            return Playwright.create(new CreateOptions().setEnv(environment));
        } catch (RuntimeException failure) {
            throw new BrowserException(
                    "Playwright's driver did not start: check that "
                            + System.getProperty("java.io.tmpdir")
                            + " has 200 MB free and allows programs to run",
                    failure);
        }
    }
}
