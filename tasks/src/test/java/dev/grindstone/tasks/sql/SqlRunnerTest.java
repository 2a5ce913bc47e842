package dev.grindstone.tasks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.notes.NotesWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What H2 itself does with statements that the rules would not let through. */
class SqlRunnerTest {

    @TempDir
    private Path folder;

    private final NotesWorld notes = new NotesWorld();
    private final World world = notes.open();

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void h2_gives_a_task_no_file_and_no_other_database() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.csv"), "A\nsecret\n");
        Path out = folder.resolve("out.csv");

        for (String sql : List.of(
                "SELECT FILE_READ('" + file + "')",
                "SELECT * FROM CSVREAD('" + file + "')",
                "SELECT CSVWRITE('" + out + "', 'SELECT 1')",
                "SELECT FILE_WRITE('x', '" + out + "')",
                "SELECT * FROM LINK_SCHEMA('x', '', 'jdbc:h2:" + folder.resolve("db") + "', 'sa', '', 'PUBLIC')",
                "SCRIPT TO '" + out + "'")) {
            assertThatThrownBy(() -> query(sql)).as(sql).hasMessageContaining("dmin rights are required");
        }
        assertThat(folder).isDirectoryContaining(each -> each.equals(file)).isDirectoryNotContaining("glob:**.db");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_change_cannot_reach_out_either() {
        for (String sql : List.of(
                "UPDATE notes.note SET body = FILE_READ('/etc/hostname')",
                "CREATE ALIAS gone FOR 'java.lang.System.exit'",
                "BACKUP TO '" + folder.resolve("out.zip") + "'",
                "SET MODE MySQL",
                "SHUTDOWN")) {
            assertThatThrownBy(() -> change(sql)).as(sql).hasMessageContaining("dmin rights are required");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_query_leaves_the_world_as_it_was() {
        String before = world.imageDigest();

        assertThat(query("SELECT id FROM OLD TABLE (DELETE FROM notes.note WHERE id = 100)"))
                .containsExactly(Map.of("id", 100L));
        assertThat(query("SELECT COUNT(*) AS notes FROM notes.note")).containsExactly(Map.of("notes", 8L));
        assertThat(world.changes()).isEmpty();
        assertThat(before).isEqualTo(notes.image().digest());
    }

    @Test
    void the_world_gets_its_rights_back() {
        query("SELECT 1");
        assertThatThrownBy(() -> query("SELECT FILE_READ('/etc/hostname')")).isInstanceOf(IllegalStateException.class);

        world.run(open -> open.db("kit").execute("ANALYZE"));
        assertThat(query("SELECT 1 AS one")).containsExactly(Map.of("one", 1));
    }

    @Test
    void what_would_never_end_is_ended() {
        assertThatThrownBy(() -> endless("SELECT SUM(X) FROM SYSTEM_RANGE(1, 1000000000000)"))
                .hasMessageContaining("canceled or the session timed out");
        assertThatThrownBy(() ->
                        endless("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(query("SELECT 1 AS one")).containsExactly(Map.of("one", 1));
    }

    @Test
    void what_gives_too_many_rows_is_ended() {
        assertThatThrownBy(() -> query("SELECT X FROM SYSTEM_RANGE(1, 1000000000000)"))
                .hasMessageContaining("It gives more than 100000 rows");
    }

    private List<Map<String, Object>> endless(String sql) {
        return query(sql, 1_000);
    }

    private List<Map<String, Object>> query(String sql) {
        return query(sql, Guard.LONGEST_MILLIS);
    }

    private List<Map<String, Object>> query(String sql, int longestMillis) {
        return world.turn(open -> {
            try {
                return new SqlRunner(open.connection(), Map.of(), longestMillis).query(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(SqlRunner.message(e), e);
            }
        });
    }

    private void change(String sql) {
        world.run(open -> {
            try {
                new SqlRunner(open.connection(), Map.of()).change(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(SqlRunner.message(e), e);
            }
        });
    }
}
