package dev.grindstone.mail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.message.SafeHtml;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryTest {
    /** The same answer as three families of clients write it. */
    static Stream<String> answers() {
        return Stream.of(
                "<div dir=\"ltr\">Thursday is fine.</div><br><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, Mar 9,"
                        + " 2026 at 9:00 AM Anna &lt;anna@x.example&gt; wrote:<br></div><blockquote class=\"gmail_quote\">"
                        + "When? <blockquote>and where?</blockquote></blockquote></div>",
                "<div>Thursday is fine.</div><div><br><blockquote type=\"cite\"><div>On 9 Mar 2026, at 09:00, Anna"
                        + " &lt;anna@x.example&gt; wrote:</div><br><div>When?<blockquote type=\"cite\">and where?</blockquote>"
                        + "</div></blockquote></div>",
                "<p>Thursday is fine.</p><p>On 9 Mar 2026, at 09:00, Anna &lt;anna@x.example&gt; wrote:<br></p>"
                        + "<blockquote>When? and where?</blockquote>",
                "<div class=WordSection1><p class=MsoNormal>Thursday is fine.</p><div><div style='border:none;border-top:solid"
                        + " #E1E1E1 1.0pt'><p class=MsoNormal><b>From:</b> Anna &lt;anna@x.example&gt; <br><b>Sent:</b> Monday,"
                        + " March 9, 2026 9:00 AM<br><b>To:</b> Nora<br><b>Subject:</b> Fenders</p></div></div>"
                        + "<p class=MsoNormal>When? and where?</p></div>",
                "<div>Thursday is fine.</div><hr><div id=\"divRplyFwdMsg\"><font><b>From:</b> Anna<br><b>Sent:</b> Monday, March"
                        + " 9<br><b>To:</b> Nora<br><b>Subject:</b> Fenders</font></div><div>When? and where?</div>",
                PlainBody.html(
                        "Thursday is fine.\n\nOn Mon, Mar 9, 2026 at 9:00 AM Anna <anna@x.example>\nwrote:\n> When?\n>> and where?"),
                PlainBody.html(
                        "Thursday is fine.\n\n-----Original Message-----\nFrom: Anna\nSent: Monday\nTo: Nora\nSubject: Fenders\n\nWhen? and where?"),
                PlainBody.html(
                        "Thursday is fine.\r\n\r\nFrom: Anna\r\nSent: Monday\r\nTo: Nora\r\nSubject: Fenders\r\n\r\nWhen? and where?"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void the_old_words_are_behind_the_toggle_and_the_new_ones_are_not(String html) {
        Element body = folded(html);

        assertThat(
                        body.select(
                                "div.ajR[role=button][aria-label='Show trimmed content'][data-tooltip='Show trimmed content'] > img.ajT"))
                .hasSize(1);
        Element old = body.expectFirst("div.adL[hidden]");
        assertThat(old.text())
                .contains("When?", "and where?")
                .containsAnyOf("On ", "From:")
                .doesNotContain("Thursday is fine");
        old.remove();
        assertThat(body.text()).isEqualTo("Thursday is fine.");
    }

    @Test
    void words_between_quotes_and_below_one_stay_where_they_are() {
        String between =
                "<blockquote type=cite>When?</blockquote><p>On Thursday.</p><blockquote type=cite>Where?</blockquote><p>Here.</p>";
        assertThat(folded(between).select(".ajR")).isEmpty();
        assertThat(folded(PlainBody.html("Hello,\n> When?\nOn Thursday.\n> Where?\nHere."))
                        .select(".ajR"))
                .isEmpty();

        Element below = folded("<p>See below.</p><blockquote type=cite>When?</blockquote><p>On Thursday.</p>");
        assertThat(below.select(".adL").text()).isEqualTo("When?");
        assertThat(below.select("p").eachText()).containsExactly("See below.", "On Thursday.");
    }

    @Test
    void what_is_forwarded_and_what_stands_alone_stay_open() {
        assertThat(folded(
                                "<p>Look:</p><div class=\"gmail_quote\">---------- Forwarded message ---------<br>From: Ben</div>")
                        .select(".ajR"))
                .isEmpty();
        assertThat(folded("<blockquote type=cite>Only this</blockquote>").select(".ajR"))
                .isEmpty();
        assertThat(folded("<p>A quote: <blockquote>Time and tide</blockquote></p>")
                        .select(".ajR"))
                .isEmpty();
    }

    @Test
    void a_signature_goes_with_the_history_above_which_it_stands() {
        Element body = folded(
                PlainBody.html(
                        "Thursday.\n\n-- \nNora Lindqvist\nHarbour Works\n\nOn Mon, Mar 9, 2026 at 9:00 AM Anna wrote:\n> When?"));

        assertThat(body.select(".adL").text()).contains("Nora Lindqvist", "When?");
        body.select(".adL").remove();
        assertThat(body.text()).isEqualTo("Thursday.");
    }

    @Test
    void a_signature_alone_is_folded_in_answers_only() {
        String html = PlainBody.html("Thursday.\n\n-- \nNora Lindqvist");

        assertThat(folded(html).select(".adL").text()).contains("Nora Lindqvist");
        Element first = Jsoup.parseBodyFragment(html).body();
        History.fold(first, false);
        assertThat(first.select(".adL")).isEmpty();
        assertThat(first.text()).contains("Nora Lindqvist");
    }

    private static Element folded(String html) {
        Element body = Jsoup.parseBodyFragment(SafeHtml.clean(html)).body();
        History.fold(body, true);
        return body;
    }
}
