package dev.grindstone.tasks.compare;

import dev.grindstone.kit.world.App;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The tables of a world as a comparison sees them: what columns hold, and which of them no check looks at. */
public final class WorldTables {

    private record Table(Map<String, String> types, List<String> key) {}

    private static final String COLUMNS = """
            SELECT c.table_schema, c.table_name, c.column_name, c.data_type, k.ordinal_position
            FROM information_schema.columns c
            JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
            LEFT JOIN information_schema.table_constraints p ON p.table_schema = c.table_schema
              AND p.table_name = c.table_name AND p.constraint_type = 'PRIMARY KEY'
            LEFT JOIN information_schema.key_column_usage k ON k.constraint_schema = p.constraint_schema
              AND k.constraint_name = p.constraint_name AND k.column_name = c.column_name
            WHERE t.table_type = 'BASE TABLE' AND c.table_schema <> 'INFORMATION_SCHEMA'
            ORDER BY c.table_schema, c.table_name, c.ordinal_position
            """;

    private final Map<String, Table> tables = new TreeMap<>();
    private final Set<String> ignoredTables = new HashSet<>();
    private final Set<String> ignoredColumns = new HashSet<>();

    private WorldTables() {}

    /** Reads the tables of a connection, and from the apps what they declare volatile or derived. */
    public static WorldTables read(Connection connection, Collection<? extends App> apps) throws SQLException {
        WorldTables tables = new WorldTables();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            Map<String, Map<Integer, String>> keys = new TreeMap<>();
            while (rows.next()) {
                String name = (rows.getString(1) + "." + rows.getString(2)).toLowerCase(Locale.ROOT);
                String column = rows.getString(3).toLowerCase(Locale.ROOT);
                tables.tables
                        .computeIfAbsent(name, table -> new Table(new LinkedHashMap<>(), new ArrayList<>()))
                        .types()
                        .put(column, rows.getString(4));
                if (rows.getInt(5) > 0) {
                    keys.computeIfAbsent(name, table -> new TreeMap<>()).put(rows.getInt(5), column);
                }
            }
            keys.forEach((name, key) -> tables.key(name).addAll(key.values()));
        }
        for (App app : apps) {
            app.derivedTables().forEach(table -> tables.ignoredTables.add(app.name() + "." + table));
            app.volatileColumns().forEach(column -> tables.ignoredColumns.add(app.name() + "." + column));
        }
        return tables;
    }

    public boolean has(String table) {
        return tables.containsKey(table);
    }

    /** The names of all tables, {@code app.table}. */
    public Set<String> names() {
        return tables.keySet();
    }

    /** The columns of a table, in order. */
    public Set<String> columns(String table) {
        return table(table).types().keySet();
    }

    /** The columns of its primary key. */
    public List<String> key(String table) {
        return table(table).key();
    }

    /** The SQL type of a column, such as {@code CHARACTER VARYING}. */
    public String type(String table, String column) {
        return Objects.requireNonNull(table(table).types().get(column), () -> table + "." + column);
    }

    /** Whether a column may hold ids that the world makes. */
    public boolean holdsIds(String table, String column) {
        return "BIGINT".equals(table(table).types().get(column));
    }

    /** Whether a column holds an instant. */
    public boolean holdsTime(String table, String column) {
        return "TIMESTAMP WITH TIME ZONE".equals(table(table).types().get(column));
    }

    /** Whether no check looks at a table. */
    public boolean ignores(String table) {
        return ignoredTables.contains(table);
    }

    /** Whether no check looks at a column. */
    public boolean ignores(String table, String column) {
        return ignoredColumns.contains(table + "." + column);
    }

    private Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("The world has no table '" + name + "'");
        }
        return table;
    }
}
