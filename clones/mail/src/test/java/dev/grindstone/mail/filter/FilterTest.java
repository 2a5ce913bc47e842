package dev.grindstone.mail.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final String TIDES = "Tide Tables Weekly <news@tides.example>";

    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private Object create(Object... namesAndValues) {
        Map<String, Object> args = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            args.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return mail.run("mail.createFilter", args);
    }

    private Object arrives(String from, String subject, String text) {
        return mail.run(
                "mail.import",
                Map.of("from", from, "to", List.of("nora@harbour.example"), "subject", subject, "text", text));
    }

    private String state(Object id) {
        return mail.value(
                "SELECT folder || ' ' || category || ' ' || is_read || ' ' || is_starred || ' ' || is_important"
                        + " FROM mail.message WHERE id = " + id);
    }

    @Test
    void every_action_happens_to_what_matches_as_it_arrives_and_to_nothing_else() {
        create("from", "news@tides.example", "skipInbox", true, "markRead", true, "star", true, "label", "travel");
        create("subject", "tides", "importance", "always", "category", "promotions");

        Object match = arrives(TIDES, "Tides of April", "Charts inside.");
        Object other = arrives("Ben <ben@harbour.example>", "Lunch", "Twelve?");

        assertThat(state(match)).isEqualTo("archive promotions TRUE TRUE TRUE");
        assertThat(state(other)).isEqualTo("inbox primary FALSE FALSE FALSE");
        assertThat(mail.subjects("label/Travel")).contains("Tides of April").doesNotContain("Lunch");
    }

    @Test
    void a_filter_is_a_search_with_words_exclusions_and_sizes() {
        create("query", "{berth quay}", "negatedQuery", "cancelled postponed", "trash", true);
        create("size", 2000, "sizeComparison", "larger", "star", true);

        assertThat(state(arrives("a@b.example", "Berths in May", "x"))).startsWith("trash");
        assertThat(state(arrives("a@b.example", "Berths in May", "It is cancelled")))
                .startsWith("inbox");
        assertThat(state(arrives("a@b.example", "Long", "word ".repeat(500)))).contains("FALSE TRUE");
    }

    @Test
    void history_that_is_put_in_is_not_sorted_unless_asked() {
        create("from", "ben", "trash", true);
        Map<String, Object> old = Map.of(
                "from", "Ben <ben@harbour.example>", "subject", "Old", "text", "x", "at", "2026-01-02T10:00:00Z");

        assertThat(state(mail.run("mail.import", old))).startsWith("inbox");
        Map<String, Object> asked = new HashMap<>(old);
        asked.put("filtered", true);
        assertThat(state(mail.run("mail.import", asked))).startsWith("trash");
    }

    @Test
    void delivered_mail_is_sorted_and_forwarded_but_never_to_and_fro() {
        create("from", "ben", "forward", "anna@reyes-marine.example", "markRead", true);
        mail.world()
                .turn(world -> world.run(
                        "mail.send",
                        world.people().byEmail("ben@harbour.example").orElseThrow(),
                        Map.of("to", List.of("nora@harbour.example"), "subject", "Keys", "text", "On the desk.")));
        mail.world().advance(Duration.ofMinutes(2));

        assertThat(mail.row("inbox", "Keys").className()).isEqualTo("zA yO");
        String forwarded = "SELECT subject FROM mail.message WHERE kind = 'sent' AND subject LIKE 'Fwd:%'";
        assertThat(mail.sql(forwarded)).containsExactly("Fwd: Keys");
        arrives("Ben <ben@harbour.example>", "Fwd: Keys", "again");
        assertThat(mail.sql(forwarded)).hasSize(1);
    }

    @Test
    void blocked_senders_go_to_spam_unless_a_filter_saves_them() {
        mail.run("mail.block", Map.of("sender", TIDES));

        assertThat(state(arrives(TIDES, "One", "x"))).startsWith("spam");
        create("subject", "two", "neverSpam", true);
        assertThat(state(arrives(TIDES, "Two", "x"))).startsWith("inbox");
        mail.run("mail.unblock", Map.of("sender", "NEWS@tides.example"));
        assertThat(state(arrives(TIDES, "Three", "x"))).startsWith("inbox");
    }

    @Test
    void a_filter_can_be_changed_deleted_and_applied_to_what_is_there() {
        Object id = create("from", "anna", "star", true);
        mail.run("mail.updateFilter", Map.of("filter", id, "from", "anna", "label", "Travel"));

        assertThat(mail.run("mail.applyFilter", Map.of("filter", id))).isEqualTo(2);
        assertThat(mail.subjects("label/Travel")).contains("Lunch on Friday?", "Invoice 2214 for fender repairs");
        assertThat(mail.row("inbox", "Invoice 2214 for fender repairs").select(".T-KT-Jp"))
                .isEmpty();
        mail.run("mail.deleteFilter", Map.of("filter", id));
        assertThat(mail.sql("SELECT id FROM mail.filter")).isEmpty();
    }

    @Test
    void what_cannot_be_a_filter_is_refused_with_a_remedy() {
        assertThatThrownBy(() -> create("star", true)).hasMessageContaining("would match all mail");
        assertThatThrownBy(() -> create("from", "ben")).hasMessageContaining("give at least one action");
        assertThatThrownBy(() -> create("from", "ben", "label", "Nowhere"))
                .hasMessageContaining("no label 'Nowhere'")
                .hasMessageContaining("mail.label");
        assertThatThrownBy(() -> create("from", "ben", "forward", "nobody"))
                .hasMessageContaining("'nobody' is not a mail address");
        assertThatThrownBy(() -> create("from", "ben", "importance", "maybe"))
                .hasMessageContaining("none of [always, never]");
        assertThatThrownBy(() -> mail.run("mail.applyFilter", Map.of("filter", 7)))
                .hasMessageContaining("no filter of nora@harbour.example");
        assertThatThrownBy(() -> mail.run("mail.block", Map.of("sender", "x"))).hasMessageContaining("name@host.tld");
    }

    @Test
    void the_second_step_offers_the_actions_and_counts_what_matches() {
        Document step = mail.page("/mail/u/0/filters/step?form=from%3Danna%26attach%3Dtrue");

        assertThat(step.select("[class='nH lZ'] > input + label").eachText())
                .containsExactly(
                        "Skip the Inbox (Archive it)",
                        "Mark as read",
                        "Star it",
                        "Apply the label:",
                        "Forward it to:",
                        "Delete it",
                        "Never send it to Spam",
                        "Always mark it as important",
                        "Never mark it as important",
                        "Categorize as:",
                        "Also apply filter to 1 matching conversation.");
        assertThat(step.select("[role=button]").eachText()).contains("Create filter");
        assertThat(mail.get("/mail/u/0/filters/step?form=").statusCode()).isEqualTo(422);
    }

    @Test
    void a_form_makes_a_filter_that_undo_takes_back() {
        HttpResponse<String> made =
                mail.post("/mail/u/0/filters", Map.of("form", "from=anna", "star", "true", "apply", "true"));

        assertThat(Mailbox.snackbar(made)).isEqualTo("Your filter was created.");
        assertThat(mail.row("inbox", "Invoice 2214 for fender repairs").select(".T-KT-Jp"))
                .hasSize(1);
        mail.undo();
        assertThat(mail.sql("SELECT id FROM mail.filter")).isEmpty();
        assertThat(mail.row("inbox", "Invoice 2214 for fender repairs").select(".T-KT-Jp"))
                .isEmpty();
        HttpResponse<String> refused = mail.post("/mail/u/0/filters", Map.of("form", "from=anna"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).startsWith("the filter does nothing");
    }

    @Test
    void the_settings_list_filters_and_blocked_senders() {
        Object id = create("from", "ben", "query", "a & b", "size", 2048, "star", true, "markRead", true);
        mail.run("mail.block", Map.of("sender", TIDES));
        Document page = mail.page("/mail/u/0/settings/filters");

        assertThat(page.text())
                .contains("The following filters are applied to all incoming mail:")
                .contains("Matches: from:ben a & b larger:2048 Do this: Mark as read, Star it")
                .contains("Tide Tables Weekly <news@tides.example>");
        assertThat(page.select("span.sA").text()).isEqualTo("Create a new filter");
        assertThat(page.select("[data-part-filter-line]").attr("data-x-form"))
                .isEqualTo("from=ben&has=a %26 b&size=2048&sizeunit=s_sb&sizeoperator=s_sl");
        assertThat(Mailbox.snackbar(mail.post("/mail/u/0/filters/delete", Map.of("id", id))))
                .isEqualTo("Filter deleted.");
        assertThat(Mailbox.snackbar(mail.post("/mail/u/0/filters/unblock", Map.of("email", "news@tides.example"))))
                .isEqualTo("Unblocked news@tides.example.");
        assertThat(mail.page("/mail/u/0/settings/filters").text())
                .contains("You have no filters yet")
                .contains("You currently have no blocked addresses.");
    }
}
