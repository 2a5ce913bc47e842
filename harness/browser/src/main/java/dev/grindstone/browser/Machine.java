package dev.grindstone.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The machine as far as looking for a browser goes; a test puts another in its place.
 *
 * @param root the root of the file system
 * @param home the home folder of the user
 * @param environment the environment variables
 * @param os the lower-case name of the operating system: {@code linux}, {@code mac os x}, {@code windows 11}
 * @param superuser whether the process may install packages without asking anyone
 * @param commands runs programs
 */
record Machine(Path root, Path home, Map<String, String> environment, String os, boolean superuser, Commands commands) {

    static Machine current() {
        return new Machine(
                Path.of(System.getProperty("user.home")).toAbsolutePath().getRoot(),
                Path.of(System.getProperty("user.home")),
                System.getenv(),
                System.getProperty("os.name").toLowerCase(Locale.ROOT),
                isSuperuser(),
                new ProcessCommands());
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** The first program of this name on the path. */
    Optional<Path> onPath(String command) {
        String path = environment.getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of(command, command + ".exe").map(Path.of(folder)::resolve))
                .filter(Machine::isProgram)
                .findFirst();
    }

    /** Whether this is Debian or something made from it. */
    boolean isDebian() {
        try {
            return Files.readAllLines(root.resolve("etc/os-release")).stream()
                    .filter(line -> line.startsWith("ID=") || line.startsWith("ID_LIKE="))
                    .anyMatch(line -> line.contains("debian"));
        } catch (IOException noSuchFile) {
            return false;
        }
    }

    boolean isWindows() {
        return os.startsWith("windows");
    }

    /** Where Playwright keeps the browsers it downloaded. */
    Path playwrightCache() {
        Path usual;
        if (isWindows()) {
            usual = variable("LOCALAPPDATA").map(Path::of).orElse(home.resolve("AppData/Local"));
        } else if (os.startsWith("mac")) {
            usual = home.resolve("Library/Caches");
        } else {
            usual = variable("XDG_CACHE_HOME").map(Path::of).orElse(home.resolve(".cache"));
        }
        return variable("PLAYWRIGHT_BROWSERS_PATH").map(Path::of).orElse(usual.resolve("ms-playwright"));
    }

    static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    /** Runs a program and answers with its exit code and everything it printed, at most {@code seconds} long. */
    Commands.Result run(List<String> command, int seconds) {
        return commands.run(command, seconds, line -> {});
    }

    private static boolean isSuperuser() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
