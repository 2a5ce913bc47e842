package dev.grindstone.mail.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static final String EVENTS = "/mail/u/0/events/";
    private static final String BEN = "Ben Okafor <ben@harbour.example>";

    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private List<String> day(String day) {
        return mail.page("/mail/u/0/panel/calendar?day=" + day).select("[data-part-day-event]").stream()
                .map(event -> String.join(" | ", event.children().eachText()))
                .toList();
    }

    private Document card(Object id) {
        return mail.page("/mail/u/0/panel/calendar?day=2026-03-16&event=" + id);
    }

    private Object walk(Map<String, ?> more) {
        Map<String, Object> args = new HashMap<>(
                Map.of("title", "Quay walk", "start", "2026-03-16T09:00:00Z", "end", "2026-03-16T10:30:00Z"));
        args.putAll(more);
        return mail.run("mail.createEvent", args);
    }

    private HttpResponse<String> save(String... namesAndValues) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "id",
                "0",
                "newest",
                "0",
                "thread",
                "",
                "title",
                "Quay walk",
                "guests",
                "",
                "place",
                "",
                "description",
                ""));
        form.putAll(Map.of(
                "start_date", "Mar 16, 2026",
                "start_time", "10:00 AM",
                "end_date", "Mar 16, 2026",
                "end_time", "11:30 AM"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return mail.post(EVENTS + "save", form);
    }

    /** The calendar files in Ben's mailbox, oldest first. */
    private List<String> told() {
        return mail.world()
                .turn(open -> open.db("mail")
                        .fetch("SELECT a.content FROM mail.attachment a JOIN mail.message m ON m.id = a.message_id"
                                + " WHERE m.owner_id = 2 AND a.name = 'invite.ics' ORDER BY m.id")
                        .map(row -> new String(row.get(0, byte[].class), StandardCharsets.UTF_8).replace("\r\n ", "")));
    }

    private String respond(String answer) {
        return mail.world()
                .turn(open -> String.valueOf(open.run(
                        "mail.respond",
                        open.people().byEmail("ben@harbour.example").orElseThrow(),
                        Map.of(
                                "message",
                                open.db("mail")
                                        .fetchSingle("SELECT max(m.id) FROM mail.message m JOIN mail.attachment a"
                                                + " ON a.message_id = m.id WHERE m.owner_id = 2 AND m.kind = 'received'"
                                                + " AND a.name = 'invite.ics'")
                                        .get(0),
                                "answer",
                                answer))));
    }

    @Test
    void an_event_stands_on_its_day_and_without_guests_nothing_is_sent() {
        HttpResponse<String> answer = save("place", "Gate house", "description", "Bring boots.");

        assertThat(Mailbox.snackbar(answer)).isEqualTo("Event created");
        assertThat(answer.body()).isEqualTo("2026-03-16");
        assertThat(day("2026-03-16"))
                .containsExactly("Quay walk | 10:00 AM – 11:30 AM | Gate house | You organize this");
        assertThat(mail.world().netChanges())
                .allSatisfy(change -> assertThat(change.toString()).contains("event"));
        Document card = card(mail.value("SELECT id FROM mail.event"));
        assertThat(card.select("h3").text()).isEqualTo("Quay walk");
        assertThat(card.select("dd").eachText())
                .containsExactly("Mon, Mar 16, 2026, 10:00 AM – 11:30 AM (CET)", "Gate house", "Bring boots.");
        assertThat(mail.undo()).isEqualTo("Action undone.");
        assertThat(day("2026-03-16")).isEmpty();
    }

    @Test
    void guests_get_an_invitation_and_their_answer_shows() {
        Object id =
                walk(Map.of("guests", List.of("ben@harbour.example", "nora@harbour.example", "BEN@harbour.example")));
        mail.world().advance(Duration.ofMinutes(1));

        assertThat(mail.sql("SELECT subject FROM mail.message WHERE owner_id = 2 AND subject LIKE 'Invitation%'"))
                .containsExactly("Invitation: Quay walk @ Mon, Mar 16, 2026, 10:00 AM – 11:30 AM (CET)");
        assertThat(told())
                .singleElement()
                .asString()
                .contains(
                        "METHOD:REQUEST",
                        "DTSTART:20260316T090000Z",
                        "mailto:ben@harbour.example",
                        "SUMMARY:Quay walk");
        assertThat(card(id).select("[data-part-event-guest]").eachText()).containsExactly("Ben OkaforInvited");
        respond("maybe");
        mail.world().advance(Duration.ofMinutes(1));
        assertThat(card(id).select("[data-part-event-guest]").eachText()).containsExactly("Ben OkaforMaybe");
        respond("yes");
        mail.world().advance(Duration.ofMinutes(1));
        assertThat(card(id).select("[data-part-event-guest]").eachText()).containsExactly("Ben OkaforYes");
        assertThat(day("2026-03-16")).hasSize(1);
    }

    @Test
    void a_change_reaches_who_stays_and_who_is_taken_off_and_no_change_nobody() {
        Object id = walk(Map.of("guests", List.of(BEN, "Anna Reyes <anna@reyes-marine.example>")));
        mail.world().advance(Duration.ofMinutes(1));
        mail.run("mail.editEvent", Map.of("event", id));
        mail.run("mail.editEvent", Map.of("event", id, "start", "2026-03-17T09:00:00Z", "end", "2026-03-17T10:00:00Z"));
        mail.world().advance(Duration.ofMinutes(1));
        assertThat(told()).hasSize(2).last().asString().contains("SEQUENCE:1", "DTSTART:20260317T090000Z");
        assertThat(day("2026-03-16")).isEmpty();
        assertThat(day("2026-03-17")).hasSize(1);

        mail.run("mail.editEvent", Map.of("event", id, "guests", List.of("anna@reyes-marine.example")));
        mail.world().advance(Duration.ofMinutes(1));
        assertThat(told()).hasSize(3).last().asString().contains("METHOD:CANCEL");
        assertThat(day("2026-03-17")).hasSize(1);
        assertThat(
                        mail.sql(
                                "SELECT DISTINCT thread_id FROM mail.message WHERE owner_id = 1 AND subject LIKE '%Quay walk%'"))
                .hasSize(1);
    }

    @Test
    void what_is_deleted_is_off_for_its_guests_too_and_undo_brings_it_back() {
        Object id = walk(Map.of("guests", List.of(BEN)));
        mail.world().advance(Duration.ofMinutes(1));
        assertThat(Mailbox.snackbar(mail.post(EVENTS + "delete", Map.of("id", id))))
                .isEqualTo("Event deleted, its guests are told by mail");
        assertThat(day("2026-03-16")).isEmpty();
        assertThat(mail.undo()).isEqualTo("Action undone.");
        assertThat(day("2026-03-16")).hasSize(1);
        mail.world().advance(Duration.ofMinutes(1));
        assertThat(told()).hasSize(1);

        mail.post(EVENTS + "delete", Map.of("id", id));
        mail.world().advance(Duration.ofMinutes(1));
        assertThat(told()).hasSize(2).last().asString().contains("METHOD:CANCEL", "SEQUENCE:1");
        assertThat(day("2026-03-16")).isEmpty();
        assertThat(Mailbox.snackbar(mail.post(EVENTS + "delete", Map.of("id", id))))
                .isEqualTo("This event is gone already.");
    }

    @Test
    void whole_days_are_named_by_their_last_one() {
        save("all_day", "on", "end_date", "3/18/2026", "start_time", "", "end_time", "", "guests", BEN);
        mail.world().advance(Duration.ofMinutes(1));

        assertThat(day("2026-03-18")).containsExactly("Quay walk | All day | You organize this");
        assertThat(day("2026-03-19")).isEmpty();
        assertThat(told())
                .singleElement()
                .asString()
                .contains("DTSTART;VALUE=DATE:20260316", "DTEND;VALUE=DATE:20260319");
        Document form = mail.page(EVENTS + mail.value("SELECT id FROM mail.event") + "/edit");
        assertThat(form.select("[name=end_date]").val()).isEqualTo("Mar 18, 2026");
        assertThat(form.select("[name=all_day]").hasAttr("checked")).isTrue();
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_nothing_is_written() {
        HttpResponse<String> answer = save(
                "title",
                "x".repeat(301),
                "start_date",
                "Feb 30",
                "end_time",
                "25:00",
                "guests",
                "ben@harbour.example; ben, x");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body().split("\n"))
                .containsExactly(
                        "title\tThe title has 301 characters, but may have 300. Shorten it.",
                        "start_date\tThere is no Feb 30 in the calendar. Choose another day.",
                        "end_time\t\"25:00\" is not a time of day. Write it like 8:00 AM or 20:30.",
                        "guests\t\"ben\" is not a mail address. Write it like name@host.example.");
        assertThat(save("end_time", "9:59 AM").body())
                .isEqualTo("end_time\tThe event ends before it begins. Choose a later end.");
        assertThat(save("end_date", "Mar 15, 2026", "all_day", "on").body())
                .isEqualTo("end_date\tThe event ends before it begins. Choose a later last day.");
        assertThat(save("guests", "bert@harbour.example").body())
                .isEqualTo("guests\tNobody has the address \"bert@harbour.example\". Correct it, or take it out.");
        assertThat(save("start_date", "1/1/0001").body())
                .startsWith("start_date\tThe calendar has the years 1970 to 2200. Choose one of them.");
        assertThat(mail.world().netChanges()).isEmpty();
    }

    @Test
    void a_second_press_of_save_makes_no_second_event() {
        save("guests", BEN);
        HttpResponse<String> second = save("guests", BEN);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo("2026-03-16");
        assertThat(mail.sql("SELECT id FROM mail.event")).hasSize(1);
        save(
                "guests",
                BEN,
                "newest",
                mail.page(EVENTS + "new").select("[name=newest]").val());
        assertThat(mail.sql("SELECT id FROM mail.event")).hasSize(2);
    }

    @Test
    void a_conversation_offers_its_subject_its_people_and_its_last_words() {
        Document form = mail.page(
                EVENTS + "new?thread=" + mail.row("inbox", "Night shift roster").attr("data-x-thread"));

        assertThat(form.select("[name=title]").val()).isEqualTo("Night shift roster");
        assertThat(form.select("[name=guests]").val()).isEqualTo(BEN);
        assertThat(form.select("[name=description]").val()).isEqualTo("Thanks, moved you to week 18.");
        assertThat(form.select("[name=start_date]").val()).isEqualTo("Mar 12, 2026");
        assertThat(form.select("[name=start_time]").val()).isEqualTo("11:00 AM");
        assertThat(form.select("[name=end_time]").val()).isEqualTo("12:00 PM");
        save("thread", form.select("[name=thread]").val());
        assertThat(card(mail.value("SELECT id FROM mail.event"))
                        .select("[data-x-go]")
                        .text())
                .isEqualTo("Night shift roster");
        // Nobody reads what is sent to an address that nobody has.
        assertThat(mail.page(EVENTS + "new?thread="
                                + mail.row("inbox", "(no subject)").attr("data-x-thread"))
                        .select("[name=guests]")
                        .val())
                .isEmpty();
    }

    @Test
    void the_end_moves_along_with_the_start_and_stays_where_it_cannot_be_read() {
        Map<String, String> moved = new HashMap<>(Map.of("was_date", "Mar 16, 2026", "was_time", "10:00 AM"));
        moved.putAll(
                Map.of("start_date", "3/17", "start_time", "11pm", "end_date", "Mar 16, 2026", "end_time", "11:30 AM"));

        assertThat(mail.post(EVENTS + "shift", moved).body()).isEqualTo("Mar 18, 2026\n12:30 AM");
        moved.put("start_time", "soon");
        assertThat(mail.post(EVENTS + "shift", moved).statusCode()).isEqualTo(204);
    }

    @Test
    void commands_say_which_argument_is_wrong() {
        assertThatThrownBy(() -> mail.run("mail.createEvent", Map.of("title", "x", "start", "noon")))
                .hasMessageContaining("mail.createEvent: The argument 'start' is 'noon': write an instant such as")
                .hasMessageContaining("The argument 'end' is ''");
        assertThatThrownBy(() -> walk(Map.of("thread", 12)))
                .hasMessage("mail.createEvent: There is no conversation 12 any more. Begin the event anew.");
        assertThatThrownBy(() -> mail.run("mail.deleteEvent", Map.of("event", 12)))
                .hasMessage("mail.deleteEvent: There is no event 12 of nora@harbour.example: use a result of"
                        + " mail.createEvent.");
        assertThat(mail.get(EVENTS + "12/edit").statusCode()).isEqualTo(404);
        assertThat(mail.get(EVENTS + "x/edit").statusCode()).isEqualTo(404);
        assertThat(mail.world().netChanges()).isEmpty();
    }
}
