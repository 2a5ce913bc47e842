package dev.grindstone.tasks.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberAnswerTest {

    private final NumberAnswer plain = new NumberAnswer("", BigDecimal.ZERO);
    private final NumberAnswer weight = new NumberAnswer("kg", new BigDecimal("0.5"));

    @ParameterizedTest
    @ValueSource(strings = {"1234.5", "1,234.50", "1 234.5", "1'234.5", "+1234.5", " 1234.500. "})
    void writing_does_not_matter(String given) {
        assertThat(plain.mismatch(List.of("1234.5"), given)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,5", "12,34.5", "about 1234.5 or 1300", "one", "", "1234.5.6", "--1"})
    void what_is_not_a_number_is_told(String given) {
        assertThat(plain.mismatch(List.of("1234.5"), given).orElse(""))
                .containsAnyOf("is not a number: answer with the number alone", "should be", "has the unit");
    }

    @Test
    void another_number_is_wrong() {
        assertThat(plain.mismatch(List.of("25"), "26")).hasValue("should be \"25\" but is \"26\"");
        assertThat(plain.mismatch(List.of("25"), "-25")).hasValue("should be \"25\" but is \"-25\"");
        assertThat(plain.mismatch(List.of("25"), "125")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"12.5", "12.5 kg", "12.9 KG", "13kg", "12"})
    void the_tolerance_is_inclusive_and_the_unit_may_be_left_out(String given) {
        assertThat(weight.mismatch(List.of("12.5"), given)).isEmpty();
    }

    @Test
    void another_unit_is_wrong() {
        assertThat(weight.mismatch(List.of("12.5"), "12.5 lb"))
                .hasValue("\"12.5 lb\" has the unit 'lb', which is not 'kg'");
        assertThat(weight.mismatch(List.of("12.5"), "13.1")).hasValue("should be \"12.5\" but is \"13.1\"");
    }
}
