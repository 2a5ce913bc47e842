package dev.grindstone.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void words_are_lower_case_without_accents_with_one_blank_around() {
        assertThat(Words.of("Café, München – NAÏVE!")).isEqualTo(" cafe munchen naive ");
        assertThat(Words.of("  ")).isEqualTo(" ");
    }

    @Test
    void plural_and_singular_are_one_word() {
        assertThat(Words.of("invoices")).isEqualTo(Words.of("Invoice"));
        assertThat(Words.of("parties")).isEqualTo(Words.of("party"));
        assertThat(Words.of("boxes classes")).isEqualTo(Words.of("box class"));
        assertThat(Words.plain("Invoices")).isEqualTo(" invoices ");
        assertThat(Words.of("pass status")).isEqualTo(" pass status ");
    }

    @Test
    void nothing_that_a_pattern_reads_otherwise_is_left() {
        assertThat(Words.of("100% _sure_ (a.b)")).isEqualTo(" 100 sure a b ");
    }
}
