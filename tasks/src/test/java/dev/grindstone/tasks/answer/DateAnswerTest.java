package dev.grindstone.tasks.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateAnswerTest {

    private final DateAnswer type = new DateAnswer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-04",
                "March 4, 2026",
                "4 March 2026",
                "Mar 4th, 2026",
                "Wednesday, March 4, 2026",
                "wed, 4 mar 2026."
            })
    void writing_does_not_matter(String given) {
        assertThat(type.mismatch(List.of("2026-03-04"), given)).isEmpty();
    }

    @Test
    void another_day_is_wrong() {
        assertThat(type.mismatch(List.of("2026-03-04"), "April 3, 2026"))
                .hasValue("should be \"2026-03-04\" but is \"April 3, 2026\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2026", "February 30, 2026", "Thursday, March 4, 2026", "March 4", "soon"})
    void what_is_no_date_or_two_dates_is_told(String given) {
        assertThat(type.mismatch(List.of("2026-03-04"), given))
                .hasValue("\"" + given + "\" is not a date that can be read: write it as 2026-03-04 or March 4, 2026");
    }
}
