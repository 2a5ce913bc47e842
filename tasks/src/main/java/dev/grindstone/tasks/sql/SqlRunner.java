package dev.grindstone.tasks.sql;

import dev.grindstone.snapshot.Canonical;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the SQL of a task on a connection to its world. */
public final class SqlRunner {

    /** No task has more variants, and no answer more entries. */
    private static final int MOST_ROWS = 100_000;

    private final Connection connection;
    private final Map<String, ? extends @Nullable Object> values;

    private final int longestMillis;

    /** @param values what each {@code :name} stands for; a collection stands for an SQL array */
    public SqlRunner(Connection connection, Map<String, ? extends @Nullable Object> values) {
        this(connection, values, Guard.LONGEST_MILLIS);
    }

    SqlRunner(Connection connection, Map<String, ? extends @Nullable Object> values, int longestMillis) {
        this.connection = connection;
        this.values = values;
        this.longestMillis = longestMillis;
    }

    /**
     * The rows of a query, each by lower-case column name; an SQL array is a list.
     *
     * @throws SQLException when it takes too long, gives too many rows, or does what only an administrator may
     */
    public List<Map<String, @Nullable Object>> query(String sql) throws SQLException {
        List<Map<String, @Nullable Object>> rows = first(MOST_ROWS + 1, sql);
        if (rows.size() > MOST_ROWS) {
            throw new SQLException("It gives more than " + MOST_ROWS + " rows");
        }
        return rows;
    }

    /**
     * The first rows of a query, at most so many.
     *
     * @throws SQLException when it takes too long, or does what only an administrator may
     */
    public List<Map<String, @Nullable Object>> first(int most, String sql) throws SQLException {
        Savepoint untouched = connection.setSavepoint();
        List<Map<String, @Nullable Object>> rows = Guard.during(connection, longestMillis, () -> rows(most, sql));
        // A query changes nothing, whatever it says.
        connection.rollback(untouched);
        return rows;
    }

    private List<Map<String, @Nullable Object>> rows(int most, String sql) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (PreparedStatement statement = prepare(NamedSql.parse(sql).get(0));
                ResultSet result = statement.executeQuery()) {
            ResultSetMetaData columns = result.getMetaData();
            while (rows.size() < most && result.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), plain(result.getObject(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /**
     * Carries out the statements of a change.
     *
     * @throws SQLException when it takes too long, or does what only an administrator may
     */
    public void change(String sql) throws SQLException {
        for (NamedSql named : NamedSql.parse(sql)) {
            Guard.during(connection, longestMillis, () -> {
                try (PreparedStatement statement = prepare(named)) {
                    return statement.executeUpdate();
                }
            });
        }
    }

    /** The text that stands for a value of a row in goals, solutions and conditions. */
    public static @Nullable String text(@Nullable Object value) {
        return Canonical.text(value);
    }

    /** What a database says of SQL it does not take, without repeating it. */
    public static String message(SQLException e) {
        return String.valueOf(e.getMessage())
                .split("; SQL statement:", 2)[0]
                .replaceAll("\\s+", " ")
                .strip();
    }

    private PreparedStatement prepare(NamedSql named) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(named.jdbc());
        try {
            statement.setMaxRows(MOST_ROWS + 1);
            for (int i = 0; i < named.parameters().size(); i++) {
                String name = named.parameters().get(i);
                if (!values.containsKey(name)) {
                    throw new SQLException("The parameter :" + name + " has no value; known are " + values.keySet());
                }
                Object value = values.get(name);
                statement.setObject(i + 1, value instanceof Collection<?> many ? many.toArray() : value);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        return value instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : value;
    }
}
