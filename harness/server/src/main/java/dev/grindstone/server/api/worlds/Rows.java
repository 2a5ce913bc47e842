package dev.grindstone.server.api.worlds;

import dev.grindstone.kit.change.TableShape;
import dev.grindstone.kit.world.World;
import dev.grindstone.server.Trouble;
import dev.grindstone.snapshot.Canonical;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a world's tables as they are; only inside its turn. */
final class Rows {

    private Rows() {}

    /** How many rows a table has. */
    static long count(World world, String table) {
        try (Statement statement = world.connection().createStatement();
                ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of " + table + " cannot be counted", e);
        }
    }

    /** All rows of a table, by primary key, each column as its canonical text. */
    static List<Map<String, @Nullable String>> of(World world, String table) {
        Map<String, TableShape> tables = world.tables();
        TableShape shape = tables.get(table);
        // The name goes into a statement, so it must be one the world itself knows.
        if (shape == null) {
            throw Trouble.unknown("table", table, "choose one of " + String.join(", ", tables.keySet()));
        }
        String order = shape.key().stream().map(shape.columns()::get).collect(Collectors.joining(", "));
        try (Statement statement = world.connection().createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table + " ORDER BY " + order)) {
            List<Map<String, @Nullable String>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of " + table + " cannot be read", e);
        }
    }

    private static Map<String, @Nullable String> row(ResultSet result) throws SQLException {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.put(
                    result.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT),
                    Canonical.text(result.getObject(column)));
        }
        return row;
    }
}
