package dev.grindstone.tasks.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationAnswerTest {

    private final DurationAnswer type = new DurationAnswer("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "90 minutes",
                "1 h 30 min",
                "1h30m",
                "1:30 h",
                "1:30 hours",
                "1:30:00",
                "90:00 min",
                "1.5 hours",
                "1 hour and 30 minutes",
                "1 hour, 30 minutes.",
                "PT1H30M",
                "pt90m",
                "5,400 seconds",
                "0 d 90 min"
            })
    void writing_does_not_matter(String given) {
        assertThat(type.mismatch(List.of("90 min"), given)).isEmpty();
    }

    @Test
    void another_length_is_wrong() {
        assertThat(type.mismatch(List.of("90 min"), "1 h 20 min"))
                .hasValue("should be \"90 min\" but is \"1 h 20 min\"");
        assertThat(type.mismatch(List.of("90 min"), "90 h")).isPresent();
        assertThat(type.mismatch(List.of("1 week"), "7 days")).isEmpty();
    }

    @Test
    void a_clock_without_a_unit_means_two_things() {
        assertThat(type.mismatch(List.of("90 min"), "1:30"))
                .hasValue("\"1:30\" may be hours and minutes, or minutes and seconds: write it as 1 h 30 min");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "90",
                "about 90 minutes",
                "-90 min",
                "PT-90M",
                "90 min 1 h",
                "90 min 90 min",
                "1.5 h 30 min",
                "1 month",
                "1:75 h",
                "1:30 d",
                "h",
                "",
                "90 minutes or so",
                "P",
                "PT"
            })
    void what_is_no_length_of_time_is_told(String given) {
        assertThat(type.mismatch(List.of("90 min"), given))
                .hasValue("\"" + given + "\" is not a duration: write it as 1 h 30 min, 90 minutes or PT1H30M");
    }

    @Test
    void a_number_alone_counts_the_unit_that_was_asked_for() {
        assertThat(new DurationAnswer("minutes").mismatch(List.of("90"), "1.5 h"))
                .isEmpty();
        assertThat(new DurationAnswer("minutes").mismatch(List.of("90"), "90")).isEmpty();
        assertThat(new DurationAnswer("hours").mismatch(List.of("90"), "90 min"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"90 min, 1 h 30 min", "PT0S, 0 min", "36 h, 1 d 12 h", "1.5 s, 1.5 s", "2 weeks, 14 d", "600 s, 10 min"
    })
    void it_is_written_in_one_way(String value, String written) {
        assertThat(type.written(List.of(value))).isEqualTo(written);
    }
}
