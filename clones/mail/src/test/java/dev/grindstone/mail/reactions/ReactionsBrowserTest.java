package dev.grindstone.mail.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.grindstone.mail.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReactionsBrowserTest {
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

    private Locator button(String place) {
        return page.locator(place + " button[aria-label='Add reaction']");
    }

    private Locator pills() {
        desk.settle();
        return page.locator("[data-reaction]");
    }

    private void read(String words) {
        desk.row(words).click();
        page.locator("[data-conversation]").waitFor();
        desk.settle();
    }

    @Test
    void an_emoji_is_picked_shown_pressed_again_and_undone() {
        read("Crane inspection");
        button(".amn").click();
        page.locator("[role=dialog][aria-label='Add reaction']").waitFor();
        page.keyboard().type("thumbs up");
        page.keyboard().press("Enter");
        assertThat(desk.snackbar()).isEqualTo("Reaction sent");
        assertThat(pills().allTextContents()).containsExactly("👍1");
        assertThat(page.locator("[role=dialog][aria-label='Add reaction']").count())
                .isZero();
        pills().click();
        assertThat(desk.snackbar()).isEqualTo("Reaction removed");
        assertThat(pills().count()).isZero();

        button("td.acX").click();
        page.locator("[data-emoji='😀']").click();
        assertThat(pills().count()).isEqualTo(1);
        page.locator("#link_undo").click();
        page.locator("[data-reactions][hidden]")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        assertThat(pills().count()).isZero();
    }

    @Test
    void escape_closes_the_picker_and_gives_the_focus_back() {
        read("Crane inspection");
        button("td.acX").focus();
        page.keyboard().press("Enter");
        page.locator("[data-emoji-picker]").waitFor();
        assertThat(button("td.acX").getAttribute("aria-expanded")).isEqualTo("true");
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-emoji-picker]").count()).isZero();
        assertThat(page.evaluate("() => document.activeElement.getAttribute('aria-label')"))
                .isEqualTo("Add reaction");
        assertThat(page.url()).contains("#inbox/");
    }

    @Test
    void where_it_is_not_allowed_the_reason_is_said_instead() {
        desk.show("spam");
        read("yacht");
        button(".amn").click();
        assertThat(desk.snackbar()).isEqualTo("You can't react to a message in Spam.");
        assertThat(page.locator("[data-emoji-picker]").count()).isZero();
    }
}
