package dev.grindstone.tasks.compare;

import dev.grindstone.kit.change.TableShape;
import dev.grindstone.kit.counterpart.Counterparts;
import dev.grindstone.kit.persona.Personas;
import dev.grindstone.kit.world.App;
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

    private record Table(Map<String, String> types, List<String> key) {

        static Table of(TableShape shape) {
            List<String> columns = shape.columns().stream()
                    .map(column -> column.toLowerCase(Locale.ROOT))
                    .toList();
            Map<String, String> types = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                types.put(columns.get(i), shape.types().get(i));
            }
            return new Table(types, shape.key().stream().map(columns::get).toList());
        }
    }

    private final Map<String, Table> tables = new TreeMap<>();
    private final Set<String> ignoredTables = new HashSet<>();
    private final Set<String> ignoredColumns = new HashSet<>();

    private WorldTables() {}

    /**
     * The tables of a world.
     *
     * @param shapes by {@code app.table}
     * @param apps declare what is volatile or derived
     */
    public static WorldTables of(Map<String, TableShape> shapes, Collection<? extends App> apps) {
        WorldTables tables = new WorldTables();
        tables.ignoredColumns.add(Counterparts.VOLATILE_COLUMN);
        tables.ignoredTables.add(Personas.DERIVED_TABLE);
        shapes.forEach((name, shape) -> tables.tables.put(name, Table.of(shape)));
        for (App app : apps) {
            app.derivedTables().forEach(table -> tables.ignoredTables.add(app.name() + "." + table));
            app.volatileColumns().forEach(column -> tables.ignoredColumns.add(app.name() + "." + column));
        }
        return tables;
    }

    /** The names of all tables, {@code app.table}. */
    public Set<String> names() {
        return tables.keySet();
    }

    /** The columns of a table, in order. */
    public Set<String> columns(String table) {
        return table(table).types().keySet();
    }

    /** The columns of a table's primary key. */
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
