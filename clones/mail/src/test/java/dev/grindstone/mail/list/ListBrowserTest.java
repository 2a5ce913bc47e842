package dev.grindstone.mail.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListBrowserTest {
    private static final String SERIES = """
            el => { for (const type of ['mouseover', 'mousedown', 'mouseup', 'click'])
              el.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window })); }
            """;

    private Desk desk;
    private Mailbox mail;
    private Page page;

    @BeforeAll
    void open() {
        desk = Desk.open();
        mail = desk.mail();
        page = desk.page();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        mail.world().reset();
        page.navigate("about:blank");
        page.navigate(mail.server().origin() + "/mail/u/0/#inbox");
        settle();
    }

    private void settle() {
        Desk.settle(page);
    }

    /** Waits for a list: the browser tells of a new hash a moment after it has changed. */
    private void shows(String route) {
        page.locator("[data-part-view][data-x-route='" + route + "']").waitFor();
        settle();
    }

    private Locator row(String subject) {
        return page.locator("tr.zA", new Page.LocatorOptions().setHasText(subject));
    }

    private String snackbar() {
        settle();
        return page.locator(".bAp .bAq").textContent();
    }

    @Test
    void choosing_rows_shows_the_tools_and_archiving_can_be_undone() {
        row("Lunch").locator(".oZ-jc").click();
        row("roster").locator(".oZ-jc").click();

        assertThat(row("Lunch").getAttribute("class")).isEqualTo("zA yO x7");
        assertThat(row("Lunch").locator(".afn").textContent()).startsWith("selected, Anna Reyes");
        page.locator("div[aria-label=Archive]").click();
        assertThat(snackbar()).isEqualTo("2 conversations archived.");
        assertThat(row("Lunch").count()).isZero();

        page.locator("#link_undo").click();
        assertThat(snackbar()).isEqualTo("Action undone.");
        assertThat(row("Lunch").count()).isEqualTo(1);
        assertThat(page.title()).isEqualTo("Inbox (3) - nora@harbour.example - Pigeon");
    }

    @Test
    void a_range_is_chosen_with_shift_and_the_menu_chooses_by_state() {
        page.locator(".oZ-jc").nth(1).click();
        page.locator(".oZ-jc").nth(4).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page.locator("tr.x7").count()).isEqualTo(4);

        page.locator("div[aria-label=Select] .G-asx").click();
        page.locator("[selector=unread]").click();
        assertThat(page.locator("tr.x7").count()).isEqualTo(3);
        assertThat(page.locator("tr.x7.zE").count()).isEqualTo(3);
    }

    @Test
    void a_hand_made_series_of_mouse_events_is_one_action() {
        Locator star = row("Crane").locator("[aria-label='Not starred']");
        star.evaluate(SERIES);
        settle();
        assertThat(mail.subjects("starred")).hasSize(3);

        page.locator("[aria-label='More email options']").evaluate(SERIES);
        page.locator("[role=menuitem] >> text=Mark all as read")
                .evaluate("el => { for (const type of ['mousedown', 'mouseup', 'click'])"
                        + " el.dispatchEvent(new MouseEvent(type, { bubbles: true })); }");
        assertThat(snackbar()).isEqualTo("8 conversations marked as read.");
    }

    @Test
    void keys_move_choose_and_jump_even_when_a_script_sends_them() {
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("tr.x7").locator(".bog").textContent()).isEqualTo("Invoice 2214 for fender repairs");
        page.keyboard().press("#");
        assertThat(snackbar()).isEqualTo("Conversation moved to Trash.");

        page.evaluate("() => { for (const key of ['g', 's'])"
                + " document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })); }");
        shows("starred");
        assertThat(page.locator("tr.zA").count()).isEqualTo(2);
    }

    @Test
    void the_box_searches_and_routes_work_back_and_forth() {
        page.locator("input[name=q]").fill("from:anna");
        page.locator("input[name=q]").press("Enter");
        shows("search/from:anna");
        assertThat(page.locator("tr.zA").count()).isEqualTo(2);

        page.locator("a[href$='#sent']").click();
        shows("sent");
        assertThat(page.locator("div.aim.ain a").getAttribute("aria-label")).isEqualTo("Sent");
        page.goBack();
        shows("search/from:anna");
        assertThat(page.locator("input[name=q]").inputValue()).isEqualTo("from:anna");
        assertThat(page.locator("tr.zA").count()).isEqualTo(2);
    }
}
