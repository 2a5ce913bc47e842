package dev.grindstone.snapshot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Short forms for the databases of these tests. */
final class Databases {

    private Databases() {}

    /** Returns the image of a database that was made by these statements and closed in good order. */
    static Image imageOf(String... statements) throws SQLException {
        try (Volume volume = Volume.empty()) {
            run(volume, statements);
            run(volume, "SHUTDOWN COMPACT");
            return volume.capture();
        }
    }

    static void run(Volume volume, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(volume.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String query(Volume volume, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(volume.jdbcUrl())) {
            return query(connection, sql);
        }
    }

    static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    static String stateDigest(Volume volume, String... excluded) throws SQLException {
        try (Connection connection = DriverManager.getConnection(volume.jdbcUrl())) {
            return StateDigest.of(connection, List.of(excluded));
        }
    }
}
