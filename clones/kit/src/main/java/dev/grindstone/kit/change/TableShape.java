package dev.grindstone.kit.change;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The columns of one table, in the order in which the database keeps them.
 *
 * @param app schema as the database writes it, upper case
 * @param table name as the database writes it, upper case
 * @param columns names, upper case
 * @param types the columns' types as the database writes them, such as {@code TIMESTAMP WITH TIME ZONE}
 * @param key positions of the primary key's columns, from 0
 */
public record TableShape(String app, String table, List<String> columns, List<String> types, List<Integer> key) {

    public TableShape {
        columns = List.copyOf(columns);
        types = List.copyOf(types);
        key = List.copyOf(key);
    }

    /** The name tasks and messages use: lower-case {@code app.table}. */
    public String name() {
        return (app + "." + table).toLowerCase(Locale.ROOT);
    }

    /** All tables of all apps by {@link #name()}. */
    public static Map<String, TableShape> read(Connection connection) throws SQLException {
        String sql = """
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
        Map<String, TableShape> shapes = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            String app = "";
            String table = "";
            List<String> columns = new ArrayList<>();
            List<String> types = new ArrayList<>();
            Map<Integer, Integer> key = new TreeMap<>();
            while (rows.next()) {
                if (!app.equals(rows.getString(1)) || !table.equals(rows.getString(2))) {
                    add(shapes, app, table, columns, types, key);
                    app = rows.getString(1);
                    table = rows.getString(2);
                    columns.clear();
                    types.clear();
                    key.clear();
                }
                int position = rows.getInt(5);
                if (position > 0) {
                    key.put(position, columns.size());
                }
                columns.add(rows.getString(3));
                types.add(rows.getString(4));
            }
            add(shapes, app, table, columns, types, key);
        }
        return shapes;
    }

    private static void add(
            Map<String, TableShape> shapes,
            String app,
            String table,
            List<String> columns,
            List<String> types,
            Map<Integer, Integer> key) {
        if (!columns.isEmpty()) {
            TableShape shape = new TableShape(app, table, columns, types, List.copyOf(key.values()));
            shapes.put(shape.name(), shape);
        }
    }
}
