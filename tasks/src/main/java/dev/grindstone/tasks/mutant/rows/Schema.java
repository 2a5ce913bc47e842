package dev.grindstone.tasks.mutant.rows;

import dev.grindstone.kit.change.TableShape;
import dev.grindstone.kit.world.App;
import dev.grindstone.tasks.compare.WorldTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a world, which of them a check sees, and which of their rows refer to which others. */
public final class Schema {

    /**
     * A foreign key.
     *
     * @param table the table that refers
     * @param columns its columns, in the order of the targets
     * @param target the table it refers to
     * @param targets the columns of that
     */
    public record Reference(String table, List<String> columns, String target, List<String> targets) {}

    private static final String REFERENCES = """
            SELECT f.table_schema, f.table_name, f.constraint_name, f.column_name,
              u.table_schema, u.table_name, u.column_name
            FROM information_schema.referential_constraints r
            JOIN information_schema.key_column_usage f
              ON f.constraint_schema = r.constraint_schema AND f.constraint_name = r.constraint_name
            JOIN information_schema.key_column_usage u
              ON u.constraint_schema = r.unique_constraint_schema AND u.constraint_name = r.unique_constraint_name
              AND u.ordinal_position = f.position_in_unique_constraint
            ORDER BY f.table_schema, f.table_name, f.constraint_name, f.ordinal_position
            """;

    private static final String LOGGED =
            "SELECT DISTINCT event_object_schema, event_object_table FROM information_schema.triggers";

    private static final String CHECKS = """
            SELECT t.table_schema, t.table_name, c.check_clause
            FROM information_schema.check_constraints c
            JOIN information_schema.table_constraints t
              ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name
            ORDER BY t.table_schema, t.table_name, c.constraint_name
            """;

    private static final Pattern ONE_OF = Pattern.compile("\"(\\w+)\" IN ?\\(((?:'[^']*'(?:, ?)?)+)\\)");

    private final WorldTables tables;
    private final Map<String, List<String>> choices = new HashMap<>();
    private final Set<String> logged = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();

    private Schema(WorldTables tables) {
        this.tables = tables;
    }

    public static Schema read(Connection connection, Collection<? extends App> apps) throws SQLException {
        Schema schema = new Schema(WorldTables.of(TableShape.read(connection), apps));
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(LOGGED)) {
                while (rows.next()) {
                    schema.logged.add(name(rows, 1));
                }
            }
            try (ResultSet rows = statement.executeQuery(REFERENCES)) {
                schema.addReferences(rows);
            }
            try (ResultSet rows = statement.executeQuery(CHECKS)) {
                while (rows.next()) {
                    schema.addChoices(name(rows, 1), rows.getString(3));
                }
            }
        }
        return schema;
    }

    private void addReferences(ResultSet rows) throws SQLException {
        Map<String, Reference> byName = new LinkedHashMap<>();
        while (rows.next()) {
            String table = name(rows, 1);
            String target = name(rows, 5);
            Reference reference = byName.computeIfAbsent(
                    table + " " + rows.getString(3),
                    name -> new Reference(table, new ArrayList<>(), target, new ArrayList<>()));
            reference.columns().add(lower(rows.getString(4)));
            reference.targets().add(lower(rows.getString(7)));
        }
        references.addAll(byName.values());
    }

    private void addChoices(String table, String check) {
        Matcher oneOf = ONE_OF.matcher(check);
        while (oneOf.find()) {
            String values = oneOf.group(2).replaceAll("^'|'$", "");
            choices.put(table + "." + lower(oneOf.group(1)), List.of(values.split("', ?'", -1)));
        }
    }

    private static String name(ResultSet rows, int column) throws SQLException {
        return lower(rows.getString(column) + "." + rows.getString(column + 1));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The tables a check sees, in order. */
    public List<String> counted() {
        return tables.names().stream().filter(this::counts).toList();
    }

    /** The tables and columns no check sees, each with the reason. */
    public List<String> uncounted() {
        List<String> uncounted = new ArrayList<>();
        for (String table : tables.names()) {
            if (!logged.contains(table)) {
                uncounted.add(table + " (bookkeeping of the world)");
            } else if (tables.ignores(table)) {
                uncounted.add(table + " (derived)");
            } else {
                tables.columns(table).stream()
                        .filter(column -> tables.ignores(table, column))
                        .forEach(column -> uncounted.add(table + "." + column + " (volatile)"));
            }
        }
        return uncounted;
    }

    public boolean counts(String table) {
        return logged.contains(table) && !tables.ignores(table);
    }

    public boolean counts(String table, String column) {
        return counts(table) && !tables.ignores(table, column);
    }

    public List<String> columns(String table) {
        return List.copyOf(tables.columns(table));
    }

    public List<String> key(String table) {
        return tables.key(table);
    }

    public String type(String table, String column) {
        return tables.type(table, column);
    }

    public boolean isBoolean(String table, String column) {
        return type(table, column).equals("BOOLEAN");
    }

    public boolean isNumber(String table, String column) {
        return type(table, column).matches("TINYINT|SMALLINT|INTEGER|BIGINT|NUMERIC|DECFLOAT|REAL|DOUBLE PRECISION");
    }

    public boolean isText(String table, String column) {
        return type(table, column).startsWith("CHARACTER");
    }

    public boolean isTime(String table, String column) {
        return type(table, column).startsWith("TIMESTAMP")
                || type(table, column).equals("DATE");
    }

    public boolean isBytes(String table, String column) {
        return type(table, column).startsWith("BINARY");
    }

    /** The values a column is restricted to; empty when it is not. */
    public List<String> choices(String table, String column) {
        return choices.getOrDefault(table + "." + column, List.of());
    }

    /** The foreign keys that lead to a table. */
    public List<Reference> pointingAt(String table) {
        return references.stream()
                .filter(reference -> reference.target().equals(table))
                .toList();
    }

    /** The foreign key a column is all of. */
    public Optional<Reference> reference(String table, String column) {
        return references.stream()
                .filter(reference ->
                        reference.table().equals(table) && reference.columns().equals(List.of(column)))
                .findFirst();
    }
}
