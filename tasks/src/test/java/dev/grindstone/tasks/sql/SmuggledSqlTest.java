package dev.grindstone.tasks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever H2 finds in a statement, the rules must have seen. */
public class SmuggledSqlTest {

    private static final AtomicInteger BOMBS = new AtomicInteger();

    private static final String[] PIECES = {
        "BOMB()",
        "bomb ( )",
        "\"BOMB\"()",
        "'",
        "''",
        "\"",
        "\"\"",
        "$$",
        "$",
        "`",
        "U&'\\0027'",
        "U&\"\\0042OMB\"()",
        "--",
        "//",
        "\n",
        "/*",
        "*/",
        "/",
        "*",
        "||",
        ",",
        " ",
        "1",
        "'a'",
        "\\",
        "{fn BOMB()}",
        "{",
        "}",
        ":a",
        "?",
        "N'x'",
        "X'41'",
        "-",
        "CAST(",
        ")",
        "(",
        "ı",
        "\u200b",
        "BO",
        "MB()",
        "/**/",
        "AS x",
        "q'[",
        "]'",
        "E'\\'"
    };

    /** Called by H2 when a statement does what it should not. */
    public static int bomb() {
        return BOMBS.incrementAndGet();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT $$x$$ || FILE_READ('/etc/passwd')",
                "SELECT $$'$$, FILE_READ('/etc/passwd') AS \"'\"",
                "SELECT \"FILE_READ\"('/etc/passwd')",
                "SELECT \"file_read\"('/etc/passwd')",
                "SELECT U&\"FILE\\005fREAD\"('/etc/passwd')",
                "SELECT `FILE_READ`('/etc/passwd')",
                "SELECT FILE/**/_READ('/etc/passwd'), FILE_READ/**/('/etc/passwd')",
                "SELECT /* /* */ ' */ FILE_READ('/etc/passwd') -- '",
                "SELECT 1 // '\n, FILE_READ('/etc/passwd') // '",
                "SELECT {fn FILE_READ('/etc/passwd')}",
                "SELECT f\u0131le_read('/etc/passwd')",
                "SELECT * FROM CSVREAD('/etc/passwd')",
                "SELECT CSVWRITE('/tmp/x', 'SELECT 1')",
                "SELECT * FROM LINK_SCHEMA('x', '', 'jdbc:h2:/tmp/x', 'sa', '', 'PUBLIC')",
                "SELECT * FROM FINAL TABLE (DELETE FROM kit.person)",
                "SELECT * FROM OLD /* */ TABLE (DELETE FROM kit.person)",
                "SELECT NEXT VALUE FOR kit.numbers",
                "SELECT * FROM INFORMATION_SCHEMA.SESSIONS",
                "SELECT SET(@step, 7)",
                "CALL FILE_READ('/etc/passwd')",
                "SCRIPT TO '/tmp/x'",
                "CREATE ALIAS x AS 'int x() { return 1; }'",
                "WITH x AS (SELECT 1) SELECT SECURE_RAND(3)",
                "SELECT 'never ends",
                "SELECT /* never ends"
            })
    void what_reaches_out_is_refused(String sql) {
        assertThat(SqlRules.refuseQuery(sql)).isPresent();
        assertThat(SqlRules.refuseChange("UPDATE t SET a = (" + sql + ")")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'FILE_READ', \"from\", :a::INT FROM t WHERE b LIKE '%$$%' -- CSVREAD",
                "SELECT REGEXP_SUBSTR(body, '(\\$[0-9,.]+)', 1, 1, NULL, 1), x'41' FROM t ORDER BY 1",
                "SELECT a.new, a.old, a.\"TABLE\" FROM a WHERE a.created > :now AND a.b[1] <> 1.5"
            })
    void what_only_looks_like_it_is_not(String sql) {
        assertThat(SqlRules.refuseQuery(sql)).isEmpty();
    }

    @Test
    void a_statement_begins_with_its_verb() {
        assertThat(SqlRules.refuseQuery("EXPLAIN ANALYZE DELETE FROM kit.person"))
                .hasValue("must be a query (SELECT, TABLE, VALUES, WITH) but starts with EXPLAIN");
        assertThat(SqlRules.refuseQuery("(DELETE FROM kit.person)")).isPresent();
        assertThat(SqlRules.refuseChange("\"UPDATE\" kit.person")).isPresent();
    }

    @Test
    void the_books_of_a_world_are_not_for_a_task_to_write() {
        assertThat(SqlRules.refuseChange("DELETE FROM kit.change"))
                .hasValue("uses kit.change, in which the world keeps its own books");
        assertThat(SqlRules.refuseChange("UPDATE \"KIT\" . \"SESSION\" SET person_id = 1"))
                .hasValue("uses kit.session, in which the world keeps its own books");
        assertThat(SqlRules.refuseChange("UPDATE kit.person SET name = 'change'"))
                .isEmpty();
    }

    @Test
    void a_refusal_says_what_to_do() {
        assertThat(SqlRules.refuseQuery("SELECT $$x$$"))
                .hasValue("has '$' outside of quotes: write texts in single quotes");
        assertThat(SqlRules.refuseQuery("SELECT 'x")).hasValue("has a text that never ends: add the ' that is missing");
        assertThat(SqlRules.refuseQuery("SELECT \u200b1"))
                .hasValue("has the character U+200B outside of quotes: remove it");
    }

    @Test
    void nothing_that_h2_does_was_hidden_from_the_rules() throws SQLException {
        Random dice = new Random(7);
        int accepted = 0;
        int done = 0;
        try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = h2.createStatement()) {
            statement.execute("CREATE ALIAS BOMB FOR '" + SmuggledSqlTest.class.getName() + ".bomb'");
            for (int i = 0; i < 30_000; i++) {
                String sql = "SELECT " + (i % 2 == 0 ? "1, " : "") + drawn(dice);
                List<NamedSql> read = parsed(sql);
                int before = BOMBS.get();
                boolean ran =
                        !read.isEmpty() && runs(statement, read.get(0).jdbc().replace('?', '1'));
                accepted += read.isEmpty() ? 0 : 1;
                done += ran ? 1 : 0;
                if (BOMBS.get() > before) {
                    assertThat(read.get(0).names()).as(sql).contains("BOMB");
                }
            }
        }
        assertThat(accepted).isGreaterThan(1_000);
        assertThat(done).isGreaterThan(200);
        assertThat(BOMBS.get()).isGreaterThan(50);
    }

    private static String drawn(Random dice) {
        List<String> pieces = new ArrayList<>();
        for (int i = 1 + dice.nextInt(6); i > 0; i--) {
            pieces.add(PIECES[dice.nextInt(PIECES.length)]);
        }
        return String.join(dice.nextBoolean() ? "" : " ", pieces);
    }

    private static List<NamedSql> parsed(String sql) {
        try {
            return NamedSql.parse(sql);
        } catch (SqlException refused) {
            return List.of();
        }
    }

    private static boolean runs(Statement statement, String sql) {
        try {
            return statement.execute(sql);
        } catch (SQLException malformed) {
            return false;
        }
    }
}
