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

        MessageBody hidden = MessageBody.of(message("", html), Map.of(), false, Extent.CONVERSATION);
        MessageBody shown = MessageBody.of(message("", html), Map.of(), true, Extent.CONVERSATION);

        assertThat(hidden.hiddenImages()).isEqualTo(1);
        assertThat(hidden.html()).isEqualTo("<span data-x-blocked=\"\">Lines</span>");
        assertThat(shown.hiddenImages()).isZero();
        assertThat(shown.html())
                .contains("src=\"/mail/u/0/image?url=http%3A%2F%2Fa.example%2Fhero.png")
                .doesNotContain("http://");
    }

    @Test
    void own_images_come_from_the_attachments() {
        MessageBody body = MessageBody.of(
                message("", "<img src=\"cid:logo.png\"><img src=\"cid:missing\">"),
                Map.of("logo.png", "/mail/u/0/?view=att"),
                false,
                Extent.CONVERSATION);

        assertThat(body.html()).isEqualTo("<img src=\"/mail/u/0/?view=att\">");
    }

    private static String text(String text) {
        return MessageBody.of(message(text, null), Map.of(), false, Extent.CONVERSATION)
                .html();
    }

    private static String html(String html) {
        return MessageBody.of(message("", html), Map.of(), false, Extent.CONVERSATION)
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
