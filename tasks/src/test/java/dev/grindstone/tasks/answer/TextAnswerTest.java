package dev.grindstone.tasks.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextAnswerTest {

    private final TextAnswer type = new TextAnswer();

    @Test
    void case_space_quotes_and_a_full_stop_do_not_matter() {
        assertThat(type.mismatch(List.of("Room 4B"), "room  4b")).isEmpty();
        assertThat(type.mismatch(List.of("Room 4B"), " “Room 4B”. ")).isEmpty();
        assertThat(type.mismatch(List.of("O'Neil"), "O’Neil")).isEmpty();
    }

    @Test
    void a_part_or_more_than_the_text_is_wrong() {
        assertThat(type.mismatch(List.of("Room 4B"), "4B")).hasValue("should be \"Room 4B\" but is \"4B\"");
        assertThat(type.mismatch(List.of("Room 4B"), "It is Room 4B"))
                .hasValue("should be \"Room 4B\" but is \"It is Room 4B\"");
    }

    @Test
    void nothing_is_no_text() {
        assertThat(type.mismatch(List.of("Room 4B"), " . "))
                .hasValue("\".\" is empty: answer with the text that was asked for");
    }
}
