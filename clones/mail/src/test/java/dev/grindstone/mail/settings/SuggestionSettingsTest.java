package dev.grindstone.mail.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the app makes of mail by itself, and what its owner wants of that. */
class SuggestionSettingsTest {
    private final Mailbox mail = Mailbox.open();

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void who_is_not_saved_is_neither_offered_nor_listed_where_the_owner_adds_contacts() {
        mail.run("mail.send", Map.of("to", "far@away.example", "subject", "Hello", "text", "Hello."));
        mail.world().advance(Duration.ofMinutes(1));
        assertThat(mail.page("/mail/u/0/contacts?q=far").text()).contains("far@away.example");
        assertThat(mail.page("/contacts/other").text()).contains("far@away.example");

        mail.run("mail.setPreferences", Map.of("auto_contacts", "off"));
        assertThat(mail.page("/mail/u/0/contacts?q=far").text()).doesNotContain("far@away.example");
        assertThat(mail.page("/contacts/other").text()).doesNotContain("far@away.example");
        mail.run("mail.addContact", Map.of("email", "far@away.example"));
        assertThat(mail.page("/mail/u/0/contacts?q=far").text()).contains("far@away.example");
    }

    @Test
    void nothing_is_made_of_mail_without_smart_features() {
        mail.run(
                "mail.import",
                Map.of(
                        "from",
                        "Parcel Post <track@parcel.example>",
                        "to",
                        List.of("nora@harbour.example"),
                        "subject",
                        "On its way",
                        "html",
                        "<p>It comes.</p><script type=\"application/ld+json\">{\"@type\":\"ParcelDelivery\","
                                + "\"trackingNumber\":\"7\",\"trackingUrl\":\"https://parcel.example/7\"}</script>"));
        String open =
                "/mail/u/0/conversation/" + mail.row("inbox", "On its way").attr("data-x-thread");
        assertThat(mail.page(open).select("[data-part-summary]")).hasSize(1);
        assertThat(mail.list("inbox").select("[data-part-offer]")).hasSize(1);

        mail.run("mail.setPreferences", Map.of("smart_features", "off"));
        assertThat(mail.page(open).select("[data-part-summary]")).isEmpty();
        assertThat(mail.list("inbox").select("[data-part-offer]")).isEmpty();
    }

    @Test
    void rows_remind_of_questions_where_their_owner_wants_that() {
        question("Ben Okafor <ben@harbour.example>", "Which berth?", "2026-03-06T09:00:00Z");
        question("Ben Okafor <ben@harbour.example>", "Too new?", "2026-03-11T09:00:00Z");
        question("Shop <no-reply@shop.example>", "How was it?", "2026-03-06T09:00:00Z");
        assertThat(mail.row("inbox", "Which berth?").select(".cL")).isEmpty();

        mail.run("mail.setPreferences", Map.of("nudge_reply", "on", "nudge_follow", "on"));
        assertThat(mail.row("inbox", "Which berth?").select(".cL").text()).isEqualTo("Received 6 days ago. Reply?");
        assertThat(mail.row("inbox", "Too new?").select(".cL")).isEmpty();
        assertThat(mail.row("inbox", "How was it?").select(".cL")).isEmpty();
        mail.run(
                "mail.import",
                Map.of(
                        "from",
                        "Nora Lindqvist <nora@harbour.example>",
                        "to",
                        List.of("ben@harbour.example"),
                        "subject",
                        "Re: Which berth?",
                        "text",
                        "Quay 4?",
                        "at",
                        "2026-03-07T09:00:00Z",
                        "kind",
                        "sent",
                        "thread",
                        "Which berth?"));
        assertThat(mail.row("inbox", "Which berth?").select(".cL").text()).isEqualTo("Sent 5 days ago. Follow up?");
    }

    private void question(String from, String subject, String at) {
        mail.run(
                "mail.import",
                Map.of(
                        "from",
                        from,
                        "to",
                        List.of("nora@harbour.example"),
                        "subject",
                        subject,
                        "text",
                        subject,
                        "at",
                        at,
                        "read",
                        true,
                        "thread",
                        subject));
    }
}
