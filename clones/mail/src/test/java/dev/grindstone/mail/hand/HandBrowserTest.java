package dev.grindstone.mail.hand;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.MouseButton;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandBrowserTest {
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

    private Locator menu(String words) {
        browser.row(words).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        return page.locator("[role=menu][aria-label=Conversation]");
    }

    private Locator entry(String route) {
        return page.locator("[data-part-entry][data-x-route='" + route + "']");
    }

    /** Takes hold of a row and carries it over an entry, without letting go. */
    private void carry(Locator row, Locator entry) {
        BoundingBox from = row.locator(".y2").boundingBox();
        BoundingBox to = entry.boundingBox();
        page.mouse().move(from.x + 8, from.y + 8);
        page.mouse().down();
        page.mouse().move(to.x + 40, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(6));
    }

    @Test
    void the_menu_offers_what_works_and_acts_on_its_row() {
        assertThat(menu("Lunch").locator("[role=menuitem]").allTextContents())
                .containsExactly(
                        "Reply",
                        "Reply all",
                        "Forward",
                        "Forward as attachment",
                        "Archive",
                        "Delete",
                        "Mark as unread",
                        "Snooze",
                        "Add to Tasks",
                        "Move to",
                        "Move to tab",
                        "Label as",
                        "Mute",
                        "Find emails from Anna Reyes",
                        "Open in new window");
        page.locator("[data-x-menu=row] [data-x-act=archive]").click();
        assertThat(browser.snackbar()).isEqualTo("Conversation archived.");
        assertThat(browser.row("Lunch").count()).isZero();
    }

    @Test
    void the_menu_acts_on_all_chosen_rows_when_one_of_them_is_meant() {
        browser.row("Lunch").locator(".oZ-jc").click();
        browser.row("roster").locator(".oZ-jc").click();
        assertThat(menu("Lunch").locator("[role=menuitem]").allTextContents())
                .doesNotContain("Reply", "Open in new window");
        page.locator("[data-x-menu=row] >> text=Delete").click();
        assertThat(browser.snackbar()).isEqualTo("2 conversations moved to Trash.");
    }

    @Test
    void a_row_carried_to_a_tab_goes_there_and_so_does_what_its_sender_writes_next() {
        carry(browser.row("Lunch"), page.locator("[role=tab][data-x-kind=promotions]"));
        assertThat(page.locator("[data-part-tab][data-x-target]").getAttribute("data-x-kind"))
                .isEqualTo("promotions");
        page.mouse().up();

        assertThat(browser.snackbar())
                .isEqualTo("Conversation moved to Promotions. Do this for future messages from"
                        + " anna@reyes-marine.example?");
        assertThat(browser.mail().subjects("category/promotions")).contains("Lunch on Friday?");
        page.locator("#link_vsm >> text=Yes").click();
        browser.settle();
        assertThat(browser.snackbar()).isEqualTo("Your filter was created.");
        assertThat(browser.mail().sql("SELECT from_text || ' ' || category FROM mail.filter"))
                .containsExactly("anna@reyes-marine.example promotions");
    }

    @Test
    void the_menu_moves_a_row_to_another_tab_and_undo_takes_it_back() {
        menu("roster").locator("text=Move to tab").click();
        assertThat(page.locator("[data-x-menu=row] [role=menuitem]").allTextContents())
                .containsExactly("Promotions", "Social", "Updates");
        page.locator("[data-x-menu=row] >> text=Social").click();
        assertThat(browser.snackbar()).startsWith("Conversation moved to Social.");
        assertThat(browser.row("roster").count()).isZero();

        page.locator("#link_undo").click();
        browser.settle();
        assertThat(browser.row("roster").count()).isEqualTo(1);
        assertThat(browser.mail()
                        .post("/mail/u/0/act/categorize", Map.of("all", "1", "list", "sent", "category", "x"))
                        .body())
                .contains("There is no tab 'x': use primary or one of [promotions, social, updates, forums]");
    }

    @Test
    void its_submenus_label_move_and_snooze() {
        menu("Lunch").locator("text=Label as").click();
        page.locator("[role=menuitemcheckbox][title=Travel]").click();
        page.locator("[data-part-apply]").click();
        assertThat(browser.snackbar()).isEqualTo("Conversation added to \"Travel\".");
        menu("roster").locator("text=/^Move to$/").click();
        page.locator("[data-x-move=Berths]").click();
        assertThat(browser.snackbar()).isEqualTo("Conversation moved to \"Berths\".");
        menu("Lunch").locator("text=Snooze").click();
        page.locator("[data-x-menu=snooze] >> text=Tomorrow").click();
        assertThat(browser.snackbar()).isEqualTo("Conversation snoozed until Fri, 8:00 AM.");
    }

    @Test
    void it_answers_and_finds_the_senders_mail() {
        menu("Lunch").locator("[data-x-answer=reply]").click();
        page.locator("[data-compose=inline]").waitFor();
        assertThat(page.locator("[data-compose=inline] [data-hovercard-id]")
                        .first()
                        .getAttribute("data-hovercard-id"))
                .isEqualTo("anna@reyes-marine.example");

        browser.show("inbox");
        menu("Lunch").locator("text=Find emails from").click();
        browser.shows("search/from:anna%40reyes-marine.example");
        assertThat(page.locator("tr.zA").count()).isEqualTo(2);
    }

    @Test
    void the_menu_forwards_all_messages_of_a_conversation_as_files() {
        menu("roster").locator("text=Forward as attachment").click();
        page.locator("[data-compose]").waitFor();
        assertThat(page.locator("[data-compose] [name=subjectbox]").inputValue())
                .isEqualTo("Fwd: Night shift roster");
        assertThat(page.locator("[data-compose] .vI").allTextContents())
                .containsExactly(
                        "Night shift roster.eml", "Re_ Night shift roster.eml", "Re_ Night shift roster (2).eml");
    }

    @Test
    void the_toolbar_forwards_several_conversations_and_finds_what_is_like_them() {
        for (String words : new String[] {"Lunch", "Crane"}) {
            browser.row(words).locator(".oZ-jc").click();
        }
        page.locator("[data-part-view] [aria-label='More email options']").click();
        assertThat(page.locator("[data-x-menu=more] [role=menuitem]:visible").allTextContents())
                .contains("Filter messages like these", "Forward as attachment");
        page.locator("[data-x-menu=more] >> text=Forward as attachment").click();
        page.locator("[data-compose]").waitFor();
        assertThat(page.locator("[data-compose] [name=subjectbox]").inputValue())
                .isEmpty();
        assertThat(page.locator("[data-compose] .vI").allTextContents())
                .containsExactlyInAnyOrder("Lunch on Friday_.eml", "Crane inspection moved to Thursday.eml");
    }

    @Test
    void forwarding_nothing_or_too_much_is_refused_with_the_reason() {
        assertThat(browser.mail()
                        .post("/mail/u/0/forward-as-attachment", Map.of("thread", "7"))
                        .body())
                .isEqualTo("There is no finished message to forward: choose a conversation that has one.");
        try (Mailbox big = Mailbox.open(60)) {
            assertThat(big.post("/mail/u/0/forward-as-attachment", Map.of("all", "1", "list", "all"))
                            .body())
                    .isEqualTo("These are more than 100 messages: choose fewer conversations to forward.");
            assertThat(big.world().netChanges()).isEmpty();
        }
    }

    @Test
    void the_menu_opens_the_conversation_in_a_window_of_its_own() {
        Locator open = menu("Lunch").locator("text=Open in new window");
        Page other = page.context().waitForPage(open::click);
        other.locator("h2.hP").waitFor();
        assertThat(other.locator("h2.hP").textContent()).isEqualTo("Lunch on Friday?");
        assertThat(page.url()).endsWith("#inbox");
        other.close();
    }

    @Test
    void a_row_is_carried_onto_a_label_with_a_picture_of_what_moves() {
        carry(browser.row("Lunch"), entry("label/Travel"));
        assertThat(page.locator("[data-part-carried]").textContent()).isEqualTo("Move 1 conversation");
        assertThat(entry("label/Travel").getAttribute("data-x-target")).isNotNull();
        page.mouse().up();

        assertThat(browser.snackbar()).isEqualTo("Conversation moved to \"Travel\".");
        assertThat(page.locator("[data-part-carried]").count()).isZero();
        assertThat(browser.row("Lunch").count()).isZero();
        assertThat(browser.mail().subjects("label/Travel")).contains("Lunch on Friday?");
    }

    @Test
    void chosen_rows_are_carried_together_and_places_take_them() {
        for (String words : new String[] {"Lunch", "roster", "Crane"}) {
            browser.row(words).locator(".oZ-jc").click();
        }
        carry(browser.row("roster"), entry("starred"));
        assertThat(page.locator("[data-part-carried]").textContent()).isEqualTo("Move 3 conversations");
        page.mouse().up();
        assertThat(browser.snackbar()).isEqualTo("3 conversations starred.");

        page.locator("[data-part-more]").click();
        carry(browser.row("Invoice"), entry("trash"));
        page.mouse().up();
        assertThat(browser.snackbar()).isEqualTo("Conversation moved to Trash.");
        assertThat(browser.mail().subjects("trash")).contains("Invoice 2214 for fender repairs");
    }

    @Test
    void a_label_is_carried_onto_a_row_and_onto_the_open_conversation() {
        carryLabel(browser.row("Lunch").locator(".y2"));
        assertThat(page.locator("[data-part-carried]").textContent()).isEqualTo("Travel");
        assertThat(browser.row("Lunch").getAttribute("data-x-target")).isNotNull();
        page.mouse().up();
        assertThat(browser.snackbar()).isEqualTo("Conversation added to \"Travel\".");
        assertThat(browser.row("Lunch").locator(".av").allTextContents()).containsExactly("Travel");
        assertThat(page.url()).endsWith("#inbox");

        browser.row("roster").click();
        page.locator("h2.hP").waitFor();
        browser.settle();
        carryLabel(page.locator("h2.hP"));
        page.mouse().up();
        browser.settle();
        page.locator("[data-conversation-chips] a[title=Travel]").waitFor();
        assertThat(browser.mail().subjects("label/Travel")).contains("Lunch on Friday?", "Night shift roster");
    }

    private void carryLabel(Locator onto) {
        BoundingBox from = entry("label/Travel").boundingBox();
        BoundingBox to = onto.boundingBox();
        page.mouse().move(from.x + 60, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(to.x + 8, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(6));
    }

    @Test
    void letting_go_elsewhere_or_escape_does_nothing_and_a_plain_click_still_opens() {
        carry(browser.row("Lunch"), entry("inbox"));
        page.mouse().up();
        carry(browser.row("Lunch"), entry("label/Travel"));
        page.keyboard().press("Escape");
        page.mouse().up();
        browser.settle();
        assertThat(browser.mail().world().netChanges()).isEmpty();
        assertThat(page.url()).endsWith("#inbox");

        browser.row("Lunch").click();
        page.locator("h2.hP").waitFor();
    }

    @Test
    void a_hand_made_series_of_mouse_events_carries_too() {
        browser.row("Lunch").locator(".y2").evaluate("""
                el => { const to = document.querySelector('[data-x-route="label/Travel"]').getBoundingClientRect();
                  const from = el.getBoundingClientRect();
                  const send = (type, x, y) => document.elementFromPoint(x, y).dispatchEvent(
                    new MouseEvent(type, { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y }));
                  send('mousedown', from.x + 5, from.y + 5); send('mousemove', to.x + 30, to.y + 9); send('mouseup', to.x + 30, to.y + 9); }
                """);
        assertThat(browser.snackbar()).isEqualTo("Conversation moved to \"Travel\".");
    }
}
