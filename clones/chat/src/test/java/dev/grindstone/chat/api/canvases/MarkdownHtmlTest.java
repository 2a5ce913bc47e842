package dev.grindstone.chat.api.canvases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownHtmlTest {
    @Test
    void headings_paragraphs_and_lists_become_blocks() {
        assertThat(MarkdownHtml.of(
                        "# Plan\nOne line\nand its end\n\nNext\n\n- a\n  - b\n* c\n1. first\n2) second\n#### Deep"))
                .isEqualTo("<h1>Plan</h1><p>One line and its end</p><p>Next</p><ul><li>a</li>"
                        + "<li class=\"ql-indent-1\">b</li><li>c</li></ul><ol><li>first</li><li>second</li></ol>"
                        + "<h3>Deep</h3>");
    }

    @Test
    void quotes_code_and_check_lists_are_kept() {
        assertThat(MarkdownHtml.of("> said\n```java\na < b\n\n**c**\n```\n- [x] done"))
                .isEqualTo("<blockquote>said</blockquote><pre>a &lt; b\n\n**c**</pre><ul><li>done</li></ul>");
    }

    @Test
    void marks_within_lines_are_read_but_not_in_code() {
        assertThat(MarkdownHtml.inline(
                        "**bold** *it* _too_ ~~gone~~ `**x**` [the plan](https://a.example/p) a_b_c 2 * 3 * 4"))
                .isEqualTo("<strong>bold</strong> <em>it</em> <em>too</em> <s>gone</s> <code>**x**</code>"
                        + " <a href=\"https://a.example/p\">the plan</a> a_b_c 2 * 3 * 4");
    }

    @Test
    void html_and_addresses_that_run_are_words() {
        assertThat(MarkdownHtml.of("<script>x</script> [a](javascript:x)"))
                .isEqualTo("<p>&lt;script&gt;x&lt;/script&gt; [a](javascript:x)</p>");
    }
}
