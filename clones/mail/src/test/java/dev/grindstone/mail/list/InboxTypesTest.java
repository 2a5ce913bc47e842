package dev.grindstone.mail.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTypesTest {
    private static final String CRANE = "Crane inspection moved to Thursday";
    private static final String LUNCH = "Lunch on Friday?";
    private static final String BOOKING = "Your booking 88K2Q to Tallinn";

    private final Mailbox mail = Mailbox.open();

    @AfterEach
    void close() {
        mail.close();
    }

    private void type(String type) {
        assertThat(mail.post("/mail/u/0/settings", Map.of("v3knSb", type)).statusCode())
                .isEqualTo(204);
    }

    private List<String> in(Document inbox, String key) {
        return inbox.select("[data-x-section=" + key + "] tr.zA .bog").eachText();
    }

    @Test
    void sections_share_no_conversation_and_tabs_are_gone() {
        int all = mail.subjects("search/in:inbox").size();
        type("unread");
        Document inbox = mail.list("inbox");

        assertThat(inbox.select("[role=tab]")).isEmpty();
        assertThat(inbox.select("[data-part-section-title]").eachText()).containsExactly("Unread", "Everything else");
        assertThat(in(inbox, "unread"))
                .containsExactly(
                        CRANE,
                        "Invoice 2214 for fender repairs",
                        "Spring tides are coming",
                        "Night shift roster",
                        "20 % off mooring lines",
                        "Ben mentioned you in a comment");
        assertThat(in(inbox, "rest"))
                .contains(LUNCH, "[forum] Antifouling advice")
                .doesNotContain(CRANE);
        assertThat(inbox.select("tr.zA")).hasSize(all);
        assertThat(inbox.select("[data-x-section=unread] [data-part-section-range]")
                        .text())
                .isEqualTo("1–6 of 6");
        assertThat(inbox.select("tr.zA").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(inbox.select("[data-part-view]").attr("data-title")).startsWith("Inbox (6)");
        assertThat(inbox.select("table[class='F cf zt']")).hasSize(2);
    }

    @Test
    void each_type_has_its_own_sections() {
        type("starred");
        assertThat(in(mail.list("inbox"), "starred")).containsExactly(LUNCH, BOOKING);

        type("important");
        assertThat(in(mail.list("inbox"), "important")).containsExactly(CRANE);

        mail.act("star", "inbox", Map.of(), CRANE);
        type("priority");
        Document priority = mail.list("inbox");
        assertThat(priority.select("[data-part-section-title]").eachText())
                .containsExactly("Important and unread", "Starred", "Everything else");
        assertThat(in(priority, "iunread")).containsExactly(CRANE);
        assertThat(in(priority, "starred")).containsExactly(LUNCH, BOOKING);

        type("default");
        assertThat(mail.list("inbox").select("[data-part-section]")).isEmpty();
        assertThat(mail.list("inbox").select("[role=tab]")).hasSize(4);
    }

    @Test
    void multiple_inboxes_show_what_the_owners_searches_find() {
        mail.post(
                "/mail/u/0/settings/inbox",
                Map.of(
                        "inbox_type",
                        "multiple",
                        "sections_at",
                        "above",
                        "section_query",
                        List.of("from:anna", "label:unused", ""),
                        "section_name",
                        List.of("Anna", "", "")));
        Document inbox = mail.list("inbox");

        assertThat(inbox.select("[data-part-section-title]").eachText())
                .containsExactly("Anna", "label:unused", "Inbox");
        assertThat(in(inbox, "q1")).containsExactly("Invoice 2214 for fender repairs", LUNCH);
        assertThat(inbox.select("[data-x-section=q2] [data-part-section-empty]").text())
                .isEqualTo("No conversations match \"label:unused\".");
        assertThat(in(inbox, "main")).contains(LUNCH, CRANE);
        assertThat(mail.page("/mail/u/0/settings/inbox")
                        .select("input[name=section_query]")
                        .eachAttr("value"))
                .startsWith("from:anna", "label:unused")
                .hasSize(5);
    }

    @Test
    void a_folded_section_shows_how_much_it_holds() {
        type("unread");
        mail.post("/mail/u/0/settings", Map.of("closed_sections", "unread"));
        Document inbox = mail.list("inbox");

        assertThat(in(inbox, "unread")).isEmpty();
        assertThat(inbox.select("[data-x-section=unread] [data-part-section-range]")
                        .text())
                .isEqualTo("6");
        assertThat(inbox.select("[data-x-section=unread] [role=button][aria-expanded=false]")
                        .attr("aria-label"))
                .isEqualTo("Unread, expand section");
        assertThat(in(inbox, "rest")).contains(LUNCH);
    }

    @Test
    void all_of_a_section_is_a_list_and_pages_are_those_of_the_last_section() {
        try (Mailbox full = Mailbox.open(60)) {
            full.post("/mail/u/0/settings", Map.of("v3knSb", "starred", "page_size", "10"));
            Document first = full.list("inbox");
            assertThat(first.select(".Dj").text()).isEqualTo("1–10 of 25");
            assertThat(first.select("tr.zA")).hasSize(12);
            assertThat(first.select("[data-part-select-all]").text()).isEqualTo("Select all 27 conversations in Inbox");

            Document second = full.list("inbox/p2");
            assertThat(second.select("[data-part-section-title]").eachText()).containsExactly("Everything else");
            assertThat(second.select("[data-part-section-range]").text()).isEqualTo("11–20 of 25");
            assertThat(full.subjects("section_query/in:inbox+is:starred")).containsExactly(LUNCH, BOOKING);
        }
    }

    @Test
    void sections_that_cannot_be_are_refused() {
        assertThat(mail.post("/mail/u/0/settings", Map.of("v3knSb", "sorted")).body())
                .contains("inbox_type is 'sorted', but must be one of [default, important,");
        assertThat(mail.post(
                                "/mail/u/0/settings/inbox",
                                Map.of("section_query", List.of("from:ann"), "section_name", List.of("a", "b")))
                        .body())
                .contains("Each section needs section_name and section_query, but there are 2 and 1");
        assertThat(mail.sql("SELECT * FROM mail.preference")).isEmpty();
    }

    @Test
    void forums_can_have_a_tab() {
        assertThat(mail.page("/mail/u/0/nav").select(".TO[data-tooltip=Forums]"))
                .hasSize(1);
        assertThat(mail.subjects("search/category:forums")).containsExactly("[forum] Antifouling advice");

        mail.post("/mail/u/0/settings/inbox", Map.of("tabs", List.of("", "promotions", "forums")));
        Document inbox = mail.list("inbox");
        assertThat(inbox.select("[role=tab]").eachAttr("aria-label"))
                .containsExactly("Primary", "Promotions, 2 new messages,", "Forums");
        assertThat(inbox.select("tr.zA .bog").eachText()).doesNotContain("[forum] Antifouling advice");
        assertThat(mail.subjects("category/forums")).containsExactly("[forum] Antifouling advice");
        mail.act("archive", "category/forums", Map.of(), "[forum] Antifouling advice");
        assertThat(mail.list("category/forums").select("[data-part-empty-text]").text())
                .isEqualTo("Your Forums tab is empty.");
    }

    @Test
    void rows_show_importance_and_for_whom_they_were_only_when_asked() {
        assertThat(mail.row("inbox", CRANE).select("td")).hasSize(10);
        mail.post("/mail/u/0/settings/inbox", Map.of("markers", "on"));
        mail.post("/mail/u/0/settings/general", Map.of("levels", "on"));

        assertThat(mail.row("inbox", CRANE)
                        .select("td.WA.xY > div.pG[role=img]")
                        .attr("aria-label"))
                .isEqualTo("Important");
        assertThat(mail.row("inbox", LUNCH)
                        .select("td.WA.xY > div.pG[role=img]")
                        .attr("aria-label"))
                .isEqualTo("Not important");
        assertThat(mail.row("inbox", CRANE).select("[data-part-level]").text()).isEqualTo("»");
        mail.run(
                "mail.import",
                Map.of(
                        "from",
                        "Ben Okafor <ben@harbour.example>",
                        "to",
                        List.of("nora@harbour.example", "anna@reyes-marine.example"),
                        "subject",
                        "Both of you",
                        "text",
                        "See you there.",
                        "at",
                        "2026-03-12T09:00:00Z"));
        assertThat(mail.row("inbox", "Both of you").select("[data-part-level]").attr("aria-label"))
                .isEqualTo("Sent to me and others");
    }

    @Test
    void mail_of_a_list_in_promotions_can_be_left_from_its_row() {
        mail.run(
                "mail.import",
                Map.of(
                        "from",
                        "Sail Shop <news@sail.example>",
                        "to",
                        List.of("nora@harbour.example"),
                        "subject",
                        "New sails",
                        "text",
                        "Look at these.",
                        "html",
                        "<p>Look</p><a href=\"https://sail.example/leave\">Unsubscribe</a>",
                        "list_id",
                        "sail.example",
                        "category",
                        "promotions",
                        "at",
                        "2026-03-12T09:00:00Z"));

        String message = mail.row("category/promotions", "New sails")
                .select("li[data-x-leave][aria-label=Unsubscribe]")
                .attr("data-x-leave");
        assertThat(mail.get("/mail/u/0/messages/" + message + "/unsubscribe").body())
                .isEqualTo("https://sail.example/leave");
        assertThat(mail.row("category/promotions", "Spring tides are coming").select("li[data-x-leave]"))
                .isEmpty();
    }
}
