package dev.grindstone.tasks.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not_found",
                "NOT_FOUND",
                " Not found ",
                "not-found",
                "not_found: nobody of that name wrote",
                "not found:\nnobody: of that name"
            })
    void a_reason_is_a_code_or_begins_with_one(String reason) {
        assertThat(RefusalCode.leading(reason)).hasValue(RefusalCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no such message", "not found anywhere", "it was not_found", "not_foun", "404: not_found"})
    void anything_else_has_no_code(String reason) {
        assertThat(RefusalCode.leading(reason)).isEmpty();
    }

    @Test
    void there_are_three_words() {
        assertThat(RefusalCode.words()).containsExactly("not_found", "not_allowed", "not_possible");
        assertThat(RefusalCode.leading("x".repeat(5_000_000))).isEmpty();
    }
}
