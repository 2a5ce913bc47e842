package dev.grindstone.mail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.conversation.MessageBody.Extent;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageBodyTest {
    @Test
    void plain_text_gets_lines_and_links() {
        assertThat(text("See https://a.example/x?y=1&z=2.\nOr write to ben@harbour.example <soon>"))
                .contains("href=\"https://a.example/x?y=1&amp;z=2\"")
                .contains("target=\"_blank\"")
                .contains("rel=\"noopener noreferrer\"")
                .contains("data-saferedirecturl=\"https://a.example/x?y=1&amp;z=2\"")
                .contains("href=\"mailto:ben@harbour.example\"")
                .contains("&lt;soon&gt;")
                .contains(".<br>");
    }

    @Test
    void old_history_is_folded_and_the_own_words_are_not() {
        String body = text("Thursday.\n\nOn Mon, Mar 9, 2026 at 9:00 AM Anna wrote:\n> When?");

        assertThat(body).startsWith("Thursday.<div class=\"ajR\" role=\"button\"");
        assertThat(body).contains("aria-label=\"Show trimmed content\"").contains("<img class=\"ajT\"");
        assertThat(body.substring(body.indexOf("class=\"adL\"")))
                .contains("hidden")
                .contains("When?");
    }

    @Test
    void a_forwarded_message_and_a_lone_quote_stay_open() {
        assertThat(html("Look:<div class=\"gmail_quote\">---------- Forwarded message ---------<br>From: Ben</div>"))
                .doesNotContain("ajR");
        assertThat(html("<div class=\"gmail_quote\">only this</div>")).doesNotContain("ajR");
    }

    @Test
    void foreign_images_wait_for_leave_and_counting_pixels_are_dropped() {
        String html =
                "<img src=\"http://a.example/hero.png\" alt=\"Lines\"><img src=\"http://a.example/p\" width=\"1\">";

        MessageBody hidden = MessageBody.of(message("", html), Map.of(), false, Extent.CONVERSATION, "/mail/u/1/");
        MessageBody shown = MessageBody.of(message("", html), Map.of(), true, Extent.CONVERSATION, "/mail/u/1/");

        assertThat(hidden.hiddenImages()).isEqualTo(1);
        assertThat(hidden.html()).isEqualTo("<span data-x-blocked=\"\">Lines</span>");
        assertThat(shown.hiddenImages()).isZero();
        assertThat(shown.html())
                .contains("src=\"/mail/u/1/image?url=http%3A%2F%2Fa.example%2Fhero.png")
                .doesNotContain("http://");
    }

    @Test
    void own_images_come_from_the_attachments() {
        MessageBody body = MessageBody.of(
                message("", "<img src=\"cid:logo.png\"><img src=\"cid:missing\">"),
                Map.of("logo.png", "/mail/u/0/?view=att"),
                false,
                Extent.CONVERSATION,
                "/mail/u/1/");

        assertThat(body.html()).isEqualTo("<img src=\"/mail/u/0/?view=att\">");
    }

    @Test
    void a_style_sheet_becomes_the_style_of_the_elements_it_means() {
        assertThat(html("<html><head><style>/* x */ p, .note{color:#333333;padding:8px}\n#top{color:#ff0000}"
                        + " .note{color:#00ff00 !important} @media (max-width:600px){p{color:#0000ff}}"
                        + " a:hover{color:#123456} td>b{font-weight:bold}</style></head>"
                        + "<body><p style=\"color:#111111\">a</p><p id=\"top\">b</p>"
                        + "<div class=\"note\" style=\"color:#222222\">c</div></body></html>"))
                .isEqualTo("<p style=\"color:#333333;padding:8px;color:#111111\">a</p>"
                        + "<p style=\"color:#333333;padding:8px;color:#ff0000\">b</p>"
                        + "<div style=\"color:#333333;padding:8px;color:#222222;color:#00ff00\">c</div>");
    }

    @Test
    void nothing_of_a_style_sheet_reaches_further_than_a_style_of_the_mail_could() {
        assertThat(html("<style>p{background:url(https://evil.example/a);position:fixed;color:#333333}"
                        + "*{behavior:url(x)}[role=banner]{display:none}</style><p>a</p>"))
                .isEqualTo("<p style=\"color:#333333\">a</p>");
        assertThat(html("<style>p{color:#333333</style><p>a</p>")).isEqualTo("<p style=\"color:#333333\">a</p>");
        assertThat(html("<style>}}{{p>{x}[{color:red}</style><p>a</p>")).isEqualTo("<p>a</p>");
        String many = "<style>" + "*{color:#333333}".repeat(5000) + "</style>" + "<i>x</i>".repeat(9000);
        assertThat(html(many).length()).isLessThan(1_500_000);
    }

    private static String text(String text) {
        return MessageBody.of(message(text, null), Map.of(), false, Extent.CONVERSATION, "/mail/u/1/")
                .html();
    }

    private static String html(String html) {
        return MessageBody.of(message("", html), Map.of(), false, Extent.CONVERSATION, "/mail/u/1/")
                .html();
    }

    private static Message message(String text, @Nullable String html) {
        Address anna = new Address("Anna", "anna@reyes-marine.example");
        return new Message(
                1,
                1,
                1,
                "received",
                "inbox",
                "primary",
                anna,
                List.of(),
                List.of(),
                List.of(),
                "Fenders",
                text,
                html,
                Instant.EPOCH,
                true,
                false,
                false,
                "<1@x.example>",
                null,
                null);
    }
}
