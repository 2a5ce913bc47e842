package dev.grindstone.mail.snooze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnoozeTest {
    private static final String CRANE = "Crane inspection moved to Thursday";
    private static final String LUNCH = "Lunch on Friday?";
    private static final String ROSTER = "Night shift roster";
    private static final String FRIDAY = "2026-03-13T07:00:00Z";

    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_snoozed_conversation_is_out_of_the_inbox_until_its_time_and_comes_back_on_top() {
        List<String> before = mail.subjects("inbox");

        assertThat(snooze(LUNCH, FRIDAY)).isEqualTo("Conversation snoozed until Fri, 8:00 AM.");
        assertThat(mail.subjects("inbox")).doesNotContain(LUNCH).hasSize(before.size() - 1);
        assertThat(mail.subjects("snoozed")).containsExactly(LUNCH);
        assertThat(mail.subjects("search/in:snoozed")).containsExactly(LUNCH);
        assertThat(mail.subjects("search/is:snoozed")).containsExactly(LUNCH);
        assertThat(mail.subjects("all")).contains(LUNCH);
        Element note = mail.row("snoozed", LUNCH).expectFirst("td.byZ .cL");
        assertThat(note.text()).isEqualTo("Fri, 8:00 AM");
        assertThat(note.attr("title")).isEqualTo("Snoozed until Fri, Mar 13, 2026, 8:00 AM");

        until(FRIDAY, -1);
        assertThat(mail.subjects("inbox")).doesNotContain(LUNCH);
        until(FRIDAY, 0);
        assertThat(mail.subjects("inbox")).hasSize(before.size()).first().isEqualTo(LUNCH);
        assertThat(mail.subjects("snoozed")).isEmpty();
        assertThat(mail.row("inbox", LUNCH).expectFirst(".cL").text()).isEqualTo("Snoozed");
        assertThat(mail.sql("SELECT command FROM kit.scheduled")).isEmpty();
    }

    @Test
    void it_comes_back_as_read_as_it_went_and_newer_mail_stands_above_it() {
        snooze(LUNCH, FRIDAY);
        snooze(CRANE, FRIDAY);
        until(FRIDAY, 60);
        mail.run(
                "mail.import",
                Map.of(
                        "from",
                        "Ben <ben@harbour.example>",
                        "to",
                        "nora@harbour.example",
                        "subject",
                        "New",
                        "text",
                        "x"));

        assertThat(mail.subjects("inbox").subList(0, 3))
                .containsExactlyInAnyOrder("New", LUNCH, CRANE)
                .startsWith("New");
        assertThat(mail.row("inbox", LUNCH).className()).isEqualTo("zA yO");
        assertThat(mail.row("inbox", CRANE).className()).isEqualTo("zA zE");
    }

    @Test
    void unsnoozing_and_undoing_leave_no_trace() {
        List<String> before = mail.subjects("inbox");

        snooze(ROSTER, FRIDAY);
        assertThat(mail.undo()).isEqualTo("Action undone.");
        assertThat(mail.world().netChanges()).isEmpty();

        snooze(ROSTER, FRIDAY);
        assertThat(mail.act("unsnooze", "snoozed", Map.of(), ROSTER)).isEqualTo("Conversation unsnoozed.");
        assertThat(mail.world().netChanges()).isEmpty();
        assertThat(mail.subjects("inbox")).isEqualTo(before);
        assertThat(mail.act("unsnooze", "inbox", Map.of(), ROSTER)).isEqualTo("Nothing here can be unsnoozed.");
    }

    @Test
    void each_of_several_comes_at_its_own_time_also_when_the_clock_jumps_over_them() {
        snooze(LUNCH, "2026-03-12T17:00:00Z");
        snooze(CRANE, FRIDAY);
        snooze(ROSTER, "2026-03-16T07:00:00Z");
        assertThat(mail.subjects("snoozed")).containsExactly(LUNCH, CRANE, ROSTER);

        until("2026-03-12T17:00:00Z", 0);
        assertThat(mail.subjects("snoozed")).containsExactly(CRANE, ROSTER);
        until("2026-03-20T07:00:00Z", 0);
        assertThat(mail.subjects("inbox").subList(0, 3)).containsExactly(ROSTER, CRANE, LUNCH);
        assertThat(mail.sql("SELECT CAST(returned_at AT TIME ZONE 'UTC' AS VARCHAR) FROM mail.message WHERE subject = '"
                        + CRANE + "'"))
                .singleElement()
                .asString()
                .startsWith("2026-03-13 07:00:00");
    }

    @Test
    void a_second_snooze_takes_the_place_of_the_first() {
        snooze(LUNCH, FRIDAY);
        post("snooze", "snoozed", Map.of("until", "2026-03-16T07:00:00Z"), LUNCH);

        assertThat(mail.sql("SELECT command FROM kit.scheduled")).containsExactly("mail.return");
        until(FRIDAY, 60);
        assertThat(mail.subjects("snoozed")).containsExactly(LUNCH);
    }

    @Test
    void what_the_owner_wrote_in_it_comes_back_too_when_the_snooze_was_moved() {
        String lunch = mail.value("SELECT MIN(id) FROM mail.message WHERE subject = '" + LUNCH + "'");
        mail.run(
                "mail.import",
                Map.of(
                        "from",
                        "Nora <nora@harbour.example>",
                        "to",
                        "anna@reyes-marine.example",
                        "subject",
                        "Re: " + LUNCH,
                        "text",
                        "Yes.",
                        "folder",
                        "inbox",
                        "reply_to",
                        lunch));
        mail.run("mail.snooze", Map.of("threads", lunch, "until", FRIDAY));
        String event = mail.value("SELECT id FROM kit.scheduled");
        mail.run("mail.snooze", Map.of("threads", lunch, "until", FRIDAY));
        assertThat(mail.value("SELECT id FROM kit.scheduled")).isEqualTo(event);

        mail.run("mail.snooze", Map.of("threads", lunch, "until", "2026-03-14T07:00:00Z"));
        until("2026-03-14T07:00:00Z", 0);
        assertThat(mail.sql("SELECT folder FROM mail.message WHERE thread_id = " + lunch))
                .containsExactly("inbox", "inbox");
    }

    @Test
    void whatever_takes_it_elsewhere_ends_the_snooze() {
        for (String verb : List.of("archive", "inbox", "delete", "spam", "mute")) {
            snooze(LUNCH, FRIDAY);
            mail.act(verb, "snoozed", Map.of(), LUNCH);

            assertThat(mail.subjects("snoozed")).as(verb).isEmpty();
            assertThat(mail.sql("SELECT command FROM kit.scheduled")).as(verb).isEmpty();
            mail.world().reset();
        }
    }

    @Test
    void an_answer_brings_the_conversation_back_at_once() {
        Object sent = mail.run("mail.send", Map.of("to", "ben@harbour.example", "subject", "Tugs", "text", "Two?"));
        mail.world().advance(Duration.ofMinutes(1));
        long thread = (Long) sent;
        mail.run("mail.snooze", Map.of("threads", List.of(thread), "until", FRIDAY));
        assertThat(mail.subjects("snoozed")).containsExactly("Tugs");

        mail.world()
                .run(
                        "mail.reply",
                        mail.world().turn(w -> w.people().byId(2).orElseThrow()),
                        Map.of(
                                "message",
                                mail.value("SELECT id FROM mail.message WHERE owner_id = 2 AND subject = 'Tugs'"),
                                "text",
                                "Three."));
        mail.world().advance(Duration.ofMinutes(1));

        assertThat(mail.subjects("snoozed")).isEmpty();
        assertThat(mail.subjects("inbox")).first().isEqualTo("Tugs");
        assertThat(mail.sql("SELECT command FROM kit.scheduled")).isEmpty();
    }

    @Test
    void the_conversation_says_until_when_and_can_be_brought_back_there() {
        snooze(LUNCH, FRIDAY);
        String hex = mail.row("snoozed", LUNCH).attr("data-x-thread");

        Document page = mail.page("/mail/u/0/conversation/" + hex + "?list=snoozed");
        assertThat(page.select(".hN").text()).isEqualTo("Snoozed until Fri, 8:00 AM");
        assertThat(page.select(".hN [role=button]").attr("aria-label")).isEqualTo("Unsnooze");
        assertThat(page.select("[aria-label='Back to Snoozed']")).hasSize(1);
        assertThat(page.select("[gh=mtb] [aria-label=Snooze]")).hasSize(1);
    }

    @Test
    void the_menu_names_its_times_and_offers_unsnooze_for_what_is_snoozed() {
        String hex = mail.row("inbox", LUNCH).attr("data-x-thread");
        Document menu = mail.page("/mail/u/0/snooze/menu?thread=" + hex);
        assertThat(menu.select("[data-part-menu-title]").text()).isEqualTo("Snooze until…");
        assertThat(menu.select("div.J-N[role=menuitem]").eachText())
                .containsExactly(
                        "Later today 6:00 PM",
                        "Tomorrow Fri, 8:00 AM",
                        "This weekend Sat, 8:00 AM",
                        "Next week Mon, 8:00 AM",
                        "Pick date & time");
        snooze(LUNCH, FRIDAY);
        assertThat(mail.page("/mail/u/0/snooze/menu?thread=" + hex)
                        .select("div.J-N")
                        .eachText())
                .contains("Unsnooze");
    }

    @Test
    void a_time_that_has_passed_or_is_none_is_refused_in_words() {
        for (String until : List.of("2026-03-12T09:30:00Z", "2026-02-30", "")) {
            HttpResponse<String> answer = post("snooze", "inbox", Map.of("until", until), LUNCH);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Mailbox.snackbar(answer)).isEqualTo("That time has passed. Choose one to come.");
        }
        assertThatThrownBy(
                        () -> mail.run("mail.snooze", Map.of("threads", List.of(1L), "until", "2026-03-01T00:00:00Z")))
                .hasMessage("mail.snooze: 'until' is 2026-03-01T00:00:00Z, which is not after the present,"
                        + " 2026-03-12T09:30:00Z: choose a later instant");
        assertThatThrownBy(() -> mail.run("mail.snooze", Map.of("threads", List.of(1L))))
                .hasMessageContaining("the argument 'until' is missing");
        assertThat(mail.world().netChanges()).isEmpty();
    }

    @Test
    void trash_and_spam_cannot_be_snoozed_and_a_whole_list_can() {
        assertThat(mail.row("spam", "You have won a yacht").select("li[data-tooltip=Snooze]"))
                .isEmpty();
        assertThat(Mailbox.snackbar(post("snooze", "spam", Map.of("until", FRIDAY), "You have won a yacht")))
                .isEqualTo("Nothing here can be snoozed.");
        assertThat(Mailbox.snackbar(mail.post(
                        "/mail/u/0/act/snooze", Map.of("all", "1", "list", "category/promotions", "until", FRIDAY))))
                .isEqualTo("2 conversations snoozed until Fri, 8:00 AM.");
        assertThat(mail.subjects("category/promotions")).isEmpty();
    }

    @Test
    void a_reset_forgets_the_snooze() {
        snooze(LUNCH, FRIDAY);
        mail.world().reset();
        until(FRIDAY, 60);

        assertThat(mail.world().netChanges()).isEmpty();
        assertThat(mail.subjects("snoozed")).isEmpty();
    }

    @Test
    void the_row_the_toolbar_and_the_navigation_have_the_contracts_nodes() {
        Element button = mail.row("inbox", LUNCH).expectFirst("li[data-tooltip=Snooze]");
        assertThat(button.attr("class")).isEqualTo("bqX brv");
        assertThat(mail.list("inbox").select("[gh=mtb] [aria-label=Snooze]")).hasSize(1);
        Element entry = mail.page("/mail/u/0/nav").expectFirst("a[href$='#snoozed']");
        assertThat(entry.attr("aria-label")).isEqualTo("Snoozed");
        assertThat(entry.parents().select(".TN").attr("class")).isEqualTo("TN bzz aHS-bu1");
        assertThat(mail.list("snoozed").select("[data-part-empty-text]").text())
                .isEqualTo("You don't have any snoozed conversations.");
    }

    private String snooze(String subject, String until) {
        return Mailbox.snackbar(post("snooze", "inbox", Map.of("until", until), subject));
    }

    private HttpResponse<String> post(String verb, String route, Map<String, String> more, String subject) {
        Map<String, Object> form = new HashMap<>(more);
        form.put("list", route);
        form.put("thread", mail.row(route, subject).attr("data-x-thread"));
        return mail.post("/mail/u/0/act/" + verb, form);
    }

    private void until(String instant, int seconds) {
        mail.world()
                .advance(Duration.between(mail.world().now(), Instant.parse(instant))
                        .plusSeconds(seconds));
    }
}
