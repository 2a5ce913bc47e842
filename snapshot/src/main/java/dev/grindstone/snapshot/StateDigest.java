package dev.grindstone.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The digest of what a database says, not of how it is stored: the base tables of all user schemas by name, their
 * columns by name, their rows in primary-key order, their values as {@link Canonical} texts.
 *
 * <p>Two databases of equal state digests hold the same rows. Views, indexes, sequences and identity counters do not
 * count; nor does the order of rows in a table without a primary key.
 */
public final class StateDigest {

    private StateDigest() {}

    /**
     * Returns the digest over all tables but the excluded ones.
     *
     * @param excludedTables names such as {@code kit.change}, in any case
     * @throws SnapshotException if the database cannot be read
     */
    public static String of(Connection connection, Collection<String> excludedTables) {
        return of(tables(connection, excludedTables));
    }

    /** Returns the digest that {@link #of(Connection, Collection)} would make of these tables. */
    public static String of(Map<String, String> tables) {
        MessageDigest digest = Sha256.start();
        new TreeMap<>(tables).forEach((name, rows) -> {
            String line = name + " " + rows + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        });
        return Sha256.finish(digest);
    }

    /**
     * Returns the digest of each table by its name ({@code mail.message}), in order of names, to find where two states
     * differ.
     *
     * @param excludedTables names such as {@code kit.change}, in any case
     * @throws SnapshotException if the database cannot be read
     */
    public static SortedMap<String, String> tables(Connection connection, Collection<String> excludedTables) {
        Set<String> excluded =
                excludedTables.stream().map(t -> t.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        SortedMap<String, String> digests = new TreeMap<>();
        try {
            for (StateTable table : StateTable.all(connection)) {
                if (!excluded.contains(table.name())) {
                    digests.put(table.name(), table.digest(connection));
                }
            }
        } catch (SQLException e) {
            throw new SnapshotException(
                    "The state could not be read (" + e.getMessage() + "): digest it over an open"
                            + " connection that may read all tables",
                    e);
        }
        return digests;
    }
}
