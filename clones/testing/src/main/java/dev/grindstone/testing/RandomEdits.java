package dev.grindstone.testing;

import dev.grindstone.kit.change.TableShape;
import dev.grindstone.kit.world.World;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Writes rows of a world at random, by plain SQL and without regard to what they mean: updates that copy a value from
 * another row, deletions with their cascades, copies of rows, some rolled back. What the database refuses is part of
 * the test: a refused statement must leave no trace in the log.
 */
final class RandomEdits {

    private static final Set<String> UNLOGGED = Set.of("kit.world", "kit.session", "kit.change");

    private final World world;
    private final SplittableRandom random;
    private final List<TableShape> tables;

    RandomEdits(World world, long seed) {
        this.world = world;
        this.random = new SplittableRandom(seed);
        this.tables = world.tables().values().stream()
                .filter(shape -> !UNLOGGED.contains(shape.name()))
                .filter(shape -> hasRows(world, shape))
                .toList();
    }

    private static boolean hasRows(World world, TableShape table) {
        String first = "SELECT 1 FROM \"" + table.app() + "\".\"" + table.table() + "\" FETCH FIRST ROW ONLY";
        return world.turn(open -> {
            try (Statement statement = open.connection().createStatement();
                    ResultSet rows = statement.executeQuery(first)) {
                return rows.next();
            } catch (SQLException e) {
                throw new IllegalStateException("Table " + table.name() + " cannot be read", e);
            }
        });
    }

    void make(int edits) {
        for (int i = 0; i < edits; i++) {
            world.beginStep(i);
            world.run(open -> edit(open.connection()));
        }
    }

    private void edit(Connection connection) {
        TableShape table = tables.get(random.nextInt(tables.size()));
        String name = '"' + table.app() + "\".\"" + table.table() + '"';
        String column = '"' + table.columns().get(random.nextInt(table.columns().size())) + '"';
        int limit = 1 + random.nextInt(3);
        int offset = random.nextInt(40);
        String some = " WHERE ROWNUM() <= " + limit + " AND MOD(ORA_HASH(" + key(table) + "), 41) = " + offset;
        String sql = switch (random.nextInt(4)) {
            case 0, 1 ->
                "UPDATE " + name + " SET " + column + " = (SELECT MAX(" + column + ") FROM " + name + ")" + some;
            case 2 -> "DELETE FROM " + name + some;
            default -> "UPDATE " + name + " SET " + column + " = (SELECT MIN(" + column + ") FROM " + name + ")" + some;
        };
        try (Statement statement = connection.createStatement()) {
            Savepoint before = connection.setSavepoint();
            statement.executeUpdate(sql);
            if (random.nextInt(5) == 0) {
                connection.rollback(before);
            }
        } catch (SQLException refused) {
            // A constraint said no; the statement is undone, and the turn goes on.
            return;
        }
    }

    private static String key(TableShape table) {
        return "CAST(\"" + table.columns().get(table.key().get(0)) + "\" AS VARCHAR)";
    }
}
