package dev.grindstone.mail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.message.ThreadToken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sender who wants answers elsewhere, and one whose pictures are always shown. */
class AnswersToTest {
    private final Mailbox mail = Mailbox.open();

    @AfterEach
    void close() {
        mail.close();
    }

    private String arrives() {
        Object id = mail.run(
                "mail.receive",
                Map.of(
                        "from",
                        "Tides <news@tides.example>",
                        "to",
                        List.of("nora@harbour.example", "ben@harbour.example"),
                        "answers_to",
                        "Desk <desk@tides.example>",
                        "subject",
                        "Springtide",
                        "html",
                        "<p>x</p><img src=\"http://pictures.example/a.png\" alt=\"Chart\">"));
        return ThreadToken.hex((Long) id);
    }

    @Test
    void answers_go_where_the_sender_wants_them() {
        String id = arrives();

        assertThat(mail.page("/mail/u/0/conversation/" + id + "?list=inbox")
                        .select("[data-message-details-box] tr")
                        .eachText())
                .contains("from: Tides <news@tides.example>", "reply-to: Desk <desk@tides.example>");
        assertThat(mail.page("/mail/u/0/compose?kind=reply&message=" + id)
                        .select("[data-hovercard-id]")
                        .eachAttr("data-hovercard-id"))
                .containsExactly("desk@tides.example");
        mail.run("mail.reply", Map.of("message", Long.parseUnsignedLong(id, 16), "text", "Thanks", "all", true));
        assertThat(mail.sql("SELECT r.kind || ' ' || r.email FROM mail.recipient r JOIN mail.message m ON m.id ="
                        + " r.message_id WHERE m.subject = 'Re: Springtide' ORDER BY r.kind DESC, r.position"))
                .containsExactly("to desk@tides.example", "cc ben@harbour.example");
        assertThat(mail.page("/mail/u/0/view/om?permmsgid=msg-f:" + Long.parseUnsignedLong(id, 16))
                        .text())
                .contains("Reply-To: Desk <desk@tides.example>");
    }

    @Test
    void own_mail_carries_where_its_writer_wants_answers() {
        mail.run("mail.setPreferences", Map.of("answers_to", "office@harbour.example"));
        mail.run("mail.send", Map.of("to", "ben@harbour.example", "subject", "Here", "text", "x", "at_once", true));

        assertThat(mail.sql("SELECT answers_to FROM mail.message WHERE subject = 'Here' ORDER BY id"))
                .containsExactly("office@harbour.example", "office@harbour.example");
    }

    @Test
    void images_of_a_sender_can_always_be_shown() {
        String id = arrives();
        String page = "/mail/u/0/conversation/" + id + "?list=inbox";
        assertThat(mail.page(page).select("[data-message-images]").text())
                .isEqualTo("Images are not displayed. Display images below Always display images from"
                        + " news@tides.example");

        assertThat(Mailbox.snackbar(mail.post("/mail/u/0/messages/" + id + "/images", Map.of())))
                .isEqualTo("Images from news@tides.example will always be displayed.");

        assertThat(mail.page(page).select("[data-message-images]")).isEmpty();
        assertThat(mail.page(page).select(".a3s img[src*=pictures.example]")).hasSize(1);
        mail.run("mail.hideImagesFrom", Map.of("address", "news@tides.example"));
        assertThat(mail.page(page).select("[data-message-images]")).hasSize(1);
    }
}
