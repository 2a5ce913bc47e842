package dev.grindstone.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InlineBrowserTest {
    private Desk desk;

    @BeforeAll
    void open() {
        desk = new Desk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.start("#inbox");
        desk.conversation("Invoice 2214");
        desk.page.locator(".ams.bkH").click();
        desk.compose().waitFor();
        desk.settle();
    }

    @Test
    void an_answer_shows_who_gets_it_and_takes_words_at_once() {
        desk.page.keyboard().type("Paid.");

        assertThat(desk.page
                        .locator("xpath=//div[@class='aoD hl']//span[@email]")
                        .allTextContents())
                .containsExactly("Anna Reyes");
        assertThat(desk.page.locator("div.anm.aUy[name=to]").count()).isEqualTo(1);
        assertThat(desk.page
                        .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Message Body"))
                        .innerText())
                .isEqualTo("Paid.");
        desk.compose().locator("[aria-label='Show trimmed content']").click();
        assertThat(desk.body().innerText()).contains("Anna Reyes", "wrote:");
    }

    @Test
    void the_type_of_response_changes_recipients_and_keeps_the_words() {
        desk.page.keyboard().type("Paid.");
        desk.saved();
        type("Reply to all");
        assertThat(desk.chips("cc")).containsExactly("ben@harbour.example");
        assertThat(desk.body().innerText()).isEqualTo("Paid.");
        desk.saved();
        type("Forward");
        assertThat(desk.chips("to")).isEmpty();
        assertThat(desk.body().innerText()).startsWith("Paid.").contains("---------- Forwarded message ---------");
        assertThat(desk.page.locator("[data-compose] .dL .vI").allTextContents())
                .containsExactly("invoice-2214.pdf", "fenders.csv");
        desk.saved();
        assertThat(desk.drafts()).hasSize(1);
    }

    @Test
    void the_subject_is_edited_in_a_window_and_the_answer_goes_back_below_its_conversation() {
        desk.page.keyboard().type("Paid.");
        desk.compose().locator("[data-compose-type]").click();
        desk.page
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Edit subject"))
                .click();
        desk.page.locator("[data-compose=window]").waitFor();
        desk.settle();
        assertThat(desk.page.evaluate("() => document.activeElement.name")).isEqualTo("subjectbox");
        desk.subject().fill("Invoice paid");
        desk.page.getByLabel("Pop in reply").click();
        desk.page.locator("[data-compose=inline]").waitFor();
        desk.settle();

        assertThat(desk.page.locator("[data-compose]").count()).isEqualTo(1);
        assertThat(desk.body().innerText()).isEqualTo("Paid.");
        assertThat(desk.drafts()).singleElement().asString().startsWith("Invoice paid|Paid.");
    }

    @Test
    void sending_undone_puts_the_answer_back_where_it_was() {
        desk.page.keyboard().type("Paid.");
        desk.page.keyboard().press("Control+Enter");
        desk.snackbar("Message sent");
        desk.settle();
        desk.page.locator("#link_undo").click();
        desk.page.locator("[data-compose=inline]").waitFor();
        desk.settle();

        assertThat(desk.body().innerText()).isEqualTo("Paid.");
        assertThat(desk.page.locator("[data-compose]").count()).isEqualTo(1);
        assertThat(desk.page.locator("[data-draft=true]:visible").count()).isZero();
    }

    @Test
    void with_shift_the_key_for_an_answer_opens_a_window() {
        desk.page.keyboard().press("Escape");
        desk.page.keyboard().press("Shift+A");
        desk.page.locator("[data-compose=window]").waitFor();
        desk.settle();

        assertThat(desk.chips("cc")).containsExactly("ben@harbour.example");
        assertThat(desk.page.evaluate("() => document.activeElement.getAttribute('aria-label')"))
                .isEqualTo("Message Body");
    }

    private void type(String name) {
        desk.compose().locator("[data-compose-type]").click();
        desk.page
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        desk.page.locator("[data-compose=inline]").waitFor();
        desk.settle();
    }
}
