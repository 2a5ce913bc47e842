package dev.grindstone.tasks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlRulesTest {

    @Test
    void a_select_is_a_query() {
        assertThat(SqlRules.refuseQuery("-- who\nSELECT name FROM kit.person ORDER BY id;"))
                .isEmpty();
        assertThat(SqlRules.refuseQuery("WITH a AS (SELECT 1) SELECT * FROM a")).isEmpty();
    }

    @Test
    void a_change_is_no_query() {
        assertThat(SqlRules.refuseQuery("DELETE FROM mail.message"))
                .hasValue("must be a query (SELECT, TABLE, VALUES, WITH) but starts with DELETE");
        assertThat(SqlRules.refuseQuery("SELECT 1; SELECT 2")).hasValue("must be one query but is 2 statements");
    }

    @Test
    void a_change_writes_rows_and_nothing_else() {
        assertThat(SqlRules.refuseChange("UPDATE t SET a = 1; DELETE FROM t WHERE note = 'DROP TABLE'"))
                .isEmpty();
        assertThat(SqlRules.refuseChange("DROP TABLE t"))
                .hasValue("must be a change of rows (DELETE, INSERT, MERGE, UPDATE) but starts with DROP");
        assertThat(SqlRules.refuseChange(" -- nothing")).hasValue("has no statement");
    }

    @Test
    void nothing_reaches_beyond_the_world() {
        assertThat(SqlRules.refuseQuery("SELECT FILE_READ('/etc/passwd')"))
                .hasValue("uses FILE_READ, which reaches beyond the rows of its world");
        assertThat(SqlRules.refuseChange("INSERT INTO t SELECT * FROM CSVREAD('x')"))
                .hasValue("uses CSVREAD, which reaches beyond the rows of its world");
    }

    @Test
    void the_clock_of_the_machine_is_refused() {
        assertThat(SqlRules.refuseChange("UPDATE t SET at = CURRENT_TIMESTAMP"))
                .hasValue("uses CURRENT_TIMESTAMP, which differs from run to run; the world's present is :now");
        assertThat(SqlRules.refuseQuery("SELECT NOW ()"))
                .hasValue("uses NOW, which differs from run to run; the world's present is :now");
        assertThat(SqlRules.refuseChange("UPDATE t SET at = :now")).isEmpty();
    }

    @Test
    void an_order_must_stand_outside_of_comments() {
        assertThat(SqlRules.isOrdered("SELECT 1 ORDER  BY 1")).isTrue();
        assertThat(SqlRules.isOrdered("SELECT 1 -- ORDER BY 1")).isFalse();
    }
}
