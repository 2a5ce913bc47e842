package dev.grindstone.mail.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.change.Change;
import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Correspondence;
import dev.grindstone.mail.message.ThreadToken;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final String BENS = "SELECT subject FROM mail.message WHERE owner_id = 2 ORDER BY id";
    private static final String FRIDAY = "2026-03-13T07:00:00Z";

    private final Mailbox mail = Mailbox.open(new Correspondence());

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_scheduled_message_waits_in_scheduled_and_leaves_at_its_time() {
        String draft = save(Map.of("to", "ben@harbour.example", "subject", "Lunch", "html", "One?"));

        assertThat(Mailbox.snackbar(schedule(draft, FRIDAY)))
                .isEqualTo("Send scheduled for Fri, Mar 13, 2026, 8:00 AM");
        assertThat(mail.subjects("drafts")).isEmpty();
        assertThat(mail.subjects("sent")).doesNotContain("Lunch");
        assertThat(mail.subjects("scheduled")).containsExactly("Lunch");
        assertThat(mail.subjects("search/in:scheduled")).containsExactly("Lunch");
        Element row = mail.row("scheduled", "Lunch");
        assertThat(row.select(".cL").text()).isEqualTo("Sends Fri, 8:00 AM");
        assertThat(row.select(".yW").text()).isEqualTo("To: ben@harbour.example");

        until(FRIDAY, -1);
        assertThat(mail.sql(BENS)).isEmpty();
        until(FRIDAY, 0);
        assertThat(mail.sql(BENS)).containsExactly("Lunch");
        assertThat(mail.subjects("scheduled")).isEmpty();
        assertThat(mail.subjects("sent")).first().isEqualTo("Lunch");
        assertThat(mail.value(
                        "SELECT CAST(sent_at AT TIME ZONE 'UTC' AS VARCHAR) FROM mail.message WHERE owner_id = 2"))
                .startsWith("2026-03-13 07:00:00");
        assertThat(mail.sql("SELECT command FROM kit.scheduled")).isEmpty();
    }

    @Test
    void canceling_gives_the_draft_back_and_nothing_is_sent() {
        String draft = save(Map.of("to", "ben@harbour.example", "subject", "Lunch", "html", "One?"));
        schedule(draft, FRIDAY);

        assertThat(Mailbox.snackbar(mail.post("/mail/u/0/scheduled/" + draft + "/cancel", Map.of())))
                .isEqualTo("Send canceled. The message is in Drafts.");
        assertThat(mail.subjects("drafts")).containsExactly("Lunch");
        assertThat(mail.sql("SELECT command FROM kit.scheduled")).isEmpty();
        until(FRIDAY, 60);
        assertThat(mail.sql(BENS)).isEmpty();
        assertThat(mail.post("/mail/u/0/scheduled/" + draft + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_toolbar_cancels_all_chosen_ones_and_undo_schedules_them_again() {
        schedule(save(Map.of("to", "ben@harbour.example", "subject", "Lunch", "html", "One?")), FRIDAY);
        schedule(save(Map.of("to", "ben@harbour.example", "subject", "Tea", "html", "Five?")), "2026-03-12T16:00:00Z");
        assertThat(mail.subjects("scheduled")).containsExactly("Tea", "Lunch");

        assertThat(mail.act("cancelsend", "scheduled", Map.of(), "Tea", "Lunch"))
                .isEqualTo("2 sends canceled. The messages are in Drafts.");
        assertThat(mail.subjects("scheduled")).isEmpty();
        assertThat(mail.undo()).isEqualTo("Action undone.");
        assertThat(mail.subjects("scheduled")).containsExactly("Tea", "Lunch");
        until(FRIDAY, 60);
        assertThat(mail.sql(BENS)).containsExactly("Tea", "Lunch");
    }

    @Test
    void undoing_gives_the_draft_back_as_it_was() {
        String draft = save(Map.of("to", "ben@harbour.example", "subject", "Lunch", "html", "One?"));
        List<Change> before = mail.world().netChanges();
        HttpResponse<String> answer = schedule(draft, FRIDAY);
        assertThat(answer.headers().firstValue("HX-Trigger").orElse(""))
                .contains("\"linkHref\":\"#scheduled/", "\"tag\":\"compose:" + draft);

        assertThat(mail.undo()).isEqualTo("Sending undone.");
        assertThat(mail.world().netChanges())
                .extracting(Change::after)
                .isEqualTo(before.stream().map(Change::after).toList());
    }

    @Test
    void a_scheduled_answer_joins_its_conversation_and_does_not_speak_for_it_before() {
        String message = mail.value("SELECT id FROM mail.message WHERE subject LIKE 'Night%'");
        String draft = save(Map.of(
                "to",
                "ben@harbour.example",
                "subject",
                "Re: Night shift roster",
                "reply_to",
                "msg-f:" + message,
                "html",
                "Fine"));
        schedule(draft, FRIDAY);

        Element row = mail.row("inbox", "Night shift roster");
        assertThat(row.select(".y2").text()).contains("Here is the roster");
        assertThat(row.select(".bx0")).isEmpty();
        Document page = mail.page("/mail/u/0/conversation/" + row.attr("data-x-thread") + "?list=scheduled");
        assertThat(page.select("[data-part-pending] > span").get(0).text())
                .isEqualTo("Send scheduled for Fri, Mar 13, 2026, 8:00 AM");
        assertThat(page.select(".mM").text()).isEqualTo("Cancel send");
        assertThat(page.select(".mM").attr("role")).isEqualTo("button");
        assertThat(page.select(".bkH").attr("data-message")).isEqualTo(ThreadToken.hex(Long.parseLong(message)));
        until(FRIDAY, 1);
        assertThat(mail.row("inbox", "Night shift roster").select(".bx0").text())
                .isEqualTo("2");
    }

    @Test
    void what_cannot_be_sent_or_has_passed_is_refused_in_words() {
        assertThat(problem(Map.of("subject", "Lunch"), FRIDAY)).contains("Please specify at least one recipient.");
        assertThat(problem(Map.of("to", List.of("ben@harbour.example", "nonsense")), FRIDAY))
                .contains("The address \\\"nonsense\\\" in the \\\"To\\\" field was not recognized.");
        assertThat(problem(Map.of("to", "ben@harbour.example"), FRIDAY))
                .contains("Send this message without a subject or text in the body?", "\"question\":true");
        for (String at : List.of("2026-03-12T09:30:00Z", "2026-02-30T08:00:00Z", "")) {
            assertThat(problem(Map.of("to", "ben@harbour.example", "subject", "Lunch"), at))
                    .contains("That time has passed. Choose one to come.");
        }
        assertThat(mail.subjects("scheduled")).isEmpty();
        assertThatThrownBy(() -> mail.run("mail.scheduleSend", Map.of("at", FRIDAY, "text", "One?")))
                .hasMessage("mail.scheduleSend: Please specify at least one recipient.");
        assertThatThrownBy(() -> mail.run(
                        "mail.scheduleSend", Map.of("at", "2026-03-01T00:00:00Z", "to", "b@x.example", "text", "x")))
                .hasMessageContaining("which is not after the present, 2026-03-12T09:30:00Z");
        assertThatThrownBy(() -> mail.run("mail.cancelSend", Map.of("message", "77")))
                .hasMessageContaining("which is no scheduled message of nora@harbour.example");
    }

    @Test
    void the_command_writes_the_letter_itself_and_a_scheduled_one_cannot_be_written_on() {
        Object id = mail.run(
                "mail.scheduleSend",
                Map.of("at", FRIDAY, "to", List.of("ben@harbour.example"), "subject", "Lunch", "text", "One?"));

        assertThat(mail.subjects("scheduled")).containsExactly("Lunch");
        assertThatThrownBy(() -> mail.run("mail.draft", Map.of("draft", id, "subject", "Dinner")))
                .hasMessageContaining("is scheduled: take it back with mail.cancelSend");
        mail.run("mail.cancelSend", Map.of("message", id));
        mail.run("mail.draft", Map.of("draft", id, "subject", "Dinner"));
        assertThat(mail.subjects("drafts")).containsExactly("Dinner");
    }

    @Test
    void a_message_in_the_trash_is_not_sent_and_one_to_oneself_comes_into_the_inbox() {
        mail.run(
                "mail.scheduleSend",
                Map.of("at", FRIDAY, "to", "ben@harbour.example", "subject", "Lunch", "text", "x"));
        mail.run(
                "mail.scheduleSend",
                Map.of("at", FRIDAY, "to", "nora@harbour.example", "subject", "Note", "text", "x"));
        mail.act("delete", "scheduled", Map.of(), "Lunch");
        assertThat(mail.subjects("scheduled")).containsExactly("Note");
        until(FRIDAY, 60);

        assertThat(mail.sql(BENS)).isEmpty();
        assertThat(mail.value("SELECT kind || ' ' || folder FROM mail.message WHERE subject = 'Lunch'"))
                .isEqualTo("draft trash");
        assertThat(mail.subjects("inbox")).first().isEqualTo("Note");
        assertThat(mail.row("inbox", "Note").className()).isEqualTo("zA zE");
    }

    @Test
    void a_reset_forgets_what_was_scheduled() {
        mail.run(
                "mail.scheduleSend",
                Map.of("at", FRIDAY, "to", "ben@harbour.example", "subject", "Lunch", "text", "x"));
        mail.world().reset();
        until(FRIDAY, 60);

        assertThat(mail.world().netChanges()).isEmpty();
    }

    @Test
    void the_dialog_the_navigation_and_the_list_have_the_contracts_nodes() {
        Document dialog = mail.page("/mail/u/0/schedule/options");
        assertThat(dialog.select("div.uW2Fw-bHj[role=dialog]").attr("aria-label"))
                .isEqualTo("Schedule send");
        assertThat(dialog.select("div.Az[role=menuitem]").eachText())
                .containsExactly(
                        "Tomorrow morning Mar 13, 8:00 AM",
                        "Tomorrow afternoon Mar 13, 1:00 PM",
                        "Monday morning Mar 16, 8:00 AM",
                        "Pick date & time");
        Document picker = mail.page("/mail/u/0/picker?title=Pick+date+%26+time&ok=Schedule+send");
        assertThat(picker.select("div.uW2Fw-bHj[role=dialog]").attr("aria-label"))
                .isEqualTo("Pick date & time");
        assertThat(picker.select("input[aria-label=Date]").val()).isEqualTo("Mar 13, 2026");
        assertThat(picker.select("input[aria-label=Time]").val()).isEqualTo("8:00 AM");
        assertThat(picker.select("button").eachText()).containsExactly("Cancel", "Schedule send");
        assertThat(picker.select("td[role=gridcell][aria-label='13 Mar']").attr("aria-selected"))
                .isEqualTo("true");
        assertThat(picker.select("td[role=gridcell][aria-label='11 Mar']").attr("class"))
                .isEqualTo("J-JB-KA-a1R-JB");
        assertThat(picker.select("td[role=gridcell][aria-label='1 Apr']").attr("class"))
                .isEqualTo("J-JB-KA-Ku-Kk");

        assertThat(mail.page("/mail/u/0/compose?kind=new")
                        .select(".dC > div[role=button]")
                        .eachAttr("class"))
                .containsExactly("T-I J-J5-Ji aoO v7 T-I-atl L3", "T-I J-J5-Ji hG T-I-atl L3");
        assertThat(mail.page("/mail/u/0/nav").select("[data-part-folded] a[href$='#scheduled']"))
                .hasSize(1);
        mail.run("mail.scheduleSend", Map.of("at", FRIDAY, "to", "b@x.example", "subject", "Lunch", "text", "x"));
        Element entry = mail.page("/mail/u/0/nav").expectFirst("a[href$='#scheduled']");
        assertThat(entry.closest("[data-part-folded]")).isNull();
        assertThat(entry.parents().select(".TN").attr("class")).isEqualTo("TN bzz aHS-nd");
        assertThat(mail.page("/mail/u/0/nav")
                        .select("[data-x-route=scheduled] .bsU")
                        .text())
                .isEqualTo("1");
        assertThat(mail.list("scheduled").select("[gh=mtb] .mM").text()).isEqualTo("Cancel send");
        assertThat(mail.post("/mail/u/0/picker", Map.of("date", "Feb 30", "time", "8:00 AM"))
                        .body())
                .isEqualTo("There is no Feb 30 in the calendar. Choose another day.");
    }

    private String problem(Map<String, ?> fields, String at) {
        return schedule(save(fields), at).headers().firstValue("HX-Trigger").orElse("");
    }

    private String save(Map<String, ?> fields) {
        Map<String, Object> form = new HashMap<>(Map.of("html", ""));
        form.putAll(fields);
        String event = mail.post("/mail/u/0/drafts", form)
                .headers()
                .firstValue("HX-Trigger")
                .orElse("");
        return event.replaceAll(".*\"draft\":\"([0-9a-f]{16})\".*", "$1");
    }

    private HttpResponse<String> schedule(String draft, String at) {
        return mail.post("/mail/u/0/drafts/" + draft + "/schedule", Map.of("at", at));
    }

    private void until(String instant, int seconds) {
        mail.world()
                .advance(Duration.between(mail.world().now(), Instant.parse(instant))
                        .plusSeconds(seconds));
    }
}
