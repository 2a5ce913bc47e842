package dev.grindstone.mail.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Newsroom;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Mailbox mail = Mailbox.open(new Newsroom());
    private final String message = mail.value("SELECT id FROM mail.message WHERE subject = 'Quay 4 walk-through'");

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void the_card_says_what_when_where_and_who() {
        Document card = card();

        assertThat(card.select("h4").text()).isEqualTo("Quay 4 walk-through");
        assertThat(card.select("dd").eachText())
                .containsExactly(
                        "Mon, Mar 16, 2026, 10:00 AM – 11:30 AM (CET)",
                        "Gate house, quay 4",
                        "Ben Okafor <ben@harbour.example>",
                        "Nora Lindqvist, Anna Reyes (Yes)");
        assertThat(card.select("[role=group][aria-label='Going?'] button").eachText())
                .containsExactly("Yes", "Maybe", "No");
        assertThat(card.select("button[aria-pressed=true]")).isEmpty();
    }

    @Test
    void an_answer_reaches_the_organiser_as_calendars_read_it_and_shows() {
        mail.post("/mail/u/0/messages/" + hex() + "/respond", Map.of("answer", "yes"));

        assertThat(card().select("button[aria-pressed=true]").text()).isEqualTo("Yes");
        assertThat(card().select("dd").eachText()).endsWith("Nora Lindqvist (Yes), Anna Reyes (Yes)");
        assertThat(mail.value("SELECT subject FROM mail.message WHERE kind = 'sent' AND thread_id = " + message))
                .isEqualTo("Accepted: Quay 4 walk-through @ Mon, Mar 16, 2026, 10:00 AM – 11:30 AM (CET)");
        String reply = reply();
        assertThat(reply)
                .contains(
                        "METHOD:REPLY",
                        "UID:walk-12@harbour.example",
                        "SEQUENCE:2",
                        "DTSTAMP:20260312T093000Z",
                        "DTSTART:20260316T090000Z",
                        "PARTSTAT=ACCEPTED",
                        "mailto:nora@harbour.example");

        mail.world().advance(Duration.ofMinutes(1));
        assertThat(mail.sql("SELECT name FROM mail.attachment a JOIN mail.message m ON m.id = a.message_id"
                        + " WHERE m.owner_id = 2"))
                .containsExactly("invite.ics");
    }

    @Test
    void the_last_answer_counts_and_undo_takes_it_back() {
        mail.run("mail.respond", Map.of("message", message, "answer", "no"));
        mail.post("/mail/u/0/messages/" + hex() + "/respond", Map.of("answer", "maybe"));
        assertThat(card().select("button[aria-pressed=true]").text()).isEqualTo("Maybe");

        assertThat(mail.undo()).isEqualTo("Action undone.");
        assertThat(card().select("button[aria-pressed=true]").text()).isEqualTo("No");
    }

    @Test
    void a_wrong_answer_or_message_is_refused_with_the_reason() {
        String other = mail.value("SELECT id FROM mail.message WHERE subject = 'Fender drawings'");

        assertThatThrownBy(() -> mail.run("mail.respond", Map.of("message", message, "answer", "perhaps")))
                .hasMessage("mail.respond: the argument 'answer' is 'perhaps', which is none of yes, maybe, no");
        assertThatThrownBy(() -> mail.run("mail.respond", Map.of("message", other, "answer", "yes")))
                .hasMessage("mail.respond: message " + other
                        + " brings no invitation: name one with a calendar file that asks for an answer");
        assertThat(mail.post("/mail/u/0/messages/" + hex() + "/respond", Map.of("answer", ""))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void text_that_is_no_calendar_makes_no_card() {
        assertThat(parse("no calendar")).isEmpty();
        assertThat(parse("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n")).isEmpty();
        assertThat(parse(Newsroom.INVITATION.replace("UID:walk-12@harbour.example\r\n", "")))
                .isEmpty();
        assertThat(parse("\u0000\u0001BEGIN:VEVENT")).isEmpty();
    }

    @Test
    void a_whole_day_begins_where_its_reader_lives() {
        String text = Newsroom.INVITATION
                .replace("DTSTART:20260316T090000Z", "DTSTART;VALUE=DATE:20260316")
                .replace("DTEND:20260316T103000Z", "DTEND;VALUE=DATE:20260318");
        Invitation days = parse(text).orElseThrow();

        assertThat(days.start()).isEqualTo(Instant.parse("2026-03-15T23:00:00Z"));
        assertThat(new When(days, ZONE).text()).isEqualTo("Mon, Mar 16, 2026 – Tue, Mar 17, 2026");
        Invitation floating =
                parse(Newsroom.INVITATION.replace("T090000Z", "T090000")).orElseThrow();
        assertThat(floating.start()).isEqualTo(Instant.parse("2026-03-16T08:00:00Z"));
    }

    private static Optional<Invitation> parse(String text) {
        return Invitation.parse(text.getBytes(StandardCharsets.UTF_8), ZONE);
    }

    private String reply() {
        byte[] bytes = mail.world()
                .turn(open -> open.db("mail")
                        .fetchSingle(
                                "SELECT a.content FROM mail.attachment a JOIN mail.message m ON m.id = a.message_id"
                                        + " WHERE m.kind = 'sent' AND a.name = 'invite.ics'")
                        .get(0, byte[].class));
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private Document card() {
        return mail.page("/mail/u/0/messages/" + hex());
    }

    private String hex() {
        return String.format("%016x", Long.parseLong(message));
    }
}
