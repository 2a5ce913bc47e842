package dev.grindstone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.ConnectOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a Playwright server on another machine for a browser of its own for each stage, with the same flags as one of
 * this machine has. The server is {@code playwright run-server --unsafe}, without which it takes no flags.
 */
public final class RemoteLauncher implements Launcher {
    /** What a Playwright server reads to know how to launch. */
    private static final String HEADER = "x-playwright-launch-options";

    private static final double PATIENCE_MILLIS = 30_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final URI endpoint;
    private final @Nullable String executable;
    private final Reach reach;

    /**
     * A launcher at a server.
     *
     * @param endpoint the address of its socket, {@code ws://browsers:3000/}
     * @param executable the browser, as a path of the server's machine; null for the one Playwright has there
     * @param reach by an address of this machine that the server's machine can reach
     */
    public RemoteLauncher(URI endpoint, @Nullable String executable, Reach reach) {
        this.endpoint = endpoint;
        this.executable = executable;
        this.reach = reach;
    }

    @Override
    public Browser launch(Playwright playwright) {
        ConnectOptions options =
                new ConnectOptions().setTimeout(PATIENCE_MILLIS).setHeaders(Map.of(HEADER, launchOptions()));
        try {
            return playwright.chromium().connect(endpoint.toString(), options);
        } catch (PlaywrightException failure) {
            throw new BrowserException(
                    "The Playwright server at '" + endpoint
                            + "' gave no browser: is 'playwright run-server --unsafe' of"
                            + " this Playwright's version running there, and does "
                            + (executable == null
                                    ? "it have a browser, or is one named by " + BrowserFinder.VARIABLE
                                    : "'" + executable + "' exist on its machine")
                            + "?",
                    failure);
        }
    }

    private String launchOptions() {
        Map<String, Object> options = new LinkedHashMap<>();
        if (executable != null) {
            options.put("executablePath", executable);
        }
        options.put("headless", true);
        options.put("chromiumSandbox", false);
        options.put("ignoreDefaultArgs", LaunchArguments.UNWANTED);
        options.put("args", LaunchArguments.of(reach));
        return JSON.writeValueAsString(options);
    }
}
