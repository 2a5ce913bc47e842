package dev.grindstone.tasks.mutant.rows;

import dev.grindstone.kit.change.RowKey;
import dev.grindstone.kit.world.World;
import dev.grindstone.snapshot.Canonical;
import dev.grindstone.tasks.sql.SqlRunner;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes single rows of a world by table and key, within its turn; values are canonical texts. */
public final class Rows {

    private final World world;
    private final Connection connection;
    private final Schema schema;

    public Rows(World world, Schema schema) {
        this.world = world;
        this.connection = world.connection();
        this.schema = schema;
    }

    /** A new id of this world. */
    public String newId() {
        return String.valueOf(world.nextId());
    }

    /** A row; empty when there is none of that key. */
    public Map<String, @Nullable String> row(String table, String key) {
        List<Map<String, @Nullable Object>> found =
                select("SELECT * FROM " + name(table) + where(table), List.of(parts(key)));
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        found.forEach(raw -> raw.forEach((column, value) -> row.put(column, Canonical.text(value))));
        return row;
    }

    /** Keys of rows; the clauses come after FROM and may have parameters. */
    public List<String> keys(String table, String clauses, Collection<? extends @Nullable Object> values) {
        String key = schema.key(table).stream().map(Rows::quoted).collect(Collectors.joining(", "));
        return select("SELECT " + key + " FROM " + name(table) + " " + clauses, values).stream()
                .map(row -> RowKey.of(row.values().stream().map(Rows::text).toList()))
                .toList();
    }

    /** The values of one column; the clauses come after FROM and may have parameters. */
    public List<@Nullable String> values(
            String table, String column, String clauses, Collection<? extends @Nullable Object> values) {
        List<@Nullable String> found = new ArrayList<>();
        select("SELECT " + quoted(column) + " FROM " + name(table) + " " + clauses, values)
                .forEach(row -> found.add(Canonical.text(row.values().iterator().next())));
        return found;
    }

    /** The clause that puts the rows of a table in the order of their keys. */
    public String inOrder(String table) {
        return "ORDER BY " + schema.key(table).stream().map(Rows::quoted).collect(Collectors.joining(", "));
    }

    public void update(String table, String key, Map<String, @Nullable String> values) {
        String set =
                values.keySet().stream().map(column -> quoted(column) + " = ?").collect(Collectors.joining(", "));
        List<@Nullable Object> parameters = new ArrayList<>(values.values());
        Collections.addAll(parameters, parts(key));
        if (execute("UPDATE " + name(table) + " SET " + set + where(table), parameters) != 1) {
            throw new ImpossibleException(table + " has no row " + key);
        }
    }

    public void insert(String table, Map<String, ? extends @Nullable Object> values) {
        String columns = values.keySet().stream().map(Rows::quoted).collect(Collectors.joining(", "));
        String marks = values.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        execute("INSERT INTO " + name(table) + " (" + columns + ") VALUES (" + marks + ")", values.values());
    }

    public void copy(String table, String key, Map<String, @Nullable String> overrides) {
        List<Map<String, @Nullable Object>> found =
                select("SELECT * FROM " + name(table) + where(table), List.of(parts(key)));
        if (found.isEmpty()) {
            throw new ImpossibleException(table + " has no row " + key);
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(found.get(0));
        copy.putAll(overrides);
        insert(table, copy);
    }

    public void delete(String table, String key) {
        try {
            attempt(() -> deleteAlone(table, key));
        } catch (ImpossibleException childrenInTheWay) {
            deleteChildren(table, row(table, key));
            deleteAlone(table, key);
        }
    }

    private int deleteAlone(String table, String key) {
        int deleted = execute("DELETE FROM " + name(table) + where(table), List.of(parts(key)));
        if (deleted != 1) {
            throw new ImpossibleException(table + " has no row " + key);
        }
        return deleted;
    }

    private void deleteChildren(String table, Map<String, @Nullable String> parent) {
        for (Schema.Reference child : schema.pointingAt(table)) {
            String match = child.columns().stream()
                    .map(column -> quoted(column) + " = ?")
                    .collect(Collectors.joining(" AND ", "WHERE ", ""));
            List<@Nullable String> values =
                    child.targets().stream().map(parent::get).collect(Collectors.toCollection(ArrayList::new));
            keys(child.table(), match, values).forEach(key -> delete(child.table(), key));
        }
    }

    /** Does something or, when it turns out to be impossible, nothing. */
    public <T> T attempt(Supplier<T> work) {
        try {
            Savepoint before = connection.setSavepoint();
            try {
                return work.get();
            } catch (ImpossibleException e) {
                connection.rollback(before);
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<String, @Nullable Object>> select(String sql, Collection<? extends @Nullable Object> values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet result = statement.executeQuery()) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns; i++) {
                    row.put(result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    private int execute(String sql, Collection<? extends @Nullable Object> values) {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            // Classes 22 and 23 of SQL's states: a value or a constraint does not allow it. Anything else is a defect.
            if (String.valueOf(e.getSQLState()).matches("2[23].*")) {
                throw new ImpossibleException(SqlRunner.message(e));
            }
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    private PreparedStatement prepare(String sql, Collection<? extends @Nullable Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        int position = 1;
        for (Object value : values) {
            statement.setObject(position++, value);
        }
        return statement;
    }

    private String where(String table) {
        return schema.key(table).stream()
                .map(column -> quoted(column) + " = ?")
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    /** Keys are never null. */
    private static String text(@Nullable Object value) {
        return String.valueOf(Canonical.text(value));
    }

    private static Object[] parts(String key) {
        return RowKey.parts(key).toArray();
    }

    public static String quoted(String column) {
        return '"' + column.toUpperCase(Locale.ROOT) + '"';
    }

    private static String name(String table) {
        return quoted(table.substring(0, table.indexOf('.'))) + "." + quoted(table.substring(table.indexOf('.') + 1));
    }
}
