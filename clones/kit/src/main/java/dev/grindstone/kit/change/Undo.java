package dev.grindstone.kit.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Takes back what stands in a part of the change log, row by row, newest first. */
public final class Undo {

    private final Connection connection;
    private final Map<String, TableShape> shapes;

    public Undo(Connection connection, Map<String, TableShape> shapes) {
        this.connection = connection;
        this.shapes = shapes;
    }

    /**
     * Reverts the changes. A cascade logs the parent before its children, so newest first a child may come back too
     * early; what a foreign key refuses waits until the others are done.
     *
     * @return false when a row is not as these changes left it; the caller must then roll back
     */
    public boolean revert(List<Change> changes) throws SQLException {
        List<Change> pending = new ArrayList<>(changes);
        Collections.reverse(pending);
        while (!pending.isEmpty()) {
            List<Change> refused = new ArrayList<>();
            for (Change change : pending) {
                try {
                    if (revert(change) != 1) {
                        return false;
                    }
                } catch (SQLIntegrityConstraintViolationException e) {
                    refused.add(change);
                }
            }
            if (refused.size() == pending.size()) {
                return false;
            }
            pending = refused;
        }
        return true;
    }

    private int revert(Change change) throws SQLException {
        TableShape shape = shapes.get(change.table());
        if (shape == null) {
            return 0;
        }
        String table = '"' + shape.app() + "\".\"" + shape.table() + '"';
        List<@Nullable String> values = new ArrayList<>();
        switch (change.kind()) {
            case INSERT -> {
                String where = where(change.after(), values);
                return execute("DELETE FROM " + table + where, values);
            }
            case UPDATE -> {
                StringJoiner set = new StringJoiner(", ", "UPDATE " + table + " SET ", "");
                change.before().forEach((column, value) -> {
                    set.add(column + " = ?");
                    values.add(value);
                });
                Map<String, @Nullable String> expected = new LinkedHashMap<>(keyOf(shape, change));
                expected.putAll(change.after());
                return execute(set + where(expected, values), values);
            }
            case DELETE -> {
                if (change.before().values().stream().anyMatch(Undo::isOnlyADigest)) {
                    return 0;
                }
                StringJoiner columns = new StringJoiner(", ", "(", ")");
                StringJoiner marks = new StringJoiner(", ", "(", ")");
                change.before().forEach((column, value) -> {
                    columns.add(column);
                    marks.add("?");
                    values.add(value);
                });
                return execute("INSERT INTO " + table + " " + columns + " VALUES " + marks, values);
            }
        }
        return 0;
    }

    /** The log keeps the digest of long bytes, from which they do not come back. */
    private static boolean isOnlyADigest(@Nullable String value) {
        return value != null && value.matches("sha256:[0-9a-f]{64}");
    }

    private static Map<String, @Nullable String> keyOf(TableShape shape, Change change) {
        Map<String, @Nullable String> key = new LinkedHashMap<>();
        List<String> parts = RowKey.parts(change.key());
        for (int i = 0; i < shape.key().size(); i++) {
            key.put(shape.columns().get(shape.key().get(i)), parts.get(i));
        }
        return key;
    }

    private static String where(Map<String, @Nullable String> expected, List<@Nullable String> values) {
        StringJoiner where = new StringJoiner(" AND ", " WHERE ", "");
        expected.forEach((column, value) -> {
            if (!isOnlyADigest(value)) { // long bytes cannot be compared by it; the other columns say which row it is
                where.add(column + " IS NOT DISTINCT FROM ?");
                values.add(value);
            }
        });
        return where.toString();
    }

    private int execute(String sql, List<@Nullable String> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            return statement.executeUpdate();
        }
    }
}
