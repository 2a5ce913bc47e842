package dev.grindstone.server.bench.pages;

import dev.grindstone.kit.world.World;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes to each table of an app, what stands there. H2 answers a query that is repeated from its last result as long as none
 * of its tables was written to; in an episode, something was, and a benchmark without this would measure that memory. H2's
 * plans of the page's statements stay, as they do between two steps: so nothing is rolled back here, and what is written is
 * prepared once, for either would drive them out.
 */
final class Touch {
    private static final String COLUMNS = "SELECT t.table_schema, t.table_name, MIN(c.column_name)"
            + " FROM information_schema.tables t JOIN information_schema.columns c"
            + " ON c.table_schema = t.table_schema AND c.table_name = t.table_name AND c.is_generated = 'NEVER'"
            + " WHERE t.table_schema = ? AND t.table_type = 'BASE TABLE'"
            + " GROUP BY t.table_schema, t.table_name ORDER BY t.table_name";

    private final World world;
    private final List<PreparedStatement> updates;

    Touch(World world, String app) {
        this.world = world;
        this.updates = world.turn(open -> updates(open, app));
    }

    private static List<PreparedStatement> updates(World world, String app) {
        try (PreparedStatement columns = world.connection().prepareStatement(COLUMNS)) {
            columns.setString(1, app.toUpperCase(Locale.ROOT));
            ResultSet row = columns.executeQuery();
            List<PreparedStatement> updates = new ArrayList<>();
            while (row.next()) {
                String column = '"' + row.getString(3) + '"';
                updates.add(world.connection()
                        .prepareStatement("UPDATE \"" + row.getString(1) + "\".\"" + row.getString(2) + "\" SET "
                                + column + " = " + column + " FETCH FIRST ROW ONLY"));
            }
            return updates;
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of " + app + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes now. */
    void run() {
        world.turn(open -> {
            try {
                for (PreparedStatement update : updates) {
                    update.execute();
                }
                return true;
            } catch (SQLException e) {
                throw new IllegalStateException("a table cannot be written: " + e.getMessage(), e);
            }
        });
    }
}
