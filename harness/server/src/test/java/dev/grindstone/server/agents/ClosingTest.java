package dev.grindstone.server.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.episodes.action.Action;
import org.junit.jupiter.api.Test;

class ClosingTest {

    @Test
    void the_last_line_says_what_is_meant() {
        assertThat(Closing.read("I looked.\n\nANSWER: 12")).isEqualTo(new Action.Answer("12"));
        assertThat(Closing.read("**ANSWER:** `a b` ")).isEqualTo(new Action.Answer("a b"));
        assertThat(Closing.read("**Answer: 3 mails**")).isEqualTo(new Action.Answer("3 mails"));
        assertThat(Closing.read("All is well.\nDONE.")).isEqualTo(new Action.Finish("success"));
        assertThat(Closing.read("INFEASIBLE: not_found: nobody of that name"))
                .isEqualTo(new Action.Infeasible("not_found: nobody of that name", null));
    }

    @Test
    void words_without_such_a_line_are_the_answer_and_none_at_all_are_an_end() {
        assertThat(Closing.read(" Twelve.\n")).isEqualTo(new Action.Answer("Twelve."));
        assertThat(Closing.read("ANSWER: 1\nbut I am not sure"))
                .isEqualTo(new Action.Answer("ANSWER: 1\nbut I am not sure"));
        assertThat(Closing.read("Done with the first half")).isEqualTo(new Action.Answer("Done with the first half"));
        assertThat(Closing.read(" \n ")).isEqualTo(new Action.Finish("success"));
    }
}
