package dev.grindstone.shop.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void plurals_accents_and_case_make_no_difference() {
        assertThat(Words.of("Dishes & BOXES, Café lilies")).containsExactly("dish", "box", "cafe", "lily");
        assertThat(Words.of("glass cactus iris")).containsExactly("glass", "cactus", "iris");
        assertThat(Words.of("Kids' lamp’s")).containsExactly("kid", "lamp");
    }

    @Test
    void small_words_count_only_when_there_are_no_others() {
        assertThat(Words.of("a lamp for the desk")).containsExactly("lamp", "desk");
        assertThat(Words.of("for the")).containsExactly("for", "the");
        assertThat(Words.of(" -- ")).isEmpty();
    }
}
