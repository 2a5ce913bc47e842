package dev.grindstone.server.visiting;

import dev.grindstone.browser.BrowserFinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Selenium's way to the browser of this machine: its driver is found, or installed as the browser is. */
final class ChromeDrivers {

    private ChromeDrivers() {}

    static ChromeDriver start() throws IOException, InterruptedException {
        Path browser = BrowserFinder.onThisMachine(line -> {}).find();
        // The driver is named, so that Selenium looks for none, and downloads none.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver().toFile())
                .usingAnyFreePort()
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,720");
        return new ChromeDriver(service, options);
    }

    private static Path driver() throws IOException, InterruptedException {
        if (installed().isEmpty()) {
            run("apt-get", "update");
            run(
                    "apt-get",
                    "install",
                    "-y",
                    "--no-install-recommends",
                    "-o",
                    "DPkg::Lock::Timeout=300",
                    "chromium-driver");
        }
        return installed().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no chromedriver, and it could not be installed:"
                        + " as root on Debian, apt-get install chromium-driver; anywhere, put one of the browser's"
                        + " version on the PATH"));
    }

    private static List<Path> installed() {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/bin:/usr/lib/chromium";
        return Stream.of(path.split(":", -1))
                .map(folder -> Path.of(folder, "chromedriver"))
                .filter(Files::isExecutable)
                .toList();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process started = process.start();
        started.getOutputStream().close();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (started.waitFor() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " failed, and there is no chromedriver: " + said);
        }
    }
}
