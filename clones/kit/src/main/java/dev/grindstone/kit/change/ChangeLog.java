package dev.grindstone.kit.change;

import static java.util.Locale.ROOT;

import dev.grindstone.kit.change.Change.Kind;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/*
 * The log is a table of the world itself. So it takes part in the transaction that writes the rows (a statement that
 * fails takes its log entries with it), forks with the world and is gone after a reset. Row triggers fill it, so raw
 * SQL and cascades are seen as well; the kit's own bookkeeping (clock, sessions, the log) carries no trigger.
 */
/** Reads the change log of one world through its connection. */
public final class ChangeLog {

    private static final Set<String> UNLOGGED = Set.of("kit.world", "kit.session", "kit.change");

    /** The tables of the world, asked for only when entries are read. */
    @FunctionalInterface
    public interface Shapes {
        Map<String, TableShape> get() throws SQLException;
    }

    private final Connection connection;
    private final Shapes shapes;

    public ChangeLog(Connection connection, Shapes shapes) {
        this.connection = connection;
        this.shapes = shapes;
    }

    /** Puts the triggers on all tables; called once, when a world's start image is made. */
    public static void install(Connection connection) throws SQLException {
        for (TableShape shape : TableShape.read(connection).values()) {
            if (!UNLOGGED.contains(shape.name())) {
                ChangeTrigger.install(connection, shape);
            }
        }
    }

    /** Position of the newest entry, 0 when nothing was written yet. */
    public long last() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COALESCE(MAX(seq), 0) FROM kit.change");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** All entries after a position, oldest first. */
    public List<Change> since(long seq) throws SQLException {
        String sql = "SELECT seq, step, app, table_name, kind, row_key, columns, before, after"
                + " FROM kit.change WHERE seq > ? ORDER BY seq";
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, seq);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changes.add(change(rows));
                }
            }
        }
        return changes;
    }

    private Change change(ResultSet rows) throws SQLException {
        String table = (rows.getString(3) + "." + rows.getString(4)).toLowerCase(ROOT);
        TableShape shape = shapes.get().get(table);
        if (shape == null) {
            throw new SQLException("The change log names table " + table + ", which the world does not have");
        }
        Object[] columns = values(rows.getArray(7));
        String key = Stream.of(orEmpty(values(rows.getArray(6))))
                .map(String::valueOf)
                .collect(Collectors.collectingAndThen(Collectors.toList(), RowKey::of));
        return new Change(
                rows.getLong(1),
                rows.getInt(2),
                table,
                switch (rows.getString(5)) {
                    case "I" -> Kind.INSERT;
                    case "U" -> Kind.UPDATE;
                    default -> Kind.DELETE;
                },
                key,
                named(shape, columns, values(rows.getArray(8))),
                named(shape, columns, values(rows.getArray(9))));
    }

    private static Map<String, @Nullable String> named(
            TableShape shape, Object @Nullable [] columns, Object @Nullable [] values) {
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        Object[] present = orEmpty(values);
        for (int i = 0; i < present.length; i++) {
            int position = columns == null ? i : ((Number) columns[i]).intValue();
            Object value = present[i];
            named.put(shape.columns().get(position).toLowerCase(ROOT), value == null ? null : value.toString());
        }
        return named;
    }

    private static Object @Nullable [] values(@Nullable Array array) throws SQLException {
        return array == null ? null : (Object[]) array.getArray();
    }

    private static Object[] orEmpty(Object @Nullable [] values) {
        return values == null ? new Object[0] : values;
    }
}
