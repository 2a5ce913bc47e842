package dev.grindstone.server.bench.worlds;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The first question to a database that was just opened, so that none of its opening is left for later. */
final class Opened {

    private Opened() {}

    static void use(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM kit.world")) {
            row.next();
        }
    }
}
