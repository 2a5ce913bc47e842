package dev.grindstone.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Correspondence;
import dev.grindstone.mail.message.ThreadToken;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComposeTest {
    private final Mailbox mail = Mailbox.open(new Correspondence());

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_draft_is_one_row_however_often_it_is_saved() {
        String draft = save(Map.of("subject", "Lun"));
        save(Map.of(
                "draft", draft, "subject", "Lunch", "to", List.of("Ben Okafor <ben@harbour.example>"), "html", "One?"));

        assertThat(mail.sql("SELECT subject || '|' || body_text FROM mail.message WHERE kind = 'draft'"))
                .containsExactly("Lunch|One?");
        Document again = mail.page("/mail/u/0/compose?kind=draft&message=" + draft);
        assertThat(again.select("[name=subjectbox]").val()).isEqualTo("Lunch");
        assertThat(again.select("[data-hovercard-id]").eachAttr("data-name")).containsExactly("Ben Okafor");
    }

    @Test
    void sending_can_be_undone_and_gives_the_draft_back() {
        String draft = save(Map.of("to", "ben@harbour.example", "subject", "Lunch", "html", "One?"));

        assertThat(Mailbox.snackbar(send(draft, Map.of()))).isEqualTo("Message sent");
        assertThat(mail.undo()).isEqualTo("Sending undone.");

        mail.world().advance(Duration.ofMinutes(1));
        assertThat(mail.sql("SELECT kind || ' ' || owner_id FROM mail.message WHERE subject = 'Lunch'"))
                .containsExactly("draft 1");
    }

    @Test
    void after_the_time_to_undo_it_is_too_late() {
        String draft = save(Map.of("to", "ben@harbour.example", "subject", "Lunch", "html", "One?"));
        send(draft, Map.of());
        mail.world().advance(Duration.ofSeconds(11));

        assertThat(mail.undo()).isEqualTo("That can no longer be undone.");
        assertThat(mail.sql("SELECT owner_id FROM mail.message WHERE subject = 'Lunch' ORDER BY owner_id"))
                .containsExactly("1", "2");
    }

    @Test
    void a_discarded_draft_comes_back_with_its_recipients() {
        String draft = save(Map.of("to", "ben@harbour.example", "subject", "Lunch", "html", "One?"));

        assertThat(Mailbox.snackbar(mail.post("/mail/u/0/drafts/" + draft + "/discard", Map.of())))
                .isEqualTo("Draft discarded.");
        assertThat(mail.world().netChanges()).isEmpty();
        mail.undo();
        assertThat(mail.value("SELECT count(*) FROM mail.recipient WHERE message_id = "
                        + ThreadToken.parse(draft).orElseThrow()))
                .isEqualTo("1");
    }

    @Test
    void what_cannot_be_sent_is_said_and_nothing_is_sent() {
        assertThat(problem(Map.of("subject", "Lunch"))).contains("Please specify at least one recipient.");
        assertThat(problem(Map.of("to", List.of("ben@harbour.example", "nonsense"))))
                .contains("The address \\\"nonsense\\\" in the \\\"To\\\" field was not recognized.");
        assertThat(problem(Map.of("to", "ben@harbour.example")))
                .contains("Send this message without a subject or text in the body?")
                .contains("\"question\":true");
        assertThat(mail.value("SELECT count(*) FROM mail.message WHERE kind = 'sent' AND subject IN ('', 'Lunch')"))
                .isEqualTo("0");
        String draft = save(Map.of("to", "ben@harbour.example"));
        assertThat(Mailbox.snackbar(send(draft, Map.of("confirmed", "true")))).isEqualTo("Message sent");
    }

    @Test
    void a_version_that_is_not_the_draft_s_own_is_refused_and_can_be_kept_as_a_copy() {
        String draft = save(Map.of("subject", "Lunch", "html", "One?"));
        String first = version(draft);
        save(Map.of("draft", draft, "version", first, "subject", "Lunch", "html", "Two?"));
        Map<String, String> stale = Map.of("draft", draft, "version", first, "subject", "Lunch", "html", "Noon?");

        assertThat(mail.post("/mail/u/0/drafts", stale).headers().firstValue("HX-Trigger"))
                .hasValueSatisfying(events -> assertThat(events).contains("mail:conflict", "\"kind\":\"changed\""));
        assertThat(send(draft, Map.of("version", first)).headers().firstValue("HX-Trigger"))
                .hasValueSatisfying(events -> assertThat(events).contains("mail:conflict"));
        assertThat(bodies()).containsExactly("Two?");
        Map<String, Object> copy = new HashMap<>(stale);
        copy.put("on_conflict", "copy");
        save(copy);
        assertThat(bodies()).containsExactly("Two?", "Noon?");
    }

    @Test
    void a_draft_that_was_sent_or_discarded_is_not_written_on() {
        String sent = save(Map.of("to", "ben@harbour.example", "subject", "Lunch", "html", "One?"));
        send(sent, Map.of());
        String gone = save(Map.of("subject", "Dinner", "html", "Two?"));
        mail.post("/mail/u/0/drafts/" + gone + "/discard", Map.of());

        assertThat(events(Map.of("draft", sent, "html", "late"))).contains("\"kind\":\"sent\"");
        assertThat(events(Map.of("draft", gone, "html", "late"))).contains("\"kind\":\"gone\"");
        assertThat(Mailbox.snackbar(mail.post("/mail/u/0/drafts/" + gone + "/discard", Map.of())))
                .isEqualTo("That draft was discarded already.");
        assertThat(Mailbox.snackbar(mail.post("/mail/u/0/drafts/" + sent + "/discard", Map.of())))
                .isEqualTo("That message was sent already.");
        assertThat(bodies()).isEmpty();
    }

    @Test
    void a_file_that_was_spoken_of_and_forgotten_is_asked_about() {
        assertThat(problem(Map.of("to", "ben@harbour.example", "subject", "Plan", "html", "The plan is attached.")))
                .contains("It seems like you forgot to attach a file.")
                .contains("\"question\":true");
        String draft =
                save(Map.of("to", "ben@harbour.example", "subject", "Plan", "html", "We attach great value to it."));
        assertThat(Mailbox.snackbar(send(draft, Map.of()))).isEqualTo("Message sent");
    }

    private String version(String draft) {
        return mail.page("/mail/u/0/compose?kind=draft&message=" + draft)
                .select("[data-compose]")
                .attr("data-version");
    }

    private String events(Map<String, ?> form) {
        return mail.post("/mail/u/0/drafts", form)
                .headers()
                .firstValue("HX-Trigger")
                .orElse("");
    }

    private List<String> bodies() {
        return mail.sql("SELECT body_text FROM mail.message WHERE kind = 'draft' ORDER BY id");
    }

    @Test
    void an_answer_has_its_recipients_subject_and_history() {
        String message = mail.value("SELECT id FROM mail.message WHERE subject LIKE 'Invoice%'");
        String path = "/mail/u/0/compose?inline=true&message=msg-f:" + message + "&kind=";

        Document all = mail.page(path + "replyAll");
        assertThat(all.select("[data-recipients=to] [data-header]").eachAttr("data-hovercard-id"))
                .containsExactly("anna@reyes-marine.example");
        assertThat(all.select("[data-recipients=cc] [data-header]").eachAttr("data-hovercard-id"))
                .containsExactly("ben@harbour.example");
        assertThat(all.select("[name=subjectbox]").val()).isEqualTo("Re: Invoice 2214 for fender repairs");
        assertThat(all.select("template[data-compose-quoted]").html()).contains("Anna Reyes", "4,180.00");

        Document forward = mail.page(path + "forward");
        assertThat(forward.select("[data-header]")).isEmpty();
        assertThat(forward.select(".vI").eachText()).containsExactly("invoice-2214.pdf", "fenders.csv");
    }

    @Test
    void the_page_and_the_command_make_the_same_answer() {
        String message = mail.value("SELECT id FROM mail.message WHERE subject LIKE 'Night%'");
        Document reply = mail.page("/mail/u/0/compose?kind=reply&message=msg-f:" + message);
        reply.outputSettings().prettyPrint(false);
        String quoted = reply.select("template[data-compose-quoted]").html();
        String draft = save(Map.of(
                "to",
                "Ben Okafor <ben@harbour.example>",
                "subject",
                "Re: Night shift roster",
                "reply_to",
                "msg-f:" + message,
                "html",
                "Fine<div>for me</div><br>" + quoted));
        send(draft, Map.of());
        Object byCommand = mail.run("mail.reply", Map.of("message", message, "text", "Fine\nfor me"));

        String columns = "SELECT subject || thread_id || body_text || body_html FROM mail.message WHERE id = ";
        assertThat(mail.value(columns + ThreadToken.parse(draft).orElseThrow()))
                .isEqualTo(mail.value(columns + byCommand));
    }

    @Test
    void suggestions_know_people_and_correspondents() {
        assertThat(mail.page("/mail/u/0/contacts?q=be").select("[role=option]").eachAttr("data-suggestion"))
                .containsExactly("Ben Okafor <ben@harbour.example>");
        assertThat(mail.page("/mail/u/0/contacts?q=reyes")
                        .select("[role=option]")
                        .eachAttr("data-suggestion"))
                .containsExactly("Anna Reyes <anna@reyes-marine.example>");
        assertThat(mail.page("/mail/u/0/contacts?q=zzz").select("[role=option]"))
                .isEmpty();
    }

    private String problem(Map<String, ?> fields) {
        HttpResponse<String> answer = send(save(fields), Map.of());
        assertThat(answer.statusCode()).isEqualTo(204);
        return answer.headers().firstValue("HX-Trigger").orElse("");
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

    private HttpResponse<String> send(String draft, Map<String, ?> fields) {
        return mail.post("/mail/u/0/drafts/" + draft + "/send", fields);
    }
}
