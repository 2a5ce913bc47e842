package dev.grindstone.server.bench.figure;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import dev.grindstone.browser.PlaywrightDriver;
import java.nio.file.Path;
import java.util.List;

/** A browser as anybody's script starts it, without what episodes add. */
public record PlainBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

    /** Starts one. */
    public static PlainBrowser start(Path executable) {
        Playwright playwright = PlaywrightDriver.start();
        return new PlainBrowser(
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(executable)
                                .setChromiumSandbox(false)
                                .setArgs(List.of("--host-resolver-rules=MAP *.localhost 127.0.0.1"))));
    }

    /** Ends it. */
    @Override
    public void close() {
        playwright.close();
    }
}
