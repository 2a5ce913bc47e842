package dev.grindstone.mail.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The class strings, roles and names that scripts written for the real app compare by equality. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListContractTest {
    private Mailbox mail;
    private Document inbox;

    @BeforeAll
    void open() {
        mail = Mailbox.open();
        inbox = mail.list("inbox");
    }

    @AfterAll
    void close() {
        mail.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aeH",
                "Cq aqL",
                "bzn",
                "G-tF",
                "G-Ni J-J5-Ji",
                "T-I J-J5-Ji T-Pm T-I-ax7 L3 J-JN-M-I",
                "J-J5-Ji J-JN-M-I-Jm",
                "T-Jo J-J5-Ji",
                "T-Jo-auh",
                "G-asx",
                "T-I J-J5-Ji nu T-I-ax7 L3",
                "asa",
                "asf",
                "T-I J-J5-Ji nf T-I-ax7 L3",
                "J-M jQjAxd",
                "Cr aqJ",
                "ar5",
                "Di",
                "Dj",
                "ts",
                "aKh",
                "aAy J-KU-KO aIf-aLe",
                "aAy J-KU-KO aKe-aLe",
                "aKz",
                "ae4 UI",
                "Cp",
                "F cf zt",
                "zA zE",
                "zA yO",
                "PF xY",
                "oZ-x3 xY",
                "oZ-jc T-Jo J-J5-Ji ",
                "apU xY",
                "aXw T-KT",
                "aXw T-KT T-KT-Jp",
                "T-KT-JX",
                "yX xY ",
                "afn",
                "yW",
                "bA4",
                "zF",
                "yP",
                "bx0",
                "xY a4W",
                "xS",
                "xT",
                "yi",
                "ar as",
                "at",
                "au",
                "av",
                "y6",
                "bog",
                "bqe",
                "y2",
                "Zt",
                "brd",
                "brc",
                "brg",
                "byZ xY",
                "yf xY ",
                "yE",
                "xW xY ",
                "bq3",
                "bq4 xY",
                "bqY",
                "bqX brq",
                "bqX bru",
                "bqX brr",
                "bqX brs",
                "xY",
                "J-N",
                "J-N-Jz",
                "T-I J-J5-Ji nX T-I-ax7 T-I-Js-Gs mA",
                "ar6",
                "ar9",
                "asl"
            })
    void a_node_has_exactly_the_class(String value) {
        // The same as the XPath //*[@class='…'], which counts blanks at the end.
        assertThat(inbox.getAllElements()).anyMatch(node -> node.attr("class").equals(value));
    }

    @Test
    void a_row_has_ten_cells_and_one_name_for_itself_and_its_box() {
        Element row = mail.row("inbox", "Night shift roster");

        assertThat(row.select("> td")).hasSize(10);
        assertThat(row.attr("aria-labelledby"))
                .isEqualTo(row.select(".afn").attr("id"))
                .isEqualTo(row.select("[role=checkbox]").attr("aria-labelledby"));
        assertThat(row.select("[role=checkbox]").attr("aria-checked")).isEqualTo("false");
    }

    @Test
    void the_subject_carries_the_ids_in_all_their_forms() {
        Element subject = mail.row("inbox", "Night shift roster").expectFirst(".bog > span");
        long thread = Long.parseLong(subject.attr("data-legacy-thread-id"), 16);
        assertThat(subject.attr("data-thread-id")).isEqualTo("#thread-f:" + thread);
        assertThat(subject.attr("data-legacy-last-message-id"))
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(subject.attr("data-legacy-thread-id"));
        assertThat(subject.attr("data-legacy-last-non-draft-message-id"))
                .isEqualTo(subject.attr("data-legacy-last-message-id"));
    }

    @Test
    void a_row_of_one_sender_has_one_address_in_sight() {
        assertThat(mail.row("inbox", "Lunch on Friday?").select("span[email]")).hasSize(1);
        assertThat(mail.row("inbox", "Lunch on Friday?").select("span[data-thread-id]"))
                .hasSize(1);
    }

    @Test
    void the_hover_buttons_and_tools_are_named() {
        assertThat(mail.row("inbox", "Lunch on Friday?").select("li").eachAttr("data-tooltip"))
                .containsExactly("Archive", "Delete", "Mark as unread", "Snooze");
        assertThat(mail.row("inbox", "Night shift roster").select("li").eachAttr("data-tooltip"))
                .containsExactly("Archive", "Delete", "Mark as read", "Snooze");
        assertThat(inbox.select("[gh=mtb] [role=button]").eachAttr("aria-label"))
                .containsExactly(
                        "Select",
                        "Refresh",
                        "Archive",
                        "Report spam",
                        "Delete",
                        "Mark as read",
                        "Mark as unread",
                        "Snooze",
                        "Add to Tasks",
                        "Move to",
                        "Labels",
                        "More email options");
        assertThat(List.of("7", "9", "10", "20"))
                .allSatisfy(act -> assertThat(inbox.select("[act=" + act + "]")).hasSize(1));
    }

    @Test
    void dates_have_a_full_form_for_the_tooltip() {
        Element date = mail.row("inbox", "Night shift roster").expectFirst(".xW > span");
        assertThat(date.attr("title")).isEqualTo("Wed, Mar 11, 2026, 5:30 PM").isEqualTo(date.attr("aria-label"));
    }

    @Test
    void the_banner_offers_the_whole_list_in_the_words_scripts_look_for() {
        try (Mailbox full = Mailbox.open(60)) {
            Element offer = full.list("all").expectFirst("[data-part-select-all]");
            assertThat(offer.attr("role")).isEqualTo("link");
            assertThat(offer.textNodes().get(0).getWholeText()).isEqualTo("Select all ");
            assertThat(offer.wholeText()).isEqualTo("Select all 74 conversations in All Mail");
            assertThat(full.list("all")
                            .select("[data-part-select-banner] span")
                            .get(0)
                            .html())
                    .isEqualTo("All <b>50</b> conversations on this page are selected.");
        }
    }
}
