package dev.grindstone.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds a headless shell, Chromium or Chrome that runs, and installs one when there is none. */
public final class BrowserFinder {

    /** The environment variable that names the browser to use, before any search. */
    public static final String VARIABLE = "GRINDSTONE_BROWSER";

    private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+");
    private static final int SECONDS_30 = 30;

    private final Machine machine;
    private final InstallLock lock;
    private final Consumer<String> progress;

    BrowserFinder(Machine machine, InstallLock lock, Consumer<String> progress) {
        this.machine = machine;
        this.lock = lock;
        this.progress = progress;
    }

    /**
     * A finder for this machine.
     *
     * @param progress told in a line each what is being installed; nothing when a browser is there already
     */
    public static BrowserFinder onThisMachine(Consumer<String> progress) {
        return new BrowserFinder(Machine.current(), InstallLock.ofUser(), progress);
    }

    /**
     * The browser to launch, installed first if need be; two callers at once install it once.
     *
     * @throws BrowserException when there is none and none could be installed; the text names each attempt and remedy
     */
    public Path find() {
        List<String> broken = new ArrayList<>();
        return existing(broken).orElseGet(() -> lock.hold(this::findOrInstall));
    }

    /**
     * A browser that can show a window; never installed, because only a person who watches needs one.
     *
     * @throws BrowserException when there is none
     */
    public Path findWithWindow() {
        Optional<String> wish = machine.variable(VARIABLE);
        if (wish.isPresent()) {
            return wished(wish.get());
        }
        return new BrowserPlaces(machine)
                .found(BrowserKind.WITH_WINDOW).stream()
                        .filter(browser -> trouble(browser).isEmpty())
                        .findFirst()
                        .orElseThrow(() -> new BrowserException(
                                "No browser that can show a window was found: install Chromium or Google Chrome, or set "
                                        + VARIABLE + " to the path of one (a headless shell will not do)"));
    }

    /** The browser that {@link #find} would take without installing one; empty when there is none. */
    public Optional<Path> findInstalled() {
        return existing(new ArrayList<>());
    }

    private Path findOrInstall() {
        List<String> broken = new ArrayList<>();
        Optional<Path> byAnother = existing(broken);
        if (byAnother.isPresent()) {
            return byAnother.get();
        }
        BrowserInstaller installer = new BrowserInstaller(machine, progress);
        boolean installed = installer.install();
        broken.clear();
        return existing(broken)
                .orElseThrow(() -> new BrowserException(nothingFound(installed, broken, installer.tried())));
    }

    private Optional<Path> existing(List<String> broken) {
        Optional<String> wish = machine.variable(VARIABLE);
        if (wish.isPresent()) {
            return Optional.of(wished(wish.get()));
        }
        for (Path browser : new BrowserPlaces(machine).found()) {
            Optional<String> trouble = trouble(browser);
            if (trouble.isEmpty()) {
                return Optional.of(browser);
            }
            broken.add(browser + " does not run: " + trouble.get());
        }
        return Optional.empty();
    }

    private Path wished(String value) {
        Path browser = Path.of(value);
        if (!Machine.isProgram(browser)) {
            throw new BrowserException(VARIABLE + "='" + value
                    + "' is not a program: set it to the path of a headless shell, Chromium or Chrome, or unset it");
        }
        return browser;
    }

    /** Why a browser does not run, if it does not: missing libraries, or a stub that only asks for a package. */
    private Optional<String> trouble(Path browser) {
        if (machine.isWindows()) {
            return Optional.empty(); // Chrome on Windows opens a window when asked for its version.
        }
        Commands.Result version = machine.run(List.of(browser.toString(), "--version"), SECONDS_30);
        boolean runs = version.ok() && VERSION.matcher(version.output()).find();
        return runs ? Optional.empty() : Optional.of("exit code " + version.exitCode() + ", " + version.lastLine());
    }

    private String nothingFound(boolean installed, List<String> broken, List<String> tried) {
        StringBuilder text = new StringBuilder(
                installed
                        ? "A browser was installed, but none that runs was found.\n"
                        : "No browser that runs was found, and none could be installed.\n");
        text.append("Looked in: ")
                .append(new BrowserPlaces(machine).description())
                .append('\n');
        for (String line : broken) {
            text.append("Found: ").append(line).append('\n');
        }
        for (String line : tried) {
            text.append("Tried: ").append(line).append('\n');
        }
        return text.append("Remedies, any one of them:\n")
                .append("  as root on Debian or Ubuntu: apt-get install chromium-headless-shell (or chromium)\n")
                .append("  anywhere: install Chromium or Google Chrome, and have it on the PATH\n")
                .append("  or set ")
                .append(VARIABLE)
                .append(" to the path of a headless shell, Chromium or Chrome")
                .toString();
    }
}
