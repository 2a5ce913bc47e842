package dev.grindstone.testing;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.Change.Kind;
import dev.grindstone.kit.change.TableShape;
import dev.grindstone.kit.world.World;
import dev.grindstone.snapshot.Canonical;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All rows of a world at one moment, read in full: what the change log is held against. */
final class WorldRows {

    private static final Set<String> UNLOGGED = Set.of("kit.world", "kit.session", "kit.change");

    private final Map<String, Map<String, @Nullable String>> rows;

    private WorldRows(Map<String, Map<String, @Nullable String>> rows) {
        this.rows = rows;
    }

    static WorldRows of(World world) {
        Map<String, Map<String, @Nullable String>> rows = new HashMap<>();
        for (TableShape shape : world.tables().values()) {
            if (!UNLOGGED.contains(shape.name())) {
                world.run(open -> read(open, shape, rows));
            }
        }
        return new WorldRows(rows);
    }

    private static void read(World world, TableShape shape, Map<String, Map<String, @Nullable String>> rows) {
        try (Statement statement = world.connection().createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT * FROM \"" + shape.app() + "\".\"" + shape.table() + "\"")) {
            while (result.next()) {
                Map<String, @Nullable String> row = new LinkedHashMap<>();
                for (int i = 0; i < shape.columns().size(); i++) {
                    row.put(shape.columns().get(i).toLowerCase(Locale.ROOT), Canonical.text(result.getObject(i + 1)));
                }
                String key = shape.key().stream()
                        .map(position -> row.get(shape.columns().get(position).toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining("/"));
                rows.put(shape.name() + " " + key, row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The table " + shape.name() + " could not be read", e);
        }
    }

    /** What differs from here to a later moment, in the words of {@link #describe}. */
    Set<String> differencesTo(WorldRows later) {
        Set<String> differences = new TreeSet<>();
        rows.forEach((name, before) -> {
            Map<String, @Nullable String> after = later.rows.get(name);
            if (after == null) {
                differences.add(describe(Kind.DELETE, name, before, Map.of()));
            } else if (!after.equals(before)) {
                differences.add(describe(Kind.UPDATE, name, only(before, after), only(after, before)));
            }
        });
        later.rows.forEach((name, after) -> {
            if (!rows.containsKey(name)) {
                differences.add(describe(Kind.INSERT, name, Map.of(), after));
            }
        });
        return differences;
    }

    private static Map<String, @Nullable String> only(
            Map<String, @Nullable String> row, Map<String, @Nullable String> other) {
        Map<String, @Nullable String> changed = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (!Objects.equals(value, other.get(column))) {
                changed.put(column, value);
            }
        });
        return changed;
    }

    /** The net changes of a world's log, in the words of {@link #describe}. */
    static Set<String> logged(World world) {
        return world.netChanges().stream()
                .map(change -> describe(change.kind(), name(change), change.before(), change.after()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Change change) {
        return change.table() + " " + change.key();
    }

    private static String describe(
            Kind kind, String name, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        return kind + " " + name + " " + new TreeMap<>(before) + " -> " + new TreeMap<>(after);
    }
}
