package dev.grindstone.junit;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.junit.Options;
import com.microsoft.playwright.junit.OptionsFactory;
import dev.grindstone.browser.BrowserFinder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The browser of this machine, without a download. */
public final class ThisMachine implements OptionsFactory {

    @Override
    public Options getOptions() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Path browser = BrowserFinder.onThisMachine(line -> {}).find();
        return new Options()
                .setPlaywrightCreateOptions(new Playwright.CreateOptions().setEnv(environment))
                .setLaunchOptions(new BrowserType.LaunchOptions()
                        .setExecutablePath(browser)
                        .setArgs(List.of("--no-sandbox")));
    }
}
