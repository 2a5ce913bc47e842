package dev.grindstone.mail.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private static final String CRANE = "Crane inspection moved to Thursday";
    private static final String INVOICE = "Invoice 2214 for fender repairs";
    private static final String ROSTER = "Night shift roster";
    private static final String LUNCH = "Lunch on Friday?";
    private static final String BOOKING = "Your booking 88K2Q to Tallinn";
    private static final String PLAN = "Berth plan for week 12";

    private Mailbox mail;

    @BeforeAll
    void open() {
        mail = Mailbox.open();
    }

    @AfterAll
    void close() {
        mail.close();
    }

    private List<String> found(String query) {
        return mail.subjects("search/" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    @Test
    void plain_words_are_found_anywhere_in_any_case_and_number_but_not_inside_words() {
        assertThat(found("INVOICE")).containsExactly(INVOICE);
        assertThat(found("invoices")).containsExactly(INVOICE);
        assertThat(found("fender payment")).containsExactly(INVOICE);
        assertThat(found("voice")).isEmpty();
        assertThat(found("\"new menu\"")).containsExactly(LUNCH);
        assertThat(found("\"menu new\"")).isEmpty();
    }

    @Test
    void people_are_found_by_name_address_and_me() {
        assertThat(found("from:anna")).containsExactly(INVOICE, LUNCH);
        assertThat(found("from:anna@reyes-marine.example")).containsExactly(INVOICE, LUNCH);
        assertThat(found("from:reyes-marine.example")).containsExactly(INVOICE, LUNCH);
        assertThat(found("from:ann")).isEmpty();
        assertThat(found("from:me")).containsExactly("Question about the lock", ROSTER, PLAN);
        assertThat(found("to:anna")).containsExactly("Question about the lock", PLAN);
        assertThat(found("from:(anna OR ben) is:unread")).containsExactly(CRANE, INVOICE, ROSTER);
    }

    @Test
    void subjects_states_and_labels_are_found() {
        assertThat(found("subject:inspection")).containsExactly(CRANE);
        assertThat(found("subject:inspector")).isEmpty();
        assertThat(found("is:starred")).containsExactly(LUNCH, BOOKING);
        assertThat(found("is:important is:unread")).containsExactly(CRANE);
        assertThat(found("label:berths-quay-4")).containsExactly(CRANE);
        assertThat(found("category:promotions -subject:tides")).containsExactly("20 % off mooring lines");
        assertThat(found("has:attachment from:me")).containsExactly(PLAN);
        assertThat(found("filename:xlsx")).containsExactly(ROSTER);
        assertThat(found("is:imaginary")).isEmpty();
    }

    @Test
    void spam_and_trash_are_searched_only_when_asked_for() {
        assertThat(found("yacht")).isEmpty();
        assertThat(found("yacht in:anywhere")).containsExactly("You have won a yacht");
        assertThat(found("in:trash")).containsExactly("Old crane manual");
        assertThat(found("crane")).containsExactly(CRANE);
        assertThat(found("in:drafts")).containsExactly("Question about the lock");
    }

    @Test
    void dates_are_counted_from_the_worlds_present() {
        assertThat(found("newer_than:1d in:inbox -category:promotions"))
                .containsExactly(CRANE, INVOICE, ROSTER, "Your parcel is on its way", LUNCH);
        assertThat(found("older_than:2m")).containsExactly("(no subject)");
        assertThat(found("after:2026/01/30 before:2026/02/10")).containsExactly(BOOKING);
        assertThat(found("after:02/01/2026 before:2026-02-01")).isEmpty();
        assertThat(found("after:sometime")).isEmpty();
    }

    @Test
    void what_people_type_never_ends_in_an_error() {
        for (String odd : List.of(
                "(",
                "a)",
                "-",
                "from:(",
                "%",
                "_",
                "'",
                "\\",
                "[",
                "from:[",
                "subject:\\E(",
                "larger:x",
                "larger:1k",
                "smaller:1m",
                "OR OR")) {
            assertThat(found(odd)).as(odd).isNotNull();
        }
    }

    @Test
    void suggestions_offer_people_conversations_and_the_search_itself() {
        List<String> lines =
                mail.page("/mail/u/0/suggestions?q=be").select("[role=option]").eachText();

        assertThat(lines).first().asString().isEqualTo("Ben Okafor ben@harbour.example");
        assertThat(lines)
                .anyMatch(line -> line.startsWith(PLAN))
                .last()
                .asString()
                .startsWith("All search results for “be”");
        assertThat(mail.page("/mail/u/0/suggestions?q=").select("[role=option]"))
                .isEmpty();
    }
}
