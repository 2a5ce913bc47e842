package dev.grindstone.server.export;

import dev.grindstone.episodes.recording.RecordedStep;
import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes a row a step into {@code trajectories.parquet}: what the agent saw, and what it did next. The last row of a run
 * is what was seen in the end; nothing follows it, so its action and all that came of one are null.
 */
final class ParquetWriter implements TrajectoryWriter {

    private static final String FILE = "trajectories.parquet";
    private static final String TABLE = "CREATE TABLE steps (episode_id VARCHAR, task_id VARCHAR, seed BIGINT,"
            + " step INTEGER, goal VARCHAR, url VARCHAR, screenshot STRUCT(bytes BLOB, path VARCHAR), snapshot VARCHAR,"
            + " action_json VARCHAR, action_norm_x DOUBLE, action_norm_y DOUBLE, thought VARCHAR, reward DOUBLE,"
            + " terminated BOOLEAN, truncated BOOLEAN, success BOOLEAN)";
    private static final String ROW = "INSERT INTO steps VALUES (?, ?, ?, ?, ?, ?,"
            + " CASE WHEN ? THEN {'bytes': ?::BLOB, 'path': ?} END, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Where the width and the height stand in a PNG file. */
    private static final int PNG_SIZE = 16;

    private final OutFolder out;
    private final Connection database;
    private final PreparedStatement row;

    ParquetWriter(Path folder) {
        this.out = new OutFolder(folder);
        try {
            this.database = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = database.createStatement()) {
                // One thread writes the rows in their order; what does not fit into memory goes beside the export.
                statement.execute("SET threads = 1");
                statement.execute("SET temp_directory = '" + quoted("spilled") + "'");
                statement.execute(TABLE);
            }
            this.row = database.prepareStatement(ROW);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    @Override
    public void add(Trajectory run) {
        List<RecordedStep> steps = run.episode().steps();
        try {
            for (int number = 0; number < steps.size(); number++) {
                boolean isLast = number + 2 == steps.size();
                add(run, steps.get(number), number + 1 < steps.size() ? steps.get(number + 1) : null, isLast);
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private void add(Trajectory run, RecordedStep seen, @Nullable RecordedStep next, boolean isLast)
            throws SQLException {
        Optional<byte[]> png = run.picture(seen);
        @Nullable Double[] place = next == null ? new Double[2] : place(next, png);
        @Nullable
        Object[] values = {
            run.id(),
            run.episode().task(),
            run.episode().seed(),
            seen.step(),
            run.episode().goal(),
            seen.url(),
            png.isPresent(),
            png.orElse(null),
            String.format("%s/%04d.png", run.id(), seen.step()),
            run.snapshot(seen).orElse(null),
            next == null ? null : Json.line(next.actions()),
            place[0],
            place[1],
            next == null ? null : next.thought(),
            next == null ? null : next.reward(),
            next == null ? null : isLast && !run.truncated(),
            next == null ? null : isLast && run.truncated(),
            run.passed()
        };
        for (int column = 0; column < values.length; column++) {
            row.setObject(column + 1, values[column]);
        }
        row.executeUpdate();
    }

    /** Where the first action points to, as fractions of the viewport; nulls when it points to no pixel. */
    private static @Nullable Double[] place(RecordedStep turn, Optional<byte[]> png) {
        @Nullable Double[] place = new Double[2];
        JsonNode at = turn.actions().isEmpty()
                ? Json.MAPPER.missingNode()
                : turn.actions().get(0).path("at");
        if (png.isPresent() && at.path("x").isNumber()) {
            ByteBuffer size = ByteBuffer.wrap(png.get(), PNG_SIZE, 2 * Integer.BYTES);
            place[0] = at.path("x").asDouble() / size.getInt();
            place[1] = at.path("y").asDouble() / size.getInt();
        }
        return place;
    }

    @Override
    public void close() {
        try (database;
                row;
                Statement statement = database.createStatement()) {
            statement.execute("COPY (SELECT * FROM steps) TO '" + quoted(FILE) + "' (FORMAT parquet)");
        } catch (SQLException e) {
            throw trouble(e);
        }
        out.finish(FILE);
    }

    private String quoted(String name) {
        return out.unfinished(name).toString().replace("'", "''");
    }

    private Trouble trouble(SQLException e) {
        return Trouble.environment(
                "the table cannot be written to " + out.folder() + " (" + e.getMessage() + ")",
                out.folder(),
                "free some space, or choose another folder with --out");
    }
}
