package dev.grindstone.mail.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.MailClone;
import dev.grindstone.mail.Mailbox;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecentSearchTest {
    private final Mailbox mail = Mailbox.open();

    @AfterEach
    void close() {
        mail.close();
    }

    private void search(String text) {
        assertThat(mail.post("/mail/u/0/searches", Map.of("q", text)).statusCode())
                .isEqualTo(204);
    }

    private List<String> offered(String typed) {
        Document page = mail.page("/mail/u/0/suggestions?q=" + typed);
        return page.select("[role=option]:has([data-part-forget]) [data-part-suggestion-text]")
                .eachText();
    }

    @Test
    void the_latest_searches_come_first_and_each_once() {
        search("from:anna");
        search("crane");
        search("from:anna");

        assertThat(offered("")).containsExactly("from:anna", "crane");
        assertThat(offered("cr")).containsExactly("crane");
        assertThat(offered("crane")).isEmpty();
        assertThat(mail.page("/mail/u/0/suggestions?q=")
                        .select("[role=option] button")
                        .attr("aria-label"))
                .isEqualTo("Remove “from:anna” from recent searches");
    }

    @Test
    void a_search_can_be_forgotten_and_old_ones_go_by_themselves() {
        for (int i = 0; i < 30; i++) {
            search("watch " + i);
        }
        mail.post("/mail/u/0/searches/forget", Map.of("q", "watch 29"));
        search("   ");
        search("x".repeat(300));

        assertThat(offered("")).hasSize(6).startsWith("watch 28", "watch 27");
        assertThat(mail.value("SELECT COUNT(*) FROM mail.recent_search")).isEqualTo("19");
    }

    @Test
    void no_check_looks_at_them() {
        assertThat(new MailClone().derivedTables()).contains("recent_search");
    }

    @Test
    void chats_can_be_excluded_though_there_are_none() {
        Document options = mail.page("/mail/u/0/search-options?form=from%3Danna%26nochats%3Dtrue");

        assertThat(options.select("label[for=so-chats]").text()).isEqualTo("Don't include chats");
        assertThat(options.select("#so-chats[checked]")).hasSize(1);
        assertThat(mail.subjects("advanced-search/from=anna&nochats=true"))
                .isEqualTo(mail.subjects("search/from:anna"))
                .isNotEmpty();
        assertThat(mail.list("advanced-search/from=anna&nochats=true")
                        .select("[data-x-query]")
                        .attr("data-x-query"))
                .isEqualTo("from:anna -in:chats");
        mail.run("mail.label", Map.of("name", "Chats"));
        mail.act("label", "inbox", Map.of("add", "Chats"), "Lunch on Friday?");
        assertThat(mail.subjects("search/in:chats")).isEmpty();
        assertThat(mail.subjects("search/is:chat")).isEmpty();
        assertThat(mail.subjects("search/-in:chats+from:anna")).contains("Lunch on Friday?");
    }

    @Test
    void results_are_sorted_by_time_or_by_what_fits_best() {
        assertThat(mail.subjects("search/quay+OR+crane+OR+thursday"))
                .containsExactly("Crane inspection moved to Thursday", "Berth plan for week 12");
        assertThat(mail.subjects("search/spring"))
                .containsExactly("Spring tides are coming", "Dredging schedule for spring");
        mail.act("star", "search/spring", Map.of(), "Dredging schedule for spring");

        assertThat(mail.subjects("search/spring/relevant"))
                .containsExactly("Dredging schedule for spring", "Spring tides are coming");
        Document page = mail.list("search/spring/relevant");
        assertThat(page.select("[data-part-sort] button").text()).isEqualTo("Most relevant");
        assertThat(page.select("[data-part-sort] [role=menuitemradio]").eachText())
                .containsExactly("Most relevant", "Most recent");
        assertThat(page.select("[data-part-sort] [aria-checked=false]").attr("data-x-go"))
                .isEqualTo("search/spring");
        assertThat(page.select("[data-x-query]").attr("data-x-query")).isEqualTo("spring");
    }
}
