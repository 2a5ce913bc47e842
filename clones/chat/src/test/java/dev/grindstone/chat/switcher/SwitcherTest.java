package dev.grindstone.chat.switcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SwitcherTest {
    @Test
    void the_dialog_begins_with_what_was_lively_last_and_unread_first() {
        try (Workspace office = Workspace.open()) {
            Document dialog = office.page("/client/dialog/find");

            assertThat(
                            dialog.select(
                                    "[data-qa=search_input_box] [data-qa=focusable_search_input].texty_single_line_input"
                                            + " > .ql-editor[data-qa=texty_input][role=combobox][aria-label=Query][contenteditable=true]"))
                    .hasSize(1);
            assertThat(dialog.select("button[data-qa=search_input_clear], button[data-qa=search_input_close]"))
                    .hasSize(2);
            assertThat(labels(dialog))
                    .containsExactly(
                            "Chris Baptiste, Direct Message",
                            "omar, Direct Message",
                            "engineering",
                            "launch-plan",
                            "design",
                            "general");
            assertThat(dialog.select("#c-search_autcomplete__suggestion_0[data-index=0][role=option]"))
                    .hasSize(1);
        }
    }

    @Test
    void words_find_channels_and_people_by_any_of_their_names() {
        try (Workspace office = Workspace.open()) {
            assertThat(labels(find(office, "gen"))).startsWith("general");
            assertThat(labels(find(office, "plan"))).containsExactly("launch-plan");
            assertThat(labels(find(office, "#design"))).startsWith("design");
            assertThat(labels(find(office, "haddad"))).containsExactly("omar, Direct Message");
            assertThat(labels(find(office, "@ire"))).containsExactly("Irene Sato, Direct Message");
            assertThat(labels(find(office, "egr"))).containsExactly("engineering");
            assertThat(labels(find(office, "chris")))
                    .containsExactly(
                            "Chris Baptiste, Direct Message",
                            "Chris Novak, Direct Message",
                            "Chris Novak, Priya Nair, Group Direct Message");
        }
    }

    @Test
    void what_is_private_archived_or_gone_is_not_found() {
        try (Workspace office = Workspace.open()) {
            assertThat(labels(find(office, "payroll"))).isEmpty();
            assertThat(labels(find(office, "old-campaign"))).isEmpty();
            assertThat(labels(find(office, "tom berg"))).isEmpty();
            assertThat(find(office, "payroll").text()).isEqualTo("Search for: payroll");
        }
    }

    @Test
    void somebody_without_a_conversation_gets_one() {
        try (Workspace office = Workspace.open()) {
            String irene = find(office, "irene").select("[role=option]").attr("data-x-person");

            String path = office.server()
                    .post(office.world(), "/client/find/person", Map.of("user", irene))
                    .body();

            assertThat(path).isEqualTo(office.address("@irene"));
            assertThat(office.server()
                            .post(office.world(), "/client/find/person", Map.of("user", "U0NOBODY"))
                            .body())
                    .contains("'U0NOBODY'");
        }
    }

    private static Document find(Workspace office, String words) {
        return office.page(
                "/client/find?q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<String> labels(Document page) {
        return page.select("[role=listbox] [role=option]").eachAttr("aria-label").stream()
                .filter(each -> !each.startsWith("Search for: "))
                .toList();
    }

    @Test
    void who_searches_is_shown_what_was_searched_for_last_and_who_jumps_is_not() {
        try (Workspace office = Workspace.open()) {
            for (int i = 1; i <= 11; i++) {
                office.run("chat.rememberSearch", SmallOffice.MAYA, Map.of("query", "words " + i));
            }
            office.run("chat.rememberSearch", SmallOffice.MAYA, Map.of("query", " WORDS 9 "));
            office.run("chat.rememberSearch", SmallOffice.MAYA, Map.of("query", " "));

            Document dialog = office.page("/client/dialog/find?for=search");
            assertThat(dialog.select("[data-qa=recent_search]").eachText())
                    .containsExactly("WORDS 9", "words 11", "words 10", "words 8", "words 7");
            assertThat(dialog.select("#c-search_autcomplete__suggestion_0").attr("data-x-find"))
                    .endsWith("/search?q=WORDS+9");
            assertThat(dialog.select("[role=option]").eachAttr("data-index"))
                    .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
            assertThat(office.page("/client/dialog/find").select("[data-qa=recent_search]"))
                    .isEmpty();
            assertThat(office.page("/client/find?for=search&q=gen").select("[data-qa=recent_search]"))
                    .isEmpty();
            assertThat(office.sql("SELECT searches FROM chat.member WHERE id = 1")
                            .get(0))
                    .doesNotContain("words 1\"");
        }
    }
}
