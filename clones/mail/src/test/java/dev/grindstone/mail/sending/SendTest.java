package dev.grindstone.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Correspondence;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendTest {
    private static final String BENS = "SELECT subject FROM mail.message WHERE owner_id = 2 ORDER BY id";

    private final Mailbox mail = Mailbox.open(new Correspondence());

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_message_is_in_sent_at_once_and_arrives_when_the_time_to_undo_is_over() {
        Object id =
                mail.run("mail.send", Map.of("to", "Ben <ben@harbour.example>", "subject", "Lunch", "text", "One?"));

        assertThat(mail.value("SELECT kind || ' ' || folder FROM mail.message WHERE id = " + id))
                .isEqualTo("sent archive");
        mail.world().advance(Duration.ofSeconds(9));
        assertThat(mail.sql(BENS)).isEmpty();
        mail.world().advance(Duration.ofSeconds(1));
        assertThat(mail.sql(BENS)).containsExactly("Lunch");
        assertThat(mail.value("SELECT kind || ' ' || folder || ' ' || is_read FROM mail.message WHERE owner_id = 2"))
                .isEqualTo("received inbox FALSE");
    }

    @Test
    void an_answer_joins_the_conversation_in_both_mailboxes() {
        Object first = mail.run("mail.send", Map.of("to", "ben@harbour.example", "subject", "Lunch", "text", "One?"));
        mail.world().advance(Duration.ofMinutes(1));
        mail.run("mail.reply", Map.of("message", first, "text", "Or two?"));
        mail.world().advance(Duration.ofMinutes(1));

        assertThat(mail.sql(BENS)).containsExactly("Lunch", "Re: Lunch");
        assertThat(mail.value("SELECT count(DISTINCT thread_id) FROM mail.message WHERE owner_id = 2"))
                .isEqualTo("1");
        assertThat(mail.value("SELECT count(*) FROM mail.message WHERE owner_id = 1 AND thread_id = " + first))
                .isEqualTo("2");
    }

    @Test
    void a_message_is_sent_on_later_or_stays_a_draft() {
        String invoice = mail.value("SELECT id FROM mail.message WHERE subject LIKE 'Invoice 2214%'");
        Object draft = mail.run(
                "mail.forward",
                Map.of("message", invoice, "to", "ben@harbour.example", "text", "See this.", "as_draft", true));
        Object later = mail.run(
                "mail.forward", Map.of("message", invoice, "to", "ben@harbour.example", "at", "2026-03-13T08:00:00Z"));

        assertThat(mail.value("SELECT kind FROM mail.message WHERE id = " + draft))
                .isEqualTo("draft");
        assertThat(mail.value("SELECT kind FROM mail.message WHERE id = " + later))
                .isEqualTo("scheduled");
        assertThat(mail.value(
                        "SELECT count(*) FROM mail.attachment WHERE message_id IN (" + draft + ", " + later + ")"))
                .isEqualTo("4");
        mail.world().advance(Duration.ofDays(1));
        assertThat(mail.sql(BENS)).containsExactly("Fwd: Invoice 2214 for fender repairs");
    }

    @Test
    void blind_copies_stay_blind() {
        mail.run(
                "mail.send",
                Map.of(
                        "to",
                        "anna@reyes-marine.example",
                        "bcc",
                        "ben@harbour.example",
                        "subject",
                        "Lunch",
                        "text",
                        "One?"));
        mail.run(
                "mail.send",
                Map.of(
                        "to",
                        "ben@harbour.example",
                        "bcc",
                        "anna@reyes-marine.example",
                        "subject",
                        "Dinner",
                        "text",
                        "Six?"));
        mail.world().advance(Duration.ofMinutes(1));

        assertThat(mail.sql("SELECT r.kind || ' ' || r.email FROM mail.recipient r JOIN mail.message m"
                        + " ON m.id = r.message_id WHERE m.owner_id = 2 ORDER BY m.subject DESC, r.kind, r.position"))
                .containsExactly("bcc ben@harbour.example", "to anna@reyes-marine.example", "to ben@harbour.example");
    }

    @Test
    void a_wrong_address_at_a_host_of_the_world_comes_back() {
        mail.run("mail.send", Map.of("to", List.of("bean@harbour.example", "who@else.example"), "text", "One?"));
        mail.world().advance(Duration.ofMinutes(1));

        assertThat(mail.sql("SELECT body_text FROM mail.message WHERE from_name = 'Mail Delivery Subsystem'"))
                .singleElement()
                .asString()
                .startsWith("Address not found")
                .contains("Your message wasn't delivered to bean@harbour.example");
    }

    @Test
    void forwarding_takes_the_attachments_along() {
        String invoice = mail.value("SELECT id FROM mail.message WHERE subject LIKE 'Invoice%'");
        mail.run("mail.forward", Map.of("message", invoice, "to", "ben@harbour.example", "text", "For your files."));
        mail.world().advance(Duration.ofMinutes(1));

        assertThat(mail.sql(BENS)).containsExactly("Fwd: Invoice 2214 for fender repairs");
        assertThat(mail.sql("SELECT a.name FROM mail.attachment a JOIN mail.message m ON m.id = a.message_id"
                        + " WHERE m.owner_id = 2 ORDER BY a.id"))
                .containsExactly("invoice-2214.pdf", "fenders.csv");
        assertThat(mail.value("SELECT body_text FROM mail.message WHERE owner_id = 2"))
                .startsWith("For your files.\n\n---------- Forwarded message ---------\nFrom: Anna Reyes");
    }

    @Test
    void what_cannot_be_sent_is_refused_with_a_remedy() {
        assertThatThrownBy(() -> mail.run("mail.send", Map.of("text", "One?")))
                .hasMessage("mail.send: no recipient: name at least one in 'to', 'cc' or 'bcc'");
        assertThatThrownBy(() -> mail.run("mail.send", Map.of("to", "ben", "text", "One?")))
                .hasMessage("mail.send: 'ben' is not a mail address: write name@host.tld");
        assertThatThrownBy(() -> mail.run("mail.send", Map.of("to", "b@x.example", "text", "x", "reply_to", "77")))
                .hasMessageContaining("the argument 'reply_to' is '77', which is no message of nora@harbour.example");
        Object sent = mail.run("mail.send", Map.of("to", "ben@harbour.example", "text", "One?"));
        assertThatThrownBy(() -> mail.run("mail.discard", Map.of("draft", sent)))
                .hasMessageContaining("was sent already");
    }
}
