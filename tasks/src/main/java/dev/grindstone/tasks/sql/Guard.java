package dev.grindstone.tasks.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.engine.User;
import org.h2.jdbc.JdbcConnection;

/**
 * Takes the rights of an administrator from a connection while a statement of a task runs on it. Files, other databases,
 * settings and code of one's own are the administrator's, so H2 itself refuses them, however they are written. It also
 * ends what takes too long.
 */
final class Guard {

    /** Work that may fail in the database. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** A statement of a task takes milliseconds, seconds on a busy machine; this only ends those that would never end. */
    static final int LONGEST_MILLIS = 10_000;

    private Guard() {}

    static <T> T during(Connection connection, int longestMillis, Work<T> work) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        User user = session.getUser();
        boolean admin = user.isAdmin();
        int timeout = session.getQueryTimeout();
        user.setAdmin(false);
        session.setQueryTimeout(longestMillis);
        try {
            return work.run();
        } finally {
            session.setQueryTimeout(timeout);
            user.setAdmin(admin);
        }
    }
}
