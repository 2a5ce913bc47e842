package dev.grindstone.kit.change;

import dev.grindstone.snapshot.Canonical;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The row trigger that writes the change log.
 *
 * <p>H2 makes one per table when a database opens, and a world opens in two milliseconds: so it must not query
 * anything then. The positions of the key columns, which it needs for every row, stand in its own name.
 */
public final class ChangeTrigger implements Trigger {

    private static final String PREFIX = "CHANGE_KEY";

    private static final String INSERT = """
            INSERT INTO kit.change (step, app, table_name, kind, row_key, columns, before, after)
            VALUES (COALESCE(CAST(@step AS INT), 0), ?, ?, ?, ?, ?, ?, ?)
            """;

    private String app = "";
    private String table = "";
    private int[] key = {};

    /** Puts the trigger on a table; every later write of a row is logged. */
    static void install(Connection connection, TableShape shape) throws SQLException {
        if (shape.key().isEmpty()) {
            throw new SQLException("Table " + shape.name()
                    + " has no primary key, so its changes could not be told apart: declare one in schema.sql");
        }
        String positions = shape.key().stream().map(String::valueOf).collect(Collectors.joining("_"));
        String name = '"' + PREFIX + "_" + positions + "_OF_" + shape.table() + '"';
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER \"" + shape.app() + "\"." + name + " AFTER INSERT, UPDATE, DELETE ON \""
                    + shape.app() + "\".\"" + shape.table() + "\" FOR EACH ROW CALL '" + ChangeTrigger.class.getName()
                    + "'");
        }
    }

    @Override
    public void init(
            Connection connection, String schemaName, String triggerName, String tableName, boolean before, int type) {
        app = schemaName;
        table = tableName;
        String positions = triggerName.substring(PREFIX.length() + 1, triggerName.indexOf("_OF_"));
        key = Arrays.stream(positions.split("_", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @Override
    @SuppressWarnings("NullAway") // H2's interface is not annotated: either row may be null
    public void fire(Connection connection, @Nullable Object[] oldRow, @Nullable Object[] newRow) throws SQLException {
        @Nullable String[] before = texts(oldRow);
        @Nullable String[] after = texts(newRow);
        if (before == null) {
            log(connection, "I", after, null, null, after);
        } else if (after == null) {
            log(connection, "D", before, null, before, null);
        } else if (!Arrays.equals(pick(before, key), pick(after, key))) {
            // Another key is another row: whoever follows rows by their key sees one go and one come.
            log(connection, "D", before, null, before, null);
            log(connection, "I", after, null, null, after);
        } else {
            int[] columns = differing(before, after);
            if (columns.length > 0) {
                log(connection, "U", before, columns, pick(before, columns), pick(after, columns));
            }
        }
    }

    private void log(
            Connection connection,
            String kind,
            @Nullable String[] row,
            int @Nullable [] columns,
            @Nullable String @Nullable [] before,
            @Nullable String @Nullable [] after)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, app);
            insert.setString(2, table);
            insert.setString(3, kind);
            insert.setObject(4, pick(row, key));
            insert.setObject(
                    5, columns == null ? null : Arrays.stream(columns).boxed().toArray());
            insert.setObject(6, before);
            insert.setObject(7, after);
            insert.executeUpdate();
        }
    }

    private static @Nullable String @Nullable [] texts(@Nullable Object @Nullable [] row) throws SQLException {
        if (row == null) {
            return null;
        }
        @Nullable String[] texts = new String[row.length];
        for (int i = 0; i < row.length; i++) {
            texts[i] = Canonical.text(row[i]);
        }
        return texts;
    }

    private static int[] differing(@Nullable String[] before, @Nullable String[] after) {
        return IntStream.range(0, before.length)
                .filter(i -> !Objects.equals(before[i], after[i]))
                .toArray();
    }

    private static @Nullable String[] pick(@Nullable String[] row, int[] positions) {
        List<@Nullable String> picked = new ArrayList<>();
        for (int position : positions) {
            picked.add(row[position]);
        }
        return picked.toArray(String[]::new);
    }
}
