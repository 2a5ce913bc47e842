package dev.grindstone.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts a browser on a machine that has none: from the distribution where that is allowed, else by Playwright's download. */
final class BrowserInstaller {
    private static final int MINUTES_10 = 600;
    private static final int SECONDS_10 = 10;

    private final Machine machine;
    private final Consumer<String> progress;
    private final List<String> tried = new ArrayList<>();

    BrowserInstaller(Machine machine, Consumer<String> progress) {
        this.machine = machine;
        this.progress = progress;
    }

    /** Tries each way until one says that it worked. */
    boolean install() {
        return fromDistribution() || byPlaywright();
    }

    /** One line for each way that was tried, with its outcome. */
    List<String> tried() {
        return List.copyOf(tried);
    }

    private boolean fromDistribution() {
        if (!machine.isDebian() || machine.onPath("apt-get").isEmpty()) {
            tried.add("apt-get: not a Debian or Ubuntu machine");
            return false;
        }
        List<String> asRoot = new ArrayList<>();
        if (!machine.superuser()) {
            if (machine.onPath("sudo").isEmpty()
                    || !machine.run(List.of("sudo", "-n", "true"), SECONDS_10).ok()) {
                tried.add("apt-get: neither root nor sudo without a password");
                return false;
            }
            asRoot.addAll(List.of("sudo", "-n"));
        }
        run("apt-get update", asRoot, List.of("apt-get", "update"));
        return aptInstall(asRoot, "chromium-headless-shell") || aptInstall(asRoot, "chromium");
    }

    private boolean aptInstall(List<String> asRoot, String name) {
        return run(
                "apt-get install " + name,
                asRoot,
                List.of("apt-get", "install", "-y", "--no-install-recommends", name));
    }

    private boolean byPlaywright() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return run(
                "Playwright's download",
                List.of(),
                List.of(java, "-cp", classPath, "com.microsoft.playwright.CLI", "install", "chromium", "--only-shell"));
    }

    private boolean run(String name, List<String> prefix, List<String> command) {
        progress.accept("Installing a browser: " + name);
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        Commands.Result result = machine.commands().run(whole, MINUTES_10, progress);
        tried.add(name + ": " + (result.ok() ? "done" : "exit code " + result.exitCode() + ", " + result.lastLine()));
        return result.ok();
    }
}
