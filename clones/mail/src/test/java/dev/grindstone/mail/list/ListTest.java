package dev.grindstone.mail.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListTest {
    private Mailbox mail;

    @BeforeAll
    void open() {
        mail = Mailbox.open();
    }

    @AfterAll
    void close() {
        mail.close();
    }

    @Test
    void the_inbox_shows_the_primary_tab_newest_first() {
        assertThat(mail.subjects("inbox"))
                .containsExactly(
                        "Crane inspection moved to Thursday",
                        "Invoice 2214 for fender repairs",
                        "Night shift roster",
                        "Lunch on Friday?",
                        "[forum] Antifouling advice",
                        "Dredging schedule for spring",
                        "Your booking 88K2Q to Tallinn",
                        "(no subject)");
    }

    @Test
    void every_place_shows_its_own_mail() {
        assertThat(mail.subjects("category/promotions"))
                .containsExactly("Spring tides are coming", "20 % off mooring lines");
        assertThat(mail.subjects("category/social")).containsExactly("Ben mentioned you in a comment");
        assertThat(mail.subjects("category/updates")).containsExactly("Your parcel is on its way");
        assertThat(mail.subjects("starred")).containsExactly("Lunch on Friday?", "Your booking 88K2Q to Tallinn");
        assertThat(mail.subjects("imp")).containsExactly("Crane inspection moved to Thursday");
        assertThat(mail.subjects("sent")).containsExactly("Night shift roster", "Berth plan for week 12");
        assertThat(mail.subjects("drafts")).containsExactly("Question about the lock");
        assertThat(mail.subjects("spam")).containsExactly("You have won a yacht");
        assertThat(mail.subjects("trash")).containsExactly("Old crane manual");
        assertThat(mail.subjects("label/Berths")).containsExactly("Dredging schedule for spring");
        assertThat(mail.subjects("label/Berths%2FQuay+4")).containsExactly("Crane inspection moved to Thursday");
        assertThat(mail.subjects("all")).hasSize(14).doesNotContain("You have won a yacht", "Old crane manual");
    }

    @Test
    void an_unknown_place_is_the_inbox() {
        assertThat(mail.subjects("nowhere")).isEqualTo(mail.subjects("inbox"));
    }

    @Test
    void a_row_speaks_of_the_whole_conversation() {
        Element row = mail.row("inbox", "Night shift roster");

        assertThat(row.className()).isEqualTo("zA zE");
        assertThat(row.select(".yW").text()).isEqualTo("Ben, me 3");
        assertThat(row.select(".yW .zF").eachAttr("email")).containsExactly("ben@harbour.example");
        assertThat(row.select(".yW .yP").eachAttr("email")).containsExactly("nora@harbour.example");
        assertThat(row.select(".y2").text()).isEqualTo("- Thanks, moved you to week 18.");
        assertThat(row.select(".brc").eachAttr("title")).containsExactly("roster-april.xlsx");
        assertThat(row.select(".xW span").text()).isEqualTo("Mar 11");
    }

    @Test
    void the_name_of_a_row_says_all_of_it() {
        assertThat(mail.row("inbox", "Invoice 2214 for fender repairs")
                        .select(".afn")
                        .text())
                .isEqualTo("unread, Anna Reyes, Invoice 2214 for fender repairs, has attachment, 7:30 AM,"
                        + " Attached is the invoice for the fenders. Payment within 30 days.");
        assertThat(mail.row("inbox", "Lunch on Friday?").select(".afn").text())
                .startsWith("Anna Reyes, Lunch on Friday?, Mar 11,");
    }

    @Test
    void sent_mail_names_whom_it_went_to_and_drafts_say_so() {
        assertThat(mail.row("sent", "Berth plan for week 12").select(".yW").text())
                .isEqualTo("To: Ben, Anna");
        assertThat(mail.row("drafts", "Question about the lock")
                        .select(".yW .boq")
                        .text())
                .isEqualTo("Draft");
        assertThat(mail.row("drafts", "Question about the lock").hasAttr("data-x-draft"))
                .isTrue();
        assertThat(mail.row("inbox", "Lunch on Friday?").hasAttr("data-x-draft"))
                .isFalse();
    }

    @Test
    void labels_are_chips_except_the_one_the_list_is_about() {
        assertThat(mail.row("inbox", "Dredging schedule for spring")
                        .select(".at")
                        .eachAttr("title"))
                .containsExactly("Berths");
        assertThat(mail.row("all", "Dredging schedule for spring").select(".at").eachAttr("title"))
                .containsExactly("Inbox", "Berths");
        assertThat(mail.row("label/Berths", "Dredging schedule for spring")
                        .select(".at")
                        .eachAttr("title"))
                .containsExactly("Inbox");
    }

    @Test
    void tabs_tell_of_unread_mail_behind_them() {
        Document inbox = mail.list("inbox");

        assertThat(inbox.select("[role=tab]").eachAttr("aria-label"))
                .containsExactly("Primary", "Promotions, 2 new messages,", "Social, one new message,", "Updates");
        assertThat(inbox.select("[role=tab][aria-selected=true]").text()).isEqualTo("Primary");
        assertThat(mail.list("starred").select("[role=tab]")).isEmpty();
    }

    @Test
    void titles_count_what_waits() {
        assertThat(title("inbox")).isEqualTo("Inbox (3) - nora@harbour.example - Pigeon");
        assertThat(title("drafts")).isEqualTo("Drafts (1) - nora@harbour.example - Pigeon");
        assertThat(title("starred")).isEqualTo("Starred - nora@harbour.example - Pigeon");
        assertThat(title("search/anything")).isEqualTo("Search results - nora@harbour.example - Pigeon");
    }

    private String title(String route) {
        return mail.list(route).select("[data-title]").attr("data-title");
    }

    @Test
    void an_empty_list_says_so_in_the_words_scripts_look_for() {
        Map.of(
                        "search/zeppelin", "No messages matched your search.",
                        "label/Unused", "There are no conversations with this label.",
                        "category/purchases", "Your Purchases tab is empty.")
                .forEach((route, text) -> assertThat(mail.list(route)
                                .select("[data-part-empty-text]")
                                .text())
                        .isEqualTo(text));
        assertThat(mail.list("inbox").select("[data-part-empty-text]")).isEmpty();
    }

    @Test
    void a_long_list_has_pages() {
        try (Mailbox full = Mailbox.open(60)) {
            Document first = full.list("all");
            Document second = full.list("all/p2");

            assertThat(first.select("tr.zA")).hasSize(50);
            assertThat(first.select(".Dj").text()).isEqualTo("1–50 of 74");
            assertThat(first.select("[aria-label=Newer]").attr("aria-disabled")).isEqualTo("true");
            assertThat(first.select("[aria-label=Older]").hasAttr("aria-disabled"))
                    .isFalse();
            assertThat(second.select("tr.zA")).hasSize(24);
            assertThat(second.select(".Dj").text()).isEqualTo("51–74 of 74");
            assertThat(second.select("[aria-label=Older]").attr("aria-disabled"))
                    .isEqualTo("true");
            assertThat(full.list("search/watch").select(".Dj").text()).isEqualTo("1–50 of many");
        }
    }
}
