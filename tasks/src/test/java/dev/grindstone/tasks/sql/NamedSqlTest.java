package dev.grindstone.tasks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedSqlTest {

    @Test
    void parameters_become_question_marks() {
        List<NamedSql> parsed = NamedSql.parse("SELECT 1 WHERE a = :a AND b = :b_2 OR c = :a");

        assertThat(parsed).singleElement().satisfies(statement -> {
            assertThat(statement.jdbc()).isEqualTo("SELECT 1 WHERE a = ? AND b = ? OR c = ?");
            assertThat(statement.parameters()).containsExactly("a", "b_2", "a");
            assertThat(statement.names()).containsExactly("SELECT", "WHERE", "A", "AND", "B", "OR", "C");
        });
    }

    @Test
    void strings_names_and_casts_are_left_alone_and_comments_are_left_out() {
        String sql = "SELECT ':a; it''s', \":b\" /* :c; /* :f */ */, d::INT -- :e;\n FROM t";

        assertThat(NamedSql.parse(sql)).singleElement().satisfies(statement -> {
            assertThat(statement.jdbc()).isEqualTo("SELECT ':a; it''s', \":b\"  , d::INT    FROM t");
            assertThat(statement.parameters()).isEmpty();
        });
    }

    @Test
    void semicolons_separate_statements_and_comments_alone_are_none() {
        assertThat(NamedSql.parse("UPDATE t SET a = :x; -- done\n ; DELETE FROM t;"))
                .extracting(NamedSql::jdbc)
                .containsExactly("UPDATE t SET a = ?", "DELETE FROM t");
    }

    @Test
    void dollars_and_backslashes_survive() {
        assertThat(NamedSql.parse("SELECT '$1 \\d', :a").get(0).jdbc()).isEqualTo("SELECT '$1 \\d', ?");
    }
}
