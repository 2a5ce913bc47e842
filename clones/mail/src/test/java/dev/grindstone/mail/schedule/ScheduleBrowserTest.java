package dev.grindstone.mail.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.mail.Desk;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduleBrowserTest {
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

    private void write(String to, String subject) {
        page.locator("[gh=cm]").click();
        page.locator("input[aria-label='To recipients']").fill(to);
        page.locator("[name=subjectbox]").fill(subject);
        page.locator("[aria-label='Message Body']").fill("The berth is free from ten.");
    }

    private Locator options() {
        page.locator("[aria-label='More send options']").click();
        page.locator("[selector=scheduledSend]").click();
        Locator dialog = page.locator(".uW2Fw-bHj[role=dialog]");
        dialog.locator(".Az").first().waitFor();
        return dialog;
    }

    @Test
    void an_offered_time_schedules_and_canceling_in_the_conversation_gives_the_draft_back() {
        write("ben@harbour.example", "Berth 4");
        options().getByText("Tomorrow morning").click();

        assertThat(browser.snackbar()).isEqualTo("Send scheduled for Fri, Mar 13, 2026, 8:00 AM");
        assertThat(page.locator("[data-compose]").count()).isZero();
        assertThat(page.locator("a[href$='#scheduled']").getAttribute("aria-label"))
                .isEqualTo("Scheduled 1 unread");
        page.locator("a[href$='#scheduled']").click();
        browser.shows("scheduled");
        browser.row("Berth 4").click();
        page.locator(".mM").click();
        assertThat(browser.snackbar()).isEqualTo("Send canceled. The message is in Drafts.");
        assertThat(browser.mail().subjects("drafts")).contains("Berth 4");
        assertThat(browser.mail().subjects("scheduled")).isEmpty();
    }

    @Test
    void the_calendar_is_worked_by_keys_and_the_message_leaves_by_itself() {
        write("ben@harbour.example", "Berth 4");
        options().getByText("Pick date & time").click();
        Locator dialog = page.locator(".uW2Fw-bHj[role=dialog]");
        assertThat(dialog.getAttribute("aria-label")).isEqualTo("Pick date & time");
        dialog.getByLabel("Next month").click();
        browser.settle();
        dialog.locator("td[aria-label='1 Apr']").click();
        assertThat(dialog.getByLabel("Date").inputValue()).isEqualTo("Apr 1, 2026");
        page.keyboard().press("ArrowUp");
        dialog.locator("td[aria-label='25 Mar'][aria-selected=true]").waitFor();
        page.keyboard().press("ArrowRight");
        assertThat(dialog.getByLabel("Date").inputValue()).isEqualTo("Mar 26, 2026");
        dialog.getByLabel("Time").fill("6:45 pm");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Schedule send"))
                .click();

        assertThat(browser.snackbar()).isEqualTo("Send scheduled for Thu, Mar 26, 2026, 6:45 PM");
        browser.mail().world().advance(Duration.ofDays(15));
        assertThat(browser.mail().sql("SELECT subject FROM mail.message WHERE owner_id = 2"))
                .containsExactly("Berth 4");
    }

    @Test
    void past_days_cannot_be_chosen_and_escape_leaves_the_letter_as_it_was() {
        write("ben@harbour.example", "Berth 4");
        options().getByText("Pick date & time").click();
        Locator dialog = page.locator(".uW2Fw-bHj[role=dialog]");
        dialog.locator("td[aria-label='11 Mar']").evaluate("day => day.click()");
        assertThat(dialog.getByLabel("Date").inputValue()).isEqualTo("Mar 13, 2026");
        assertThat(dialog.getByLabel("Previous month").getAttribute("aria-disabled"))
                .isEqualTo("true");
        dialog.getByLabel("Time").press("Escape");

        assertThat(dialog.count()).isZero();
        assertThat(page.locator("[name=subjectbox]").inputValue()).isEqualTo("Berth 4");
        assertThat(browser.mail().subjects("scheduled")).isEmpty();
    }

    @Test
    void without_a_recipient_it_says_so_and_undo_opens_the_letter_again() {
        write("", "Berth 4");
        options().getByText("Tomorrow afternoon").click();
        Locator alert = page.locator(".Kj-JD[role=alertdialog]");
        assertThat(alert.locator(".Kj-JD-Jz").textContent()).isEqualTo("Please specify at least one recipient.");
        alert.locator("button[name=ok]").click();

        page.locator("input[aria-label='To recipients']").fill("ben@harbour.example");
        options().getByText("Monday morning").click();
        assertThat(browser.snackbar()).isEqualTo("Send scheduled for Mon, Mar 16, 2026, 8:00 AM");
        page.locator("#link_undo").click();
        page.locator("[name=subjectbox]").waitFor();
        assertThat(page.locator("[name=subjectbox]").inputValue()).isEqualTo("Berth 4");
        assertThat(browser.mail().subjects("scheduled")).isEmpty();
    }
}
