package dev.grindstone.tasks.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyAnswerTest {

    private final MoneyAnswer type = new MoneyAnswer();

    @ParameterizedTest
    @ValueSource(strings = {"$4,820.00", "4820", "USD 4,820", "4820 usd", "4,820 dollars", "US$ 4820.0"})
    void writing_does_not_matter(String given) {
        assertThat(type.mismatch(List.of("$4,820"), given)).isEmpty();
    }

    @Test
    void another_amount_or_currency_is_wrong() {
        assertThat(type.mismatch(List.of("$4,820"), "$4,280")).hasValue("should be \"$4,820\" but is \"$4,280\"");
        assertThat(type.mismatch(List.of("$4,820"), "4,820 EUR")).hasValue("should be \"$4,820\" but is \"4,820 EUR\"");
    }

    @Test
    void a_sentence_is_no_amount() {
        assertThat(type.mismatch(List.of("$4,820"), "The total is $4,820"))
                .hasValue("\"The total is $4,820\" is not an amount of money: answer with the amount alone, such as"
                        + " $1,234.50 or 1234.50 EUR");
    }
}
