package dev.grindstone.snapshot;

import static dev.grindstone.snapshot.Databases.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.junit.jupiter.api.Test;

class CommitBufferTest {

    @Test
    void a_database_that_commits_into_a_lent_buffer_keeps_none() throws Exception {
        try (Volume volume = Volume.empty();
                Connection connection = DriverManager.getConnection(volume.jdbcUrl())) {
            CommitBuffer lent = CommitBuffer.lendTo(connection);
            execute(connection, "CREATE TABLE t AS SELECT x FROM SYSTEM_RANGE(1, 1000)");
            lent.takeBack();
            assertThat(buffersOf(connection)).isEmpty();

            execute(connection, "DELETE FROM t WHERE x > 10");
            assertThat(buffersOf(connection)).as("without a loan").hasSize(1);
            assertThat(query(connection, "SELECT COUNT(*) FROM t")).isEqualTo("10");
        }
    }

    @Test
    void many_databases_use_one_buffer_in_turn() throws SQLException {
        for (int world = 0; world < 20; world++) {
            try (Volume volume = Volume.empty();
                    Connection connection = DriverManager.getConnection(volume.jdbcUrl())) {
                CommitBuffer lent = CommitBuffer.lendTo(connection);
                execute(connection, "CREATE TABLE t AS SELECT x FROM SYSTEM_RANGE(1, " + (world + 1) * 5000 + ")");
                lent.takeBack();

                try (Volume fork = Volume.of(volume.capture())) {
                    assertThat(query(fork, "SELECT COUNT(*) FROM t")).isEqualTo(Integer.toString((world + 1) * 5000));
                }
            }
        }
    }

    @Test
    void a_buffer_comes_back_from_a_closed_database() throws SQLException {
        try (Volume volume = Volume.empty();
                Connection connection = DriverManager.getConnection(volume.jdbcUrl())) {
            CommitBuffer lent = CommitBuffer.lendTo(connection);
            execute(connection, "SHUTDOWN IMMEDIATELY");
            lent.takeBack();

            assertThatThrownBy(() -> CommitBuffer.lendTo(connection))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageStartingWith("A buffer can be lent only over an open connection (");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Collection<?> buffersOf(Connection connection) throws ReflectiveOperationException {
        SessionLocal session = (SessionLocal) ((JdbcConnection) connection).getSession();
        Field pool = FileStore.class.getDeclaredField("writeBufferPool");
        pool.setAccessible(true);
        return (Collection<?>)
                pool.get(session.getDatabase().getStore().getMvStore().getFileStore());
    }
}
