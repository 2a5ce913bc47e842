package dev.grindstone.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecipientsBrowserTest {
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
        desk.start("#inbox?compose=new");
        desk.compose().waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enter", "Tab", ",", ";"})
    void a_key_makes_what_is_typed_a_chip(String key) {
        desk.to().pressSequentially("kim@shipyard.example");
        desk.page.keyboard().press(key);

        assertThat(desk.chips("to")).containsExactly("kim@shipyard.example");
        assertThat(desk.to().inputValue()).isEmpty();
    }

    @Test
    void a_value_set_by_a_script_becomes_a_chip_on_a_made_up_enter_and_when_the_field_is_left() {
        desk.to()
                .evaluate(
                        "el => { el.value = 'kim@shipyard.example'; el.dispatchEvent(new Event('input', { bubbles: true }));"
                                + " el.dispatchEvent(new KeyboardEvent('keydown', { keyCode: 13, which: 13, bubbles: true })); }");
        assertThat(desk.chips("to")).containsExactly("kim@shipyard.example");

        desk.to().fill("lee@shipyard.example");
        desk.subject().click();
        assertThat(desk.chips("to")).containsExactly("kim@shipyard.example", "lee@shipyard.example");
    }

    @Test
    void focus_given_to_the_field_by_its_name_is_typed_into_the_input() {
        desk.page.evaluate("() => document.getElementsByName('to')[0].focus()");
        desk.page.keyboard().type("kim@shipyard.example");
        desk.page.keyboard().press("Enter");

        assertThat(desk.chips("to")).containsExactly("kim@shipyard.example");
    }

    @Test
    void a_pasted_list_becomes_chips_each_address_once() {
        desk.to()
                .evaluate(
                        "el => { const data = new DataTransfer();"
                                + " data.setData('text', 'A Lee <a@x.example>, b@y.example; c@z.example\\nA@X.example, \"Doe, Jan\" <jan@x.example>');"
                                + " el.focus(); el.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }");

        assertThat(desk.chips("to")).containsExactly("a@x.example", "b@y.example", "c@z.example", "jan@x.example");
        assertThat(chip(0).getAttribute("data-name")).isEqualTo("A Lee");
        assertThat(chip(0).getAttribute("data-initials")).isEqualTo("AL");
        assertThat(chip(3).getAttribute("data-name")).isEqualTo("Doe, Jan");
    }

    @Test
    void what_is_no_address_is_red_and_stays() {
        desk.to().fill("nonsense");
        desk.page.keyboard().press("Enter");

        assertThat(chip(0).getAttribute("data-invalid")).isEqualTo("true");
        assertThat(chip(0).evaluate("el => getComputedStyle(el).borderColor")).isEqualTo("rgb(179, 38, 30)");
    }

    @Test
    void people_are_suggested_and_chosen_by_keys() {
        desk.to().pressSequentially("okaf");
        Locator option = desk.page.locator("[data-suggestions] [role=option]");
        option.waitFor();
        assertThat(option.textContent()).contains("Ben Okafor").contains("ben@harbour.example");
        assertThat(desk.to().getAttribute("aria-expanded")).isEqualTo("true");
        desk.page.keyboard().press("ArrowDown");
        desk.page.keyboard().press("Enter");

        assertThat(desk.chips("to")).containsExactly("ben@harbour.example");
        assertThat(desk.page.locator("[data-suggestions]:visible").count()).isZero();

        desk.to().fill("Kim <kim@shipyard.example>, lee@shipyard.example");
        desk.page.keyboard().press("Enter");
        assertThat(desk.chips("to")).hasSize(3);
    }

    @Test
    void backspace_chooses_the_last_chip_and_then_removes_it() {
        desk.to().fill("a@x.example, b@y.example");
        desk.page.keyboard().press("Enter");
        desk.page.keyboard().press("Backspace");
        assertThat(chip(1).getAttribute("aria-selected")).isEqualTo("true");
        desk.page.keyboard().press("Backspace");

        assertThat(desk.chips("to")).containsExactly("a@x.example");
    }

    @Test
    void a_chip_has_a_menu_to_edit_copy_and_remove_it() {
        desk.to().fill("Kim Olsen <kim@shipyard.example>, b@y.example");
        desk.page.keyboard().press("Enter");
        chip(0).locator("span").click();
        menu("Copy address").click();
        assertThat(desk.snackbar("Copied")).isEqualTo("Copied kim@shipyard.example.");
        chip(1).locator("span").click();
        menu("Remove").click();
        assertThat(desk.chips("to")).containsExactly("kim@shipyard.example");
        chip(0).locator("span").click();
        menu("Edit").click();

        assertThat(desk.to().inputValue()).isEqualTo("Kim Olsen <kim@shipyard.example>");
        assertThat(desk.chips("to")).isEmpty();
    }

    @Test
    void a_chip_is_dragged_to_another_field() {
        desk.to().fill("a@x.example, b@y.example");
        desk.page.keyboard().press("Enter");
        desk.page.keyboard().press("Control+Shift+b");
        chip(0).dragTo(desk.page.locator("[data-recipients=bcc] [name=bcc]"));

        assertThat(desk.chips("to")).containsExactly("b@y.example");
        assertThat(desk.chips("bcc")).containsExactly("a@x.example");
        desk.saved();
        assertThat(desk.mail.sql("SELECT r.kind || ' ' || r.email FROM mail.recipient r JOIN mail.message m ON m.id ="
                        + " r.message_id WHERE m.kind = 'draft' ORDER BY 1"))
                .containsExactly("bcc a@x.example", "to b@y.example");
    }

    @Test
    void away_from_the_fields_one_line_of_names_stands_for_them() {
        desk.to().fill("Kim Olsen <kim@shipyard.example>");
        desk.page.keyboard().press("Enter");
        desk.page.keyboard().press("Control+Shift+c");
        desk.page.locator("input[aria-label='CC recipients']").fill("b@y.example");
        desk.subject().click();

        Locator cover = desk.page.locator("xpath=//div[@class='aoD hl']");
        assertThat(cover.isVisible()).isTrue();
        assertThat(cover.locator("span[email]").all().stream()
                        .map(name -> name.getAttribute("email"))
                        .toList())
                .containsExactly("kim@shipyard.example", "b@y.example");
        desk.to().fill("c@z.example");
        assertThat(cover.isVisible()).isFalse();
        desk.subject().click();
        cover.click();
        assertThat(desk.page.evaluate("() => document.activeElement.getAttribute('aria-label')"))
                .isEqualTo("To recipients");
    }

    private Locator chip(int at) {
        return desk.compose().locator("[data-recipients=to] [data-header]").nth(at);
    }

    private Locator menu(String name) {
        return desk.page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name));
    }
}
