package dev.grindstone.tasks.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers of somebody who wants to pass without knowing, or to stop the check. */
class HostileAnswerTest {

    /** Each type with a value of it. */
    private static final Map<AnswerType, String> TYPES = Map.of(
            new TextAnswer(), "Room 12",
            new NumberAnswer("kg", BigDecimal.ONE), "12",
            new MoneyAnswer("usd"), "12",
            new DateAnswer(), "2026-03-12",
            new DurationAnswer("minutes"), "12",
            new OneOfAnswer(Map.of("12", List.of(), "13", List.of())), "12",
            new ListAnswer(new NumberAnswer("", BigDecimal.ZERO), false), "12");

    @Test
    void a_page_is_no_answer() {
        String page = "12\n".repeat(2_000);

        TYPES.forEach((type, value) -> assertThat(type.mismatch(List.of(value), value + page))
                .hasValueSatisfying(why -> assertThat(why)
                        .endsWith("is 6,0%02d characters long: answer with the value alone".formatted(value.length()))
                        .hasSizeLessThan(200))
                .as(type.name()));
    }

    @Test
    void very_long_and_twisted_answers_fail_at_once() {
        List<String> twisted = List.of(
                "1".repeat(4_000),
                "1 ".repeat(2_000),
                "1,".repeat(2_000),
                "1 h ".repeat(1_000),
                " ".repeat(3_999) + "x",
                "(".repeat(4_000),
                "-".repeat(4_000),
                "a".repeat(3_999) + "1",
                "\"".repeat(4_000),
                "1 and ".repeat(600),
                "\n1.".repeat(1_300),
                "1,111".repeat(800),
                ".".repeat(4_000),
                "é".repeat(4_000),
                "\ufdfa".repeat(4_000),
                "x".repeat(5_000_000));

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> TYPES.forEach((type, value) ->
                        twisted.forEach(given -> assertThat(type.mismatch(List.of(value), given))
                                .as(type.name())
                                .isPresent())));
    }

    @Test
    void a_text_that_looks_other_than_it_is_is_refused() {
        TYPES.forEach((type, value) -> {
            assertThat(type.mismatch(List.of(value), "\u202e" + value))
                    .hasValue("\"\ufffd" + value + "\" has the character U+202E, which makes a text look other than it"
                            + " is: write plain text");
            assertThat(type.mismatch(List.of(value), value + "\u0000")).isPresent();
            assertThat(type.mismatch(List.of(value), value + "\b")).isPresent();
        });
    }

    @Test
    void several_values_are_not_one() {
        TYPES.forEach((type, value) -> {
            for (String join : List.of(", ", " ", "; ", "\n", " or ", "/", " / ", "\u200b ")) {
                assertThat(type.mismatch(List.of(value), value + join + value.replace("12", "13")))
                        .as(type.name() + join)
                        .isPresent();
            }
        });
    }

    @Test
    void raised_figures_and_fractions_are_other_figures() {
        NumberAnswer number = new NumberAnswer("", BigDecimal.ZERO);

        assertThat(number.mismatch(List.of("52"), "5²")).hasValue("\"5²\" has the unit '²', which is not asked for");
        assertThat(number.mismatch(List.of("512"), "5½")).isPresent();
        assertThat(number.mismatch(List.of("1"), "①")).isPresent();
        assertThat(new TextAnswer().mismatch(List.of("E = mc2"), "E = mc²")).isPresent();
        assertThat(new TextAnswer().mismatch(List.of("E = mc²"), "e = MC²")).isEmpty();
    }

    @Test
    void an_expected_value_may_not_be_hostile_either() {
        assertThat(new TextAnswer().unusable(List.of("x".repeat(5_000)))).isPresent();
        assertThat(new ListAnswer(new TextAnswer(), false).unusable(List.of("a", "b\u202ec")))
                .isPresent();
        assertThat(new ListAnswer(new TextAnswer(), false).unusable(List.of("a", "b\nc")))
                .hasValue("has two lines");
        assertThat(new MoneyAnswer().unusable(List.of("12.50")))
                .hasValue("has no currency: write it as $1,234.50, or add currency: usd");
    }
}
