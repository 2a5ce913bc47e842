package dev.grindstone.mail.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import dev.grindstone.mail.Desk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is seen before the page's script has come. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstViewBrowserTest {
    private Desk desk;
    private Page page;
    private final List<Route> scripts = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();

    @BeforeAll
    void open() {
        desk = Desk.open();
        page = desk.page();
        page.route("**/mail.js", scripts::add);
        page.onRequest(request -> {
            if (request.url().contains("/view?")) {
                lists.add(request.url());
            }
        });
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        scripts.clear();
        lists.clear();
        page.navigate("about:blank");
    }

    private Locator row() {
        return page.locator("tr.zA").first();
    }

    private void begin(String route) {
        page.navigate(desk.url(route), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        row().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForCondition(() -> !scripts.isEmpty());
    }

    private void goOn() {
        scripts.forEach(Route::resume);
        desk.settle();
    }

    @Test
    void the_inbox_is_there_and_is_not_asked_for_again() {
        for (String route : List.of("", "#inbox", "#inbox?compose=new")) {
            page.navigate("about:blank");
            scripts.clear();
            begin(route);
            assertThat(row().isVisible()).as(route).isTrue();

            goOn();
            assertThat(row().isVisible()).as(route).isTrue();
            assertThat(page.locator("[role=main]").getAttribute("aria-busy")).isNull();
            assertThat(lists).as(route).isEmpty();
        }
    }

    @Test
    void another_place_does_not_begin_with_the_inbox() {
        begin("#sent");
        assertThat(row().isVisible()).isFalse();

        goOn();
        desk.shows("sent");
        assertThat(row().isVisible()).isTrue();
        assertThat(page.locator("[data-part-view]").getAttribute("data-x-route"))
                .isEqualTo("sent");
    }

    @Test
    void the_inbox_comes_anew_once_one_was_elsewhere() {
        begin("#sent");
        goOn();
        desk.shows("sent");

        desk.show("inbox");
        assertThat(lists).last().asString().endsWith("at=inbox");
        assertThat(row().isVisible()).isTrue();
    }
}
