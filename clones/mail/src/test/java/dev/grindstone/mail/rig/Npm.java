package dev.grindstone.mail.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The packages that {@code npm ci} put into {@code src/test/npm}. */
final class Npm {
    private static final Path MODULES = Path.of("src", "test", "npm", "node_modules");

    private Npm() {}

    /** The text of a package's file. */
    static String text(String file) {
        try {
            return Files.readString(MODULES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The package file " + file + " is missing: run 'npm ci' in clones/mail/src/test/npm", e);
        }
    }
}
