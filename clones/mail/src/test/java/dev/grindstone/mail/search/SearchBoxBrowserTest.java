package dev.grindstone.mail.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.grindstone.mail.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchBoxBrowserTest {
    private Desk desk;
    private Page page;

    @BeforeAll
    void open() {
        desk = Desk.open();
        page = desk.page();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.start("inbox");
    }

    private Locator box() {
        return page.locator("input[name=q]");
    }

    private void search(String text, String route) {
        box().fill(text);
        box().press("Enter");
        desk.shows(route);
    }

    @Test
    void the_empty_box_offers_what_was_searched_for_and_forgets_it() {
        search("from:anna", "search/from:anna");
        search("crane", "search/crane");
        page.locator("[aria-label='Clear search']").click();
        desk.shows("inbox");

        box().click();
        Locator recent = page.locator("[role=option]:has([data-part-forget])");
        recent.first().waitFor();
        assertThat(recent.allInnerTexts()).extracting(String::strip).containsExactly("crane", "from:anna");

        page.locator("[aria-label='Remove “crane” from recent searches']").click();
        recent.nth(1).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(recent.count()).isEqualTo(1);

        box().press("ArrowDown");
        box().press("Enter");
        desk.shows("search/from:anna");
        assertThat(desk.row("Lunch").count()).isEqualTo(1);
    }

    @Test
    void chosen_spam_among_results_is_offered_as_not_spam() {
        search("yacht in:anywhere", "search/yacht+in:anywhere");
        desk.row("yacht").locator(".oZ-jc").click();

        assertThat(page.locator("div[aria-label='Report spam']").isVisible()).isFalse();
        page.locator("div[aria-label='Not spam']").click();

        assertThat(desk.snackbar()).isEqualTo("Conversation unmarked as spam and moved to inbox.");
        assertThat(desk.row("yacht").getAttribute("class")).contains("x7");
        assertThat(page.locator("div[aria-label='Not spam']").isVisible()).isFalse();
        assertThat(page.locator("div[aria-label='Report spam']").isVisible()).isTrue();
    }

    @Test
    void the_order_of_results_is_a_route_and_chips_keep_it() {
        search("spring", "search/spring");
        page.locator("button[title='Sort results']").click();
        page.locator("[role=menuitemradio] >> text=Most relevant").click();
        desk.shows("search/spring/relevant");
        assertThat(box().inputValue()).isEqualTo("spring");

        page.locator("[data-x-refine='is:unread']").click();
        desk.shows("search/spring+is:unread/relevant");
        page.reload();
        desk.shows("search/spring+is:unread/relevant");
        assertThat(page.locator("button[title='Sort results']").innerText()).isEqualTo("Most relevant");
    }
}
