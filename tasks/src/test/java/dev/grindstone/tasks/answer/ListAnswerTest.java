package dev.grindstone.tasks.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListAnswerTest {

    private final ListAnswer names = new ListAnswer(new TextAnswer(), false);
    private final ListAnswer ranking = new ListAnswer(new TextAnswer(), true);

    @Test
    void separators_do_not_matter_and_neither_does_order_where_it_means_nothing() {
        List<String> expected = List.of("Ann", "Bob", "Cy");

        assertThat(names.mismatch(expected, "bob, ann, and cy")).isEmpty();
        assertThat(names.mismatch(expected, "- Cy\n- Bob\n- Ann")).isEmpty();
        assertThat(names.mismatch(expected, "Bob; Cy; Ann")).isEmpty();
    }

    @Test
    void a_missing_or_an_extra_entry_is_told() {
        assertThat(names.mismatch(List.of("Ann", "Bob"), "Ann"))
                .hasValue("should have 2 entries (Ann, Bob) but has 1: \"Ann\"");
        assertThat(names.mismatch(List.of("Ann", "Bob"), "Ann, Ann"))
                .hasValue("should have the entry \"Bob\" but is \"Ann, Ann\"");
    }

    @Test
    void order_matters_where_it_means_something() {
        assertThat(ranking.mismatch(List.of("Ann", "Bob"), "Ann, Bob")).isEmpty();
        assertThat(ranking.mismatch(List.of("Ann", "Bob"), "Bob, Ann"))
                .hasValue("entry 1 should be \"Ann\" but is \"Bob\"");
    }

    @Test
    void entries_that_fit_several_values_are_paired_well() {
        ListAnswer numbers = new ListAnswer(new NumberAnswer("", BigDecimal.ONE), false);

        assertThat(numbers.mismatch(List.of("1", "2"), "2, 3")).isEmpty();
        assertThat(numbers.mismatch(List.of("1", "2"), "3, 3")).hasValue("should have the entry \"1\" but is \"3, 3\"");
    }

    @Test
    void each_entry_is_of_the_type() {
        ListAnswer amounts = new ListAnswer(new MoneyAnswer(), false);

        assertThat(amounts.mismatch(List.of("$1,200", "$5"), "$5; $1,200")).isEmpty();
        assertThat(amounts.mismatch(List.of("$5"), "five").orElse("")).startsWith("entry \"five\" is not an amount");
    }
}
