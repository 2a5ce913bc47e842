package dev.grindstone.mail.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Newsroom;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Answering invitations from the list, and the day that they fill beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RsvpBrowserTest {
    private Desk desk;
    private Page page;

    @BeforeAll
    void open() {
        desk = Desk.open(Mailbox.open(new Newsroom()));
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

    private Locator chip() {
        return desk.row("Quay 4 walk-through").locator("[data-part-rsvp]");
    }

    private void answer(String words) {
        chip().click();
        page.locator(
                        "[role=menu][aria-label='Going?'] [role=menuitemradio]",
                        new Page.LocatorOptions().setHasText(words))
                .click();
        desk.settle();
    }

    private void calendar() {
        page.locator("[role=tab][aria-label=Calendar]").click();
        page.locator("[data-part-day-head]").waitFor();
        desk.settle();
    }

    private void next(int days) {
        for (int i = 0; i < days; i++) {
            page.locator("[aria-label='Next day']").click();
            desk.settle();
        }
    }

    private List<String> events() {
        return page.locator("[data-part-day-event]").all().stream()
                .map(event -> event.getAttribute("aria-label"))
                .toList();
    }

    @Test
    void a_row_offers_the_three_answers_and_stays_closed() {
        assertThat(page.locator("[data-part-rsvp]").count()).isEqualTo(1);
        assertThat(chip().textContent()).isEqualTo("RSVP");
        assertThat(desk.row("Quay 4 walk-through").locator("> td").count()).isEqualTo(10);
        chip().click();
        assertThat(page.locator("[role=menu][aria-label='Going?'] [role=menuitemradio]")
                        .allTextContents())
                .containsExactly("Yes", "Maybe", "No");
        page.keyboard().press("Escape");
        answer("Maybe");

        assertThat(desk.snackbar()).startsWith("Reply sent.");
        assertThat(page.url()).endsWith("#inbox");
        assertThat(chip().textContent()).isEqualTo("Maybe");
        chip().click();
        assertThat(page.locator("[data-x-rsvp=maybe]").getAttribute("aria-checked"))
                .isEqualTo("true");
        page.keyboard().press("Escape");
        page.locator("#link_undo").click();
        desk.settle();
        assertThat(chip().textContent()).isEqualTo("RSVP");
    }

    @Test
    void an_accepted_event_fills_its_day_and_leads_to_its_conversation() {
        answer("Yes");
        calendar();
        assertThat(page.locator("[data-part-panel-title]").textContent()).isEqualTo("Calendar");
        assertThat(page.locator("[data-part-day-head] > div").first().textContent())
                .isEqualTo("TodayMarch 12");
        assertThat(page.locator("[data-part-panel-empty] p").textContent()).isEqualTo("No events on this day");
        next(4);
        assertThat(page.locator("[data-part-day-head] > div").first().textContent())
                .isEqualTo("MondayMarch 16");
        assertThat(events()).containsExactly("Quay 4 walk-through, 10:00 AM – 11:30 AM");

        page.locator("[data-part-day-event]").click();
        page.locator("h2.hP").waitFor();
        assertThat(page.locator("h2.hP").textContent()).isEqualTo("Quay 4 walk-through");
        page.locator("[data-part-day-today]").click();
        desk.settle();
        assertThat(page.locator("[data-part-day-head] b").textContent()).isEqualTo("Today");
        page.locator("[aria-label='Previous day']").click();
        desk.settle();
        assertThat(page.locator("[data-part-day-head] b").textContent()).isEqualTo("Wednesday");
    }

    @Test
    void what_was_declined_or_not_answered_is_on_no_day() {
        calendar();
        next(4);
        assertThat(events()).isEmpty();
        answer("No");
        desk.settle();
        assertThat(events()).isEmpty();
        assertThat(chip().textContent()).isEqualTo("No");
        answer("Maybe");
        page.locator("[data-part-day-event][data-x-state=maybe]").waitFor();
    }
}
