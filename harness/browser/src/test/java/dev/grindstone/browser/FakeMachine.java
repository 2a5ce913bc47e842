package dev.grindstone.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A machine in a folder: its programs are empty files, and what they answer is written down here. */
final class FakeMachine implements Commands {
    final Path root;
    final Map<String, String> environment = new HashMap<>();
    final List<String> ran = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Supplier<Result>> answers = new HashMap<>();
    private boolean superuser;

    FakeMachine(Path root) {
        this.root = root;
        environment.put("PATH", root.resolve("usr/local/bin") + File.pathSeparator + root.resolve("usr/bin"));
    }

    Machine machine() {
        return new Machine(root, root.resolve("home/ann"), Map.copyOf(environment), "linux", superuser, this);
    }

    BrowserFinder finder(Consumer<String> progress) {
        return new BrowserFinder(machine(), new InstallLock(root.resolve("install.lock")), progress);
    }

    FakeMachine debian() {
        write("etc/os-release", "PRETTY_NAME=\"Debian\"\nID=debian\n");
        program("usr/bin/apt-get");
        return this;
    }

    FakeMachine root() {
        superuser = true;
        return this;
    }

    Path program(String path) {
        return write(path, "");
    }

    /** Any command line that starts like this answers so. */
    void answer(String start, Supplier<Result> result) {
        answers.put(start, result);
    }

    @Override
    public Result run(List<String> command, int seconds, Consumer<String> lines) {
        String line = String.join(" ", command);
        ran.add(line.replace(root + "/", ""));
        return answers.entrySet().stream()
                .filter(answer -> line.replace(root + "/", "").startsWith(answer.getKey()))
                .findFirst()
                .map(answer -> answer.getValue().get())
                .orElse(
                        line.endsWith("--version")
                                ? new Result(0, "Chromium 156.0.8078.79 \n")
                                : new Result(100, "E: Unable to locate package\n"));
    }

    private Path write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
