package dev.grindstone.mail.snooze;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.mail.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnoozeBrowserTest {
    private Desk browser;
    private Page page;

    @BeforeAll
    void open() {
        browser = Desk.open();
        page = browser.page();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void start() {
        browser.start("inbox");
    }

    private Locator item(String words) {
        return page.locator("[data-x-menu=snooze] [role=menuitem]", new Page.LocatorOptions().setHasText(words));
    }

    @Test
    void the_hover_button_snoozes_its_row_alone() {
        browser.row("roster").locator(".oZ-jc").click();
        browser.row("Lunch").hover();
        browser.row("Lunch").locator("li[data-tooltip=Snooze]").click();
        item("Tomorrow").click();

        assertThat(browser.snackbar()).isEqualTo("Conversation snoozed until Fri, 8:00 AM.");
        assertThat(browser.row("Lunch").count()).isZero();
        assertThat(browser.row("roster").count()).isEqualTo(1);
        page.locator("#link_undo").click();
        assertThat(browser.snackbar()).isEqualTo("Action undone.");
        assertThat(browser.row("Lunch").count()).isEqualTo(1);
        assertThat(browser.mail().world().netChanges()).isEmpty();
    }

    @Test
    void the_toolbar_snoozes_what_is_chosen_and_unsnoozes_it_in_its_list() {
        browser.row("roster").locator(".oZ-jc").click();
        browser.row("Lunch").locator(".oZ-jc").click();
        page.locator("[gh=mtb] [aria-label=Snooze]").click();
        browser.settle();
        item("Next week").click();
        assertThat(browser.snackbar()).isEqualTo("2 conversations snoozed until Mon, 8:00 AM.");

        browser.show("snoozed");
        assertThat(page.locator("tr.zA").count()).isEqualTo(2);
        browser.row("Lunch").locator(".oZ-jc").click();
        page.locator("[gh=mtb] [aria-label=Snooze]").click();
        item("Unsnooze").click();
        assertThat(browser.snackbar()).isEqualTo("Conversation unsnoozed.");
        assertThat(page.locator("tr.zA").count()).isEqualTo(1);
        assertThat(browser.mail().subjects("inbox")).contains("Lunch on Friday?");
    }

    @Test
    void the_key_opens_the_menu_for_the_row_under_the_bar_and_arrows_choose() {
        page.keyboard().press("j");
        page.keyboard().press("b");
        item("Later today").waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(browser.snackbar()).isEqualTo("Conversation snoozed until Fri, 8:00 AM.");
        assertThat(browser.mail().subjects("snoozed")).containsExactly("Crane inspection moved to Thursday");
        page.keyboard().press("g");
        page.keyboard().press("b");
        browser.shows("snoozed");
    }

    @Test
    void a_picked_time_snoozes_the_open_conversation_and_its_chip_brings_it_back() {
        browser.row("Lunch").click();
        page.locator("h2.hP").waitFor();
        browser.settle();
        page.locator("[gh=mtb] [aria-label=Snooze]").click();
        item("Pick date").click();
        Locator dialog = page.locator(".uW2Fw-bHj[role=dialog]");
        dialog.getByLabel("Date").fill("Feb 30");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        browser.settle();
        assertThat(dialog.locator("[role=alert]").textContent())
                .isEqualTo("There is no Feb 30 in the calendar. Choose another day.");
        dialog.getByLabel("Date").fill("Apr 2");
        dialog.getByLabel("Time").fill("17:40");
        dialog.getByLabel("Time").press("Enter");
        assertThat(browser.snackbar()).isEqualTo("Conversation snoozed until Thu, Apr 2, 5:40 PM.");
        browser.shows("inbox");

        browser.show("snoozed");
        assertThat(browser.row("Lunch").locator(".cL").textContent()).isEqualTo("Thu, Apr 2, 5:40 PM");
        browser.row("Lunch").click();
        page.locator("[aria-label=Unsnooze]").click();
        assertThat(browser.snackbar()).isEqualTo("Conversation unsnoozed.");
        assertThat(page.locator("[aria-label=Unsnooze]").count()).isZero();
        assertThat(browser.mail().subjects("inbox")).contains("Lunch on Friday?");
    }

    @Test
    void muting_by_key_and_unmuting_by_the_menu() {
        page.keyboard().press("j");
        page.keyboard().press("m");
        assertThat(browser.snackbar()).isEqualTo("Conversation muted.");
        browser.show("all");
        browser.row("Crane inspection").locator(".oZ-jc").click();
        page.locator("[aria-label='More email options']").click();
        assertThat(page.locator("[data-x-menu=more] [data-x-act=mute]").isVisible())
                .isFalse();
        page.locator("[data-x-menu=more] [data-x-act=unmute]").click();
        assertThat(browser.snackbar()).isEqualTo("Conversation unmuted.");
    }
}
