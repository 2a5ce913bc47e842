package dev.grindstone.server.export;

import dev.grindstone.server.cli.Grindstone;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The command, what it writes into a folder's {@code out}, and what it says. */
final class Exporter {
    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Exporter(Path parent) {
        this.folder = parent.resolve("out");
    }

    /** Where it writes to. */
    Path folder() {
        return folder;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** Exports some runs in a format, and returns the command's exit code. */
    int export(String format, Path runs, String... more) {
        List<String> arguments = new ArrayList<>(List.of("export", runs.toString(), "--format", format));
        arguments.addAll(List.of("--out", folder.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    int run(String... arguments) {
        return Grindstone.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    /** The files of that name that were written, that of the solved run, which is longer, first. */
    List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name))
                    .sorted(Comparator.comparingLong(
                            (Path file) -> -file.toFile().length()))
                    .toList();
        }
    }
}
