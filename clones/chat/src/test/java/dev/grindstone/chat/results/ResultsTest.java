package dev.grindstone.chat.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final Workspace office = Workspace.open();

    @AfterAll
    static void close() {
        office.close();
    }

    private static Document search(String query) {
        return office.page("/client/view/search?" + query);
    }

    private static List<String> texts(Document page) {
        return page.select("[data-qa=search_result] [data-qa=message-text]").eachText();
    }

    private static String count(Document page, String tab) {
        return page.select("[data-qa=search_tab_" + tab + "] [data-qa=tabs_item_render_count]")
                .text();
    }

    @Test
    void results_are_messages_with_their_place_time_and_author() {
        Document page = search("q=release");

        assertThat(page.select("[data-qa=search_result].c-message_group .c-search_message[role=document]"
                        + "[aria-roledescription=message]"))
                .hasSize(2);
        assertThat(page.select("[data-qa=search_result] [data-qa=message_sender_name]")
                        .eachText())
                .containsExactly("omar", "omar");
        assertThat(page.select("[data-qa=search_result_channel_name] [data-channel-id]")
                        .eachAttr("data-channel-id"))
                .containsOnly(office.key("engineering"));
        assertThat(page.select("a.c-timestamp[data-ts][href^=/archives/] [data-qa=timestamp_label]"))
                .hasSize(2);
        assertThat(page.select(".c-search_message__body mark").eachText()).contains("release", "Release");
        assertThat(page.select("[data-x-title='Search - Lumen Works - Banter']"))
                .hasSize(1);
    }

    @Test
    void tabs_count_what_each_has() {
        Document page = search("q=export");

        assertThat(count(page, "messages")).isEqualTo("2");
        assertThat(count(page, "dms")).isEqualTo("1");
        assertThat(count(page, "files")).isEqualTo("0");
        assertThat(page.select("[data-qa=search_tab_messages]").attr("aria-selected"))
                .isEqualTo("true");
        assertThat(texts(search("q=export&tab=dms"))).containsExactly("A customer asks about the export");
        assertThat(search("q=chris&tab=people")
                        .select("[data-qa=search_result_person] [data-part-result-name]")
                        .eachText())
                .containsExactly("Chris Novak", "Chris Baptiste");
        assertThat(search("q=gene&tab=channels")
                        .select("[data-qa=channel_search_result] [data-part-result-name]")
                        .eachText())
                .containsExactly("general");
    }

    @Test
    void filters_narrow_and_say_so() {
        Document page = search("q=the&from=me");

        assertThat(texts(page)).containsExactly("Welcome to the new workspace, @channel!");
        assertThat(page.select("[data-qa=search_filters][role=toolbar][aria-label='Filter by']"))
                .hasSize(1);
        assertThat(page.select("[data-qa=search-filters-from-filter_trigger]").text())
                .isEqualTo("From: me");
        assertThat(texts(search("q=the&in=" + office.key("design")))).containsExactly("which blue? The darker one");
        assertThat(texts(search("q=the&has=link"))).containsExactly("Thanks! The plan is at the usual place");
        assertThat(texts(search("q=the&date=today")))
                .containsExactly("A customer asks about the export", "@Maya Chen can you approve the release?");
        assertThat(texts(search("q=the&date=2026-03-11..2026-03-11")))
                .containsExactly("which blue? The darker one", "Is the fix for 4.1, too?");
        assertThat(texts(search("q=the&date=someday"))).isEmpty();
        assertThat(search("q=x&tab=files").select("[data-qa=search-filters-file-type-filter_trigger]"))
                .hasSize(1);
    }

    @Test
    void words_and_modifiers_go_through_one_engine_and_can_be_sorted() {
        assertThat(texts(search("q=from:@omar+in:engineering+-release+sort"))).isEmpty();
        assertThat(texts(search("q=in:general&sort=oldest")).get(0)).startsWith("Welcome");
        assertThat(texts(search("q=in:general&sort=newest")).get(0)).startsWith("Thanks");
        assertThat(search("q=in:general&sort=newest")
                        .select("button[aria-label^='Sort: ']")
                        .attr("aria-label"))
                .isEqualTo("Sort: Newest");
        assertThat(texts(search("q=salaries")))
                .as("a private channel of others")
                .isEmpty();
    }

    @Test
    void only_my_channels_and_no_apps() {
        office.run("chat.leave", SmallOffice.MAYA, Map.of("channel", "design"));

        assertThat(texts(search("q=blue"))).hasSize(1);
        assertThat(texts(search("q=blue&mine=1"))).isEmpty();
        assertThat(texts(search("q=release&nobots=1"))).hasSize(2);

        office.run("chat.join", SmallOffice.MAYA, Map.of("channel", "design"));
    }

    @Test
    void pages_have_twenty_results() {
        for (int i = 0; i < 21; i++) {
            office.run("chat.post", SmallOffice.OMAR, Map.of("channel", "engineering", "text", "zebra " + i));
        }

        Document first = search("q=zebra");
        assertThat(texts(first)).hasSize(20);
        assertThat(first.select("[data-qa=c-pagination_forward_btn]").attr("data-x-go"))
                .contains("page=2");
        assertThat(first.select("[data-qa=c-pagination_page_btn_2]")).hasSize(1);
        assertThat(texts(search("q=zebra&page=2"))).hasSize(1);
        assertThat(texts(search("q=zebra&page=99"))).as("beyond the last page").hasSize(1);
    }

    @Test
    void nothing_found_says_what_to_do() {
        assertThat(search("q=nosuchword").select(".c-search__blank_state_title").text())
                .isEqualTo("Nothing turned up");
        assertThat(search("q=nosuchword&from=me")
                        .select("[data-qa=empty_state_wrapper] button")
                        .text())
                .isEqualTo("Clear filters");
        assertThat(search("").select(".c-search__blank_state_title").text()).isEqualTo("What are you looking for?");
    }

    @Test
    void choices_of_filters_are_options() {
        Document from = office.page("/client/search/choices?which=from&q=the&from=me");

        assertThat(from.select("[role=option][aria-selected=true]").text()).isEqualTo("Me");
        assertThat(from.select("[role=option]").eachText()).contains("Anyone", "omar (Omar Haddad)", "Irene Sato");
        assertThat(office.page("/client/search/choices?which=sort&q=the")
                        .select("[role=option]")
                        .eachText())
                .containsExactly("Most relevant", "Newest", "Oldest");
        assertThat(office.page("/client/search/choices?which=in")
                        .select("[role=option]")
                        .eachText())
                .doesNotContain("payroll")
                .contains("engineering", "omar");
    }
}
