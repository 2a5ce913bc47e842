package dev.grindstone.chat.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static final String CHANNELS = "/client/view/browse-channels";

    @Test
    void channels_show_what_they_are_for_and_how_many_are_in_them() {
        try (Workspace office = Workspace.open()) {
            Document page = office.page(CHANNELS);

            for (String selector : List.of(
                    "input[data-qa=browse_page_search_autocomplete_input]",
                    "[data-qa=slack_kit_scrollbar].c-scrollbar__hider [role=list][aria-label=Channel search results]",
                    "button[data-qa=search-filters-channel-type-filter_trigger]",
                    "button[data-qa=search-filters-all-channels-filter_trigger]",
                    "button[data-qa=sort-explorer-select]",
                    "div#" + office.key("engineering") + " button[data-qa=leave-channel]",
                    "[data-x-title='Channels - Lumen Works - Banter']")) {
                assertThat(page.select(selector)).as(selector).hasSize(1);
            }
            assertThat(names(page)).containsExactly("design", "engineering", "general", "launch-plan");
            var general = page.select("div#" + office.key("general") + " [data-qa=browse_page_channel]");
            assertThat(general.select("[data-qa=channel_search_result] [data-qa=browse_page_channel_member_count]")
                            .text())
                    .isEqualTo("8 members");
            assertThat(general.select("[data-qa=browse_page_channel_purpose]").text())
                    .isEqualTo("What everybody should know");
            assertThat(general.select("button")).isEmpty();
        }
    }

    @Test
    void filters_words_and_order_narrow_the_list() {
        try (Workspace office = Workspace.open()) {
            office.run("chat.createChannel", SmallOffice.OMAR, Map.of("name", "social-lunch"));

            assertThat(names(office.page(CHANNELS + "?whose=others"))).containsExactly("social-lunch");
            assertThat(names(office.page(CHANNELS + "?type=private"))).containsExactly("launch-plan");
            assertThat(names(office.page(CHANNELS + "?type=archived"))).containsExactly("old-campaign");
            assertThat(names(office.page(CHANNELS + "?q=everybody"))).containsExactly("general");
            assertThat(names(office.page(CHANNELS + "?sort=most"))).startsWith("general", "engineering");
            assertThat(names(office.page(CHANNELS + "?sort=newest"))).startsWith("social-lunch");
            assertThat(names(office.page(CHANNELS + "?sort=name-down"))).startsWith("social-lunch", "launch-plan");
            assertThat(office.page(CHANNELS + "?whose=others").select("button[data-qa=join-channel]"))
                    .hasSize(1);
            assertThat(office.page("/client/menu/browse-channels?which=type&type=archived")
                            .select("[role=menuitemradio][aria-checked=true]")
                            .text())
                    .isEqualTo("Archived channels");
        }
    }

    @Test
    void an_empty_list_says_so_and_leads_back() {
        try (Workspace office = Workspace.open()) {
            Document page = office.page(CHANNELS + "?q=payroll");

            assertThat(page.select("[data-qa=empty_state_wrapper] .c-empty_state__title")
                            .text())
                    .isEqualTo("No channels found");
            assertThat(page.select("[data-qa=empty_state_wrapper]").text()).contains("“payroll”");
            assertThat(page.select("button[data-qa=browse_clear_filters]")).hasSize(1);
        }
    }

    @Test
    void long_lists_have_pages() {
        try (Workspace office = Workspace.open()) {
            for (int each = 10; each < 31; each++) {
                office.run("chat.createChannel", SmallOffice.OMAR, Map.of("name", "proj-" + each));
            }

            Document first = office.page(CHANNELS);
            assertThat(names(first)).hasSize(20);
            assertThat(first.select("[data-qa=c-pagination_forward_btn]").attr("data-x-go"))
                    .endsWith("browse-channels?page=2");
            assertThat(first.select("[data-qa=c-pagination_back_btn]").attr("aria-disabled"))
                    .isEqualTo("true");
            assertThat(first.select("[data-qa=c-pagination_page_btn_1]").attr("aria-current"))
                    .isEqualTo("page");
            assertThat(names(office.page(CHANNELS + "?page=2"))).hasSize(5);
            assertThat(names(office.page(CHANNELS + "?page=99"))).hasSize(5);
        }
    }

    @Test
    void the_side_bar_leads_to_the_directories() {
        try (Workspace office = Workspace.open()) {
            assertThat(
                            office.page("/client/sidebar")
                                    .select(
                                            "[role=treeitem][aria-label=Directories] [data-qa=channel_sidebar_directories_link]"))
                    .hasSize(1);
        }
    }

    @Test
    void people_are_cards_and_those_who_left_are_kept_apart() {
        try (Workspace office = Workspace.open()) {
            String names = "span.p-browse_page_member_card_entity__name_text";

            assertThat(office.page("/client/view/people").select(names).eachText())
                    .containsExactly(
                            "Chris Baptiste",
                            "Chris Novak",
                            "Irene Sato",
                            "Leo Martins",
                            "Maya Chen",
                            "omar",
                            "Priya Nair");
            assertThat(office.page("/client/view/people?q=haddad").select(names).eachText())
                    .containsExactly("omar");
            assertThat(office.page("/client/view/people?type=deactivated")
                            .select(names)
                            .eachText())
                    .containsExactly("Tom Berg");
            assertThat(office.page("/client/view/people?type=apps").select(".c-app_badge"))
                    .hasSize(1);
            assertThat(office.page("/client/view/people?q=zzz")
                            .select(".c-empty_state__title")
                            .text())
                    .isEqualTo("No people found");
        }
    }

    @Test
    void user_groups_show_who_is_in_them() {
        try (Workspace office = Workspace.open()) {
            assertThat(office.page("/client/view/user-groups").text()).contains("There is none yet.");

            office.run(
                    "chat.createUsergroup",
                    SmallOffice.MAYA,
                    Map.of("name", "Launch team", "users", List.of("omar", "priya")));

            Document page = office.page("/client/view/user-groups");
            assertThat(page.select("[data-qa=browse_page_user_group]").text())
                    .isEqualTo("Launch team @launch-team 2 members");
            assertThat(page.select("[data-qa=browse_page_user_group] button[data-x-member]")
                            .eachAttr("aria-label"))
                    .containsExactly("omar", "Priya Nair");
        }
    }

    private static List<String> names(Document page) {
        return page.select("[data-qa=browse_page_channel] .c-channel_entity__name")
                .eachText();
    }
}
