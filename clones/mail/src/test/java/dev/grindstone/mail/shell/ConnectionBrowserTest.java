package dev.grindstone.mail.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.grindstone.mail.Desk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectionBrowserTest {
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

    @Test
    void a_lost_server_is_announced_until_it_can_be_reached_again() {
        Locator bar = page.locator("[data-part-offline]");
        assertThat(bar.isVisible()).isFalse();

        page.context().setOffline(true);
        page.evaluate("() => { window.grindstone.reconnect(); }");
        bar.waitFor();
        assertThat(bar.innerText()).startsWith("Unable to connect to Pigeon.").endsWith("Try now");

        page.context().setOffline(false);
        page.getByText("Try now").click();
        bar.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        desk.settle();
        assertThat(page.locator("tr.zA").count()).isEqualTo(8);
    }

    @Test
    void a_slow_list_says_that_it_is_loading() {
        List<Route> held = new ArrayList<>();
        page.route("**/view?at=sent", held::add);
        page.evaluate("() => { location.hash = 'sent'; }");
        page.waitForFunction("() => { const look = getComputedStyle(document.querySelector('[role=main]'), '::before');"
                + " return look.content === '\"Loading…\"' && look.visibility === 'visible'; }");
        page.waitForCondition(() -> !held.isEmpty());

        held.forEach(Route::resume);
        desk.shows("sent");
        assertThat(page.locator("[role=main][aria-busy]").count()).isZero();
    }
}
