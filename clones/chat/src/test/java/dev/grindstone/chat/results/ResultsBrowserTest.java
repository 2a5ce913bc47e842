package dev.grindstone.chat.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.chat.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class ResultsBrowserTest {
    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.start("general");
    }

    private static void option(String name) {
        desk.click(desk.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    @Test
    void a_search_is_typed_and_a_result_opens_where_it_was_written() {
        desk.click(desk.qa("top_nav_search"));
        desk.page().keyboard().type("release");
        desk.press("Enter");

        assertThat(desk.page().url()).contains("/search?q=release");
        assertThat(desk.qa("search_result").count()).isEqualTo(2);
        assertThat(desk.page().locator("#search-text").textContent()).isEqualTo("Search: release");

        desk.click(desk.qa("search_result").last().locator("[data-qa=message-text]"));
        assertThat(desk.page().url()).contains(desk.office().key("engineering")).contains("ts=");
        assertThat(desk.qa("channel_name").textContent()).isEqualTo("engineering");
        assertThat(desk.page().locator("#search-text").textContent()).isEqualTo("Search Lumen Works");
    }

    @Test
    void a_filter_is_chosen_from_a_list_that_narrows() {
        Desk.go(desk.page(), desk.page().url().replaceFirst("/C.*", "/search?q=the"));

        desk.click(desk.qa("search-filters-from-filter_trigger"));
        desk.page().keyboard().type("priya");
        desk.press("Enter");

        assertThat(desk.qa("search-filters-from-filter_trigger").textContent()).isEqualTo("From: Priya Nair");
        assertThat(desk.qa("search_result").count()).isEqualTo(1);
        desk.click(desk.qa("search_filters_clear"));
        assertThat(desk.qa("search_result").count()).isGreaterThan(3);
        desk.click(desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sort: Most relevant")));
        option("Newest");
        assertThat(desk.page().url()).contains("sort=newest");
    }

    @Test
    void arrows_move_among_results_and_enter_opens() {
        Desk.go(desk.page(), desk.page().url().replaceFirst("/C.*", "/search?q=the&sort=oldest"));
        desk.page().locator("[data-part-hit-message]").first().focus();

        desk.press("ArrowDown");
        desk.press("Enter");

        assertThat(desk.qa("channel_name").textContent()).isEqualTo("general");
    }

    @Test
    void a_search_in_a_conversation_names_it() {
        desk.press("Control+f");
        desk.page().keyboard().type("plan");
        desk.press("Enter");

        assertThat(desk.page().url()).contains("q=in%3A%23general+plan");
        assertThat(desk.qa("search_result").count()).isEqualTo(1);
        desk.click(desk.qa("top_nav_search_clear"));
        assertThat(desk.page().locator(".c-search__blank_state_title").textContent())
                .isEqualTo("What are you looking for?");
    }
}
