package dev.grindstone.server.bench.worlds;

import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Reading.Baseline;
import dev.grindstone.snapshot.Image;
import dev.grindstone.snapshot.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The other ordinary reset: an empty database in memory, and all the SQL again. */
final class RebuiltFromSql {

    private static final String NAME = "rebuilding from SQL";

    private final Image image;

    RebuiltFromSql(Image image) {
        this.image = image;
    }

    Baseline millis(Effort effort) {
        try {
            Path script = Files.createTempFile("grindstone-bench", ".sql");
            try {
                writeScript(script);
                return new Baseline(
                        NAME, effort.millis(effort.of(15, 2), rebuild(script)).p50());
            } finally {
                Files.delete(script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeScript(Path script) {
        try (Volume volume = Volume.of(image);
                Connection connection = DriverManager.getConnection(volume.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("SCRIPT SIMPLE TO '" + script + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("the world cannot be written as SQL", e);
        }
    }

    private static Effort.Work rebuild(Path script) {
        return () -> {
            try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                    Statement statement = connection.createStatement()) {
                statement.execute("RUNSCRIPT FROM '" + script + "'");
                Opened.use(connection);
            }
        };
    }
}
