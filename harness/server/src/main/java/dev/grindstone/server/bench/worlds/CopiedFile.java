package dev.grindstone.server.bench.worlds;

import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Reading.Baseline;
import dev.grindstone.snapshot.Image;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ordinary reset of a file database: copy the file over the used one, and open it. */
final class CopiedFile {

    private static final String NAME = "copying the database file and opening it";

    private final Image image;

    CopiedFile(Image image) {
        this.image = image;
    }

    Baseline millis(Effort effort) {
        try {
            Path folder = Files.createTempDirectory("grindstone-bench");
            Path original = folder.resolve("original.mv.db");
            Path used = folder.resolve("used.mv.db");
            try {
                try (OutputStream out = Files.newOutputStream(original)) {
                    image.writeTo(out);
                }
                double p50 =
                        effort.millis(effort.of(100, 15), reset(original, used)).p50();
                return new Baseline(NAME, p50);
            } finally {
                // H2 may have left a lock or a trace file beside its own.
                try (Stream<Path> left = Files.list(folder)) {
                    for (Path file : left.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Effort.Work reset(Path original, Path used) {
        String file = used.toString().replaceAll("\\.mv\\.db$", "");
        return new Effort.Work() {
            private @Nullable Connection connection;

            @Override
            public void timed() throws Exception {
                Files.copy(original, used, StandardCopyOption.REPLACE_EXISTING);
                Connection opened = DriverManager.getConnection("jdbc:h2:" + file + ";IFEXISTS=TRUE");
                connection = opened;
                Opened.use(opened);
            }

            @Override
            public void after() throws SQLException {
                Connection used = connection;
                if (used == null) {
                    return;
                }
                try (Statement statement = used.createStatement()) {
                    statement.execute("SHUTDOWN IMMEDIATELY");
                }
            }
        };
    }
}
