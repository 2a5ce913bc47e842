package dev.grindstone.tasks.check;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.RowKey;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.compare.RowLookup;
import dev.grindstone.tasks.compare.RowTitle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person calls rows: a row by its own columns, and one that only links others by what it links. Belongs to a turn
 * of the world.
 */
public final class RowNames {

    /** A column that holds the key of another table's row. */
    private record Link(String column, String target) {}

    private static final String LINKS = """
            SELECT f.table_schema, f.table_name, f.column_name, u.table_schema, u.table_name
            FROM information_schema.referential_constraints r
            JOIN information_schema.key_column_usage f
              ON f.constraint_schema = r.constraint_schema AND f.constraint_name = r.constraint_name
            JOIN information_schema.key_column_usage u
              ON u.constraint_schema = r.unique_constraint_schema AND u.constraint_name = r.unique_constraint_name
              AND u.ordinal_position = f.position_in_unique_constraint
            JOIN information_schema.table_constraints c
              ON c.constraint_schema = u.constraint_schema AND c.constraint_name = u.constraint_name
              AND c.constraint_type = 'PRIMARY KEY'
            ORDER BY f.table_schema, f.table_name, f.constraint_name, f.ordinal_position
            """;

    private final RowLookup rows;
    private final Map<String, List<Link>> links;

    RowNames(World world, RowLookup rows) {
        this.rows = rows;
        this.links = links(world);
    }

    /** By which a row is found among names. */
    public static String of(Change change) {
        return change.table() + " " + change.key();
    }

    Map<String, String> names(List<Change> changes) {
        Map<String, String> names = new HashMap<>();
        for (Change change : changes) {
            if (!names.containsKey(of(change))) {
                String name = name(change.table(), row(change));
                if (!name.isEmpty()) {
                    names.put(of(change), name);
                }
            }
        }
        return names;
    }

    private Map<String, @Nullable String> row(Change change) {
        Map<String, @Nullable String> row = new LinkedHashMap<>(rows.row(change.table(), change.key()));
        if (row.isEmpty()) {
            row.putAll(change.before());
            row.putAll(change.after());
        }
        return row;
    }

    private String name(String table, Map<String, @Nullable String> row) {
        String own = RowTitle.of(row);
        if (!own.isEmpty()) {
            return own;
        }
        List<String> linked = new ArrayList<>();
        for (Link link : links.getOrDefault(table, List.of())) {
            String key = row.get(link.column());
            String name = key == null ? "" : RowTitle.of(rows.row(link.target(), RowKey.of(List.of(key))));
            if (!name.isEmpty()) {
                linked.add(name);
            }
        }
        return String.join(" · ", linked);
    }

    private static Map<String, List<Link>> links(World world) {
        Map<String, List<Link>> links = new HashMap<>();
        try (Statement statement = world.connection().createStatement();
                ResultSet found = statement.executeQuery(LINKS)) {
            while (found.next()) {
                links.computeIfAbsent(table(found, 1), table -> new ArrayList<>())
                        .add(new Link(found.getString(3).toLowerCase(Locale.ROOT), table(found, 4)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables' links cannot be read: " + e.getMessage(), e);
        }
        return links;
    }

    private static String table(ResultSet found, int column) throws SQLException {
        return (found.getString(column) + "." + found.getString(column + 1)).toLowerCase(Locale.ROOT);
    }
}
