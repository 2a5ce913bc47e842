package dev.grindstone.chat.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.search.Query;
import org.junit.jupiter.api.Test;

class HighlightTest {
    @Test
    void words_are_marked_in_texts_and_not_in_tags() {
        assertThat(Highlight.of(Query.parse("class b"), "<p class=\"b\">a b class</p>"))
                .isEqualTo("<p class=\"b\">a <mark data-x-hit=\"\">b</mark> <mark data-x-hit=\"\">class</mark></p>");
    }

    @Test
    void what_must_not_occur_is_not_marked() {
        assertThat(Highlight.of(Query.parse("-b"), "<p>b</p>")).isEqualTo("<p>b</p>");
    }

    @Test
    void what_was_escaped_stays_escaped() {
        assertThat(Highlight.of(Query.parse("x"), "&lt;x&gt;")).isEqualTo("&lt;<mark data-x-hit=\"\">x</mark>&gt;");
    }
}
