package dev.grindstone.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which Grindstone this is. */
public final class Version {

    private Version() {}

    /** The version this program was built as, as in {@code 0.1.0}. */
    public static String text() {
        try (InputStream in = Objects.requireNonNull(
                Version.class.getResourceAsStream("version.properties"),
                "version.properties is missing from the jar")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
