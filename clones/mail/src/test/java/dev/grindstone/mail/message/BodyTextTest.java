package dev.grindstone.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyTextTest {
    @Test
    void html_becomes_lines_as_a_reader_sees_them() {
        assertThat(BodyText.ofHtml("<div>Hello&nbsp;Ben,<br><br>see you<div>on <b>Friday</b></div></div><p>Nora</p>"))
                .isEqualTo("Hello Ben,\n\nsee you\non Friday\nNora");
    }

    @Test
    void quoted_history_keeps_its_mark_and_scripts_are_silent() {
        assertThat(BodyText.ofHtml(
                        "Yes.<blockquote>Lunch?<br>At one?</blockquote><script>x()</script><style>p{}</style>"))
                .isEqualTo("Yes.\n> Lunch?\n> At one?");
    }

    @Test
    void typing_without_formats_gives_the_same_html_as_plain_text() {
        String sent = BodyText.toHtml("Hello Ben,\n\nsee you <soon>");

        assertThat(BodyText.canonicalHtml("Hello Ben,<div><br></div><div>see you &lt;soon&gt;</div>"))
                .isEqualTo(sent);
        assertThat(BodyText.canonicalHtml(sent)).isEqualTo(sent);
        assertThat(BodyText.ofHtml(sent)).isEqualTo("Hello Ben,\n\nsee you <soon>");
    }

    @Test
    void formats_are_kept_and_history_stays_below() {
        assertThat(BodyText.canonicalHtml("I <b>insist</b>")).isEqualTo("I <b>insist</b>");
        assertThat(BodyText.canonicalHtml("Fine<br><br><div class=\"gmail_quote\">On Monday</div>"))
                .isEqualTo("<div dir=\"ltr\">Fine</div><br><div class=\"gmail_quote\">On Monday</div>");
    }
}
