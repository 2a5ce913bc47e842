package dev.grindstone.shop.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource({"12,1200", "12.5,1250", "$12.50,1250", "0.01,1", "'1,200.00',120000", "' 7 ',700"})
    void dollars_and_cents_are_understood(String typed, long cents) {
        assertThat(Amount.cents(typed)).hasValue(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12.505", "-1", "1e3", "12.", ".5", "1,2", "12 dollars", "99999999"})
    void parts_of_cents_and_everything_else_are_not(String typed) {
        assertThat(Amount.cents(typed)).isEmpty();
    }

    @Test
    void what_is_shown_in_a_field_is_understood_again() {
        assertThat(Amount.typed(5)).isEqualTo("0.05");
        assertThat(Amount.cents(Amount.typed(123_450))).hasValue(123_450);
    }
}
