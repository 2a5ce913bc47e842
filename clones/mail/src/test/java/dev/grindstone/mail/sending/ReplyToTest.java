package dev.grindstone.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Correspondence;
import dev.grindstone.mail.message.ThreadToken;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers that go elsewhere than to the sender. */
class ReplyToTest {
    private static final String OFFICE = "office@harbour.example";

    private final Mailbox mail = Mailbox.open(new Correspondence());

    @AfterEach
    void close() {
        mail.close();
    }

    private Object receive() {
        return mail.run(
                "mail.receive",
                Map.of(
                        "from",
                        "Shop <news@shop.example>",
                        "to",
                        "nora@harbour.example",
                        "answers_to",
                        "Help <help@shop.example>",
                        "subject",
                        "Your order",
                        "text",
                        "It is on its way."));
    }

    private Document page(String path, Object id) {
        return mail.page(path + ThreadToken.hex((Long) id));
    }

    @Test
    void mail_carries_the_chosen_address_to_whom_it_reaches() {
        mail.run("mail.setPreferences", Map.of("answers_to", OFFICE));
        mail.run("mail.send", Map.of("to", "ben@harbour.example", "subject", "Lunch", "text", "One?"));
        mail.world().advance(Duration.ofMinutes(1));

        assertThat(mail.sql("SELECT answers_to FROM mail.message WHERE subject = 'Lunch' ORDER BY id"))
                .containsExactly(OFFICE, OFFICE);
    }

    @Test
    void an_answer_goes_where_the_sender_wants_it() {
        Object id = receive();

        Document answer = page("/mail/u/0/compose?kind=reply&message=", id);
        assertThat(answer.select("[data-recipients=to] [data-header]").eachAttr("data-hovercard-id"))
                .containsExactly("help@shop.example");
        Object sent = mail.run("mail.reply", Map.of("message", id, "text", "Thanks."));
        assertThat(mail.value("SELECT email FROM mail.recipient WHERE message_id = " + sent))
                .isEqualTo("help@shop.example");
    }

    @Test
    void the_details_and_the_source_name_it() {
        Object id = receive();

        assertThat(page("/mail/u/0/conversation/", id).select(".ajC tr").eachText())
                .contains("reply-to: Help <help@shop.example>");
        assertThat(mail.page("/mail/u/0/view/om?permmsgid=msg-f:" + id).text())
                .contains("Reply-To: Help <help@shop.example>");
    }

    @Test
    void it_is_chosen_in_the_settings_and_the_own_address_means_none() {
        assertThat(mail.post("/mail/u/0/settings/accounts", Map.of("sender_name_kind", "own", "answers_to", OFFICE))
                        .statusCode())
                .isEqualTo(204);
        assertThat(mail.page("/mail/u/0/settings/accounts")
                        .select("[aria-label='Reply-to address'] [name=answers_to]")
                        .val())
                .isEqualTo(OFFICE);

        mail.run("mail.setPreferences", Map.of("answers_to", "nora@harbour.example"));
        assertThat(mail.value("SELECT answers_to FROM mail.preference")).isEmpty();
        assertThatThrownBy(() -> mail.run("mail.setPreferences", Map.of("answers_to", "office")))
                .hasMessageContaining("answers_to is 'office', which is no mail address: write name@host.tld");
    }
}
