package dev.grindstone.tasks.check;

import dev.grindstone.kit.change.RowKey;
import dev.grindstone.kit.change.TableShape;
import dev.grindstone.kit.world.World;
import dev.grindstone.snapshot.Canonical;
import dev.grindstone.tasks.compare.RowLookup;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads single rows of a world, within its turn. */
public final class WorldRows implements RowLookup {

    private final World world;

    public WorldRows(World world) {
        this.world = world;
    }

    @Override
    public Map<String, @Nullable String> row(String table, String key) {
        TableShape shape = world.tables().get(table);
        List<String> parts = RowKey.parts(key);
        if (shape == null || parts.size() != shape.key().size()) {
            return Map.of();
        }
        String where = shape.key().stream()
                .map(position -> '"' + shape.columns().get(position) + "\" = ?")
                .collect(Collectors.joining(" AND "));
        String sql = "SELECT * FROM \"" + shape.app() + "\".\"" + shape.table() + "\" WHERE " + where;
        try (PreparedStatement select = world.connection().prepareStatement(sql)) {
            for (int i = 0; i < parts.size(); i++) {
                select.setString(i + 1, parts.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? texts(shape, row) : Map.of();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Row " + key + " of " + table + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, @Nullable String> texts(TableShape shape, ResultSet row) throws SQLException {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        for (int i = 0; i < shape.columns().size(); i++) {
            texts.put(shape.columns().get(i).toLowerCase(Locale.ROOT), Canonical.text(row.getObject(i + 1)));
        }
        return texts;
    }
}
