package dev.grindstone.mail.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.grindstone.mail.Desk;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Writing events down, from a list, a conversation, a window and the calendar. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsBrowserTest {
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

    private Locator dialog() {
        return page.locator("[role=dialog][aria-label='New event']");
    }

    private Locator field(String label) {
        return page.locator("[role=dialog][data-x-kind=event] [aria-label='" + label + "']");
    }

    private void fill(String label, String text) {
        field(label).fill(text);
        field(label).blur();
        desk.settle();
    }

    private void choose(String words) {
        desk.row(words).locator(".oZ-jc").click();
        page.locator("[data-part-view] [aria-label='More email options']").click();
        page.locator("[data-x-menu=more] [role=menuitem]:visible", new Page.LocatorOptions().setHasText("Create event"))
                .click();
        dialog().waitFor();
        desk.settle();
    }

    private void save() {
        page.locator("[data-event-save]").click();
        desk.settle();
    }

    private List<String> events() {
        desk.settle();
        return page.locator("[data-part-day-event]").all().stream()
                .map(event -> event.getAttribute("aria-label"))
                .toList();
    }

    @Test
    void a_conversation_of_a_list_becomes_an_event_with_its_people() {
        choose("Night shift roster");
        assertThat(field("Title").inputValue()).isEqualTo("Night shift roster");
        assertThat(field("Guests").inputValue()).isEqualTo("Ben Okafor <ben@harbour.example>");
        fill("Start date", "March 16");
        assertThat(field("End date").inputValue()).isEqualTo("Mar 16, 2026");
        fill("Start time", "3pm");
        assertThat(field("End time").inputValue()).isEqualTo("4:00 PM");
        save();

        assertThat(desk.snackbar()).isEqualTo("Event created");
        assertThat(dialog().count()).isZero();
        assertThat(events()).containsExactly("Night shift roster, 3:00 PM – 4:00 PM");
        page.locator("[data-part-day-event]").click();
        assertThat(page.locator("[data-part-event-guest]").textContent()).isEqualTo("Ben OkaforInvited");
        page.locator("[data-event-delete]").click();
        assertThat(desk.snackbar()).isEqualTo("Event deleted, its guests are told by mail");
        assertThat(events()).isEmpty();
        page.locator("#link_undo").click();
        page.locator("[data-part-event-card]").waitFor();
    }

    @Test
    void what_is_wrong_is_said_in_the_dialog_and_nothing_typed_is_lost() {
        page.locator("[role=tab][aria-label=Calendar]").click();
        page.locator("[data-part-day-add]").click();
        dialog().waitFor();
        desk.settle();
        fill("Title", "Paint the bollards");
        fill("End time", "6 AM");
        fill("Guests", "bert@harbour.example");
        save();
        assertThat(page.locator("[data-part-event-wrong] > div").allTextContents())
                .containsExactly(
                        "The event ends before it begins. Choose a later end.",
                        "Nobody has the address \"bert@harbour.example\". Correct it, or take it out.");
        assertThat(field("End time").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(field("Title").inputValue()).isEqualTo("Paint the bollards");
        page.keyboard().press("Escape");
        assertThat(page.locator("[role=alertdialog]").getAttribute("aria-label"))
                .isEqualTo("Discard changes?");
        page.locator("[role=alertdialog] [name=cancel]").click();
        assertThat(dialog().count()).isEqualTo(1);

        fill("End time", "11:30 AM");
        fill("Guests", "");
        field("Title").focus();
        // Twice in one turn of the page: once the first has saved, the key belongs to what opened the dialog.
        field("Title")
                .evaluate("title => ['once', 'twice'].forEach(() => title.dispatchEvent("
                        + "new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })))");
        desk.settle();
        assertThat(events()).containsExactly("Paint the bollards, 11:00 AM – 11:30 AM");
        page.locator("[data-part-day-event]").click();
        page.locator("[data-event-edit]").click();
        field("Title").waitFor();
        desk.settle();
        field("Location").fill("Quay 4");
        page.locator("[role=dialog] [name=all_day]").check();
        assertThat(field("Start time").isVisible()).isFalse();
        save();
        assertThat(desk.snackbar()).isEqualTo("Event saved");
        assertThat(page.locator("[data-part-day-event] span").textContent()).isEqualTo("All day");
    }

    @Test
    void guests_are_found_by_name_and_each_is_offered_once() {
        page.locator("[role=tab][aria-label=Calendar]").click();
        page.locator("[data-part-day-add]").click();
        dialog().waitFor();
        desk.settle();
        field("Guests").click();
        page.keyboard().type("ben");
        page.locator("[data-guest-offer]").first().waitFor();
        page.keyboard().press("Enter");
        assertThat(field("Guests").inputValue()).isEqualTo("Ben Okafor <ben@harbour.example>, ");
        page.keyboard().type("anna");
        page.locator("[data-guest-offer]").first().waitFor();
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-guest-offer]").count()).isZero();
        page.keyboard().type(" r");
        page.locator("[data-guest-offer]").first().click();
        assertThat(field("Guests").inputValue())
                .isEqualTo("Ben Okafor <ben@harbour.example>, Anna Reyes <anna@reyes-marine.example>, ");
        save();
        assertThat(desk.snackbar()).isEqualTo("Event created");
        assertThat(desk.mail().value("SELECT guests FROM mail.event"))
                .isEqualTo("Ben Okafor <ben@harbour.example>, Anna Reyes <anna@reyes-marine.example>");
    }

    @Test
    void an_open_conversation_and_a_window_offer_it_too() {
        desk.row("Lunch").click();
        page.locator("[data-conversation]").waitFor();
        desk.settle();
        page.locator("[data-conversation] [aria-label='More email options']").click();
        page.locator("[data-x-menu=conversation-more] >> text=Create event").click();
        dialog().waitFor();
        desk.settle();
        assertThat(field("Title").inputValue()).isEqualTo("Lunch on Friday?");
        page.keyboard().press("Escape");
        assertThat(dialog().count()).isZero();

        Desk.go(page, desk.url("?view=cm&fs=1&to=ben@harbour.example&su=Rails"));
        page.locator("[data-compose-more]").click();
        page.locator("[data-compose-option=meeting]").click();
        dialog().waitFor();
        desk.settle();
        assertThat(field("Title").inputValue()).isEqualTo("Rails");
        assertThat(field("Guests").inputValue()).contains("ben@harbour.example");
        save();
        assertThat(desk.snackbar()).isEqualTo("Event created");
    }
}
