package dev.grindstone.mail.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Newsroom;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private final Mailbox mail = Mailbox.open(new Newsroom());

    @AfterEach
    void close() {
        mail.close();
    }

    private List<String> day(String day) {
        return mail.page("/mail/u/0/panel/calendar?day=" + day).select("[data-part-day-event]").stream()
                .map(event -> String.join(" | ", event.children().eachText()))
                .toList();
    }

    private void receive(String subject, String calendar) {
        mail.run(
                "mail.import",
                Map.of(
                        "from",
                        "ben@harbour.example",
                        "to",
                        List.of("nora@harbour.example"),
                        "subject",
                        subject,
                        "text",
                        "See the file.",
                        "attachments",
                        List.of(Map.of(
                                "name",
                                "invite.ics",
                                "type",
                                "text/calendar",
                                "bytes",
                                calendar.getBytes(StandardCharsets.UTF_8)))));
    }

    private static String accepted(String uid) {
        return Newsroom.INVITATION.replace("walk-12@", uid + "@").replace("PARTSTAT=NEEDS-ACTION", "PARTSTAT=ACCEPTED");
    }

    @Test
    void repeated_events_are_on_each_of_their_days_also_where_clocks_change() {
        receive("Weekly", accepted("weekly").replace("SUMMARY:", "RRULE:FREQ=WEEKLY;COUNT=4\r\nSUMMARY:Weekly "));

        assertThat(day("2026-03-16")).hasSize(1).first().asString().contains("repeats");
        assertThat(day("2026-03-23")).hasSize(1);
        assertThat(day("2026-04-06")).hasSize(1);
        assertThat(day("2026-04-13")).isEmpty();
        assertThat(day("2026-03-17")).isEmpty();
    }

    @Test
    void whole_days_come_first_and_span_all_their_days() {
        receive("Walk", accepted("walk-2"));
        receive(
                "Fair",
                accepted("fair")
                        .replace("DTSTART:20260316T090000Z", "DTSTART;VALUE=DATE:20260316")
                        .replace("DTEND:20260316T103000Z", "DTEND;VALUE=DATE:20260318")
                        .replace("SUMMARY:Quay 4 walk-through", "SUMMARY:Boat fair"));

        assertThat(day("2026-03-16"))
                .containsExactly(
                        "Boat fair | All day | Gate house, quay 4",
                        "Quay 4 walk-through | 10:00 AM – 11:30 AM | Gate house, quay 4");
        assertThat(day("2026-03-17")).hasSize(1);
        assertThat(day("2026-03-18")).isEmpty();
    }

    @Test
    void a_cancelled_event_is_gone_and_the_own_ones_need_no_answer() {
        receive("Walk", accepted("walk-2"));
        receive(
                "Mine",
                accepted("mine")
                        .replace("ORGANIZER;CN=Ben Okafor:mailto:ben@", "ORGANIZER;CN=Nora:mailto:nora@")
                        .replace("SUMMARY:Quay 4", "SUMMARY:My own"));
        assertThat(day("2026-03-16")).hasSize(2);
        receive("Cancelled", accepted("walk-2").replace("METHOD:REQUEST", "METHOD:CANCEL"));

        assertThat(day("2026-03-16"))
                .containsExactly("My own walk-through | 10:00 AM – 11:30 AM | Gate house, quay 4 | You organize this");
        assertThat(mail.list("inbox").select("[data-part-rsvp]")).hasSize(1);
    }

    @Test
    void a_day_that_is_none_is_today_and_looking_changes_nothing() {
        assertThat(mail.page("/mail/u/0/panel/calendar?day=2026-02-30")
                        .select("[data-part-day-head] b")
                        .text())
                .isEqualTo("Today");
        assertThat(mail.page("/mail/u/0/panel/calendar?day=%3Cx")
                        .select("[data-part-day-head] b")
                        .text())
                .isEqualTo("Today");
        assertThat(mail.world().netChanges()).isEmpty();
    }
}
