package dev.grindstone.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where browsers usually are, best kind first; within a kind the path, then the usual places, then Playwright's cache. */
final class BrowserPlaces {
    private final Machine machine;

    BrowserPlaces(Machine machine) {
        this.machine = machine;
    }

    /** Every browser that is there, in order of preference; whether it runs is another question. */
    List<Path> found() {
        return found(BrowserKind.BY_PREFERENCE);
    }

    /** Every browser of these kinds that is there. */
    List<Path> found(List<BrowserKind> kinds) {
        Set<Path> found = new LinkedHashSet<>();
        for (BrowserKind kind : kinds) {
            kind.commands().forEach(command -> machine.onPath(command).ifPresent(found::add));
            kind.places().stream()
                    .map(machine.root()::resolve)
                    .filter(Machine::isProgram)
                    .forEach(found::add);
            found.addAll(inPlaywrightCache(kind));
        }
        return List.copyOf(found);
    }

    /** The places looked at, for a message. */
    String description() {
        List<String> names = new ArrayList<>();
        for (BrowserKind kind : BrowserKind.BY_PREFERENCE) {
            names.addAll(kind.commands());
        }
        return "PATH (" + String.join(", ", names) + "), the usual folders, and " + machine.playwrightCache();
    }

    private List<Path> inPlaywrightCache(BrowserKind kind) {
        String prefix = kind.cachePrefix();
        Path cache = machine.playwrightCache();
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> revisions = Files.list(cache)) {
            return revisions
                    .filter(folder -> folder.getFileName().toString().matches(prefix + "[0-9]+"))
                    .sorted(Comparator.comparingInt((Path folder) -> revision(folder, prefix))
                            .reversed())
                    .flatMap(folder -> executables(folder, kind).stream())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + cache, failure);
        }
    }

    private static int revision(Path folder, String prefix) {
        return Integer.parseInt(folder.getFileName().toString().substring(prefix.length()));
    }

    private static List<Path> executables(Path folder, BrowserKind kind) {
        // A bundle on a Mac hides its program five folders deep.
        try (Stream<Path> files = Files.walk(folder, 5)) {
            return files.filter(Machine::isProgram)
                    .filter(file -> kind.isCachedName(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + folder, failure);
        }
    }
}
