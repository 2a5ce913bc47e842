package dev.grindstone.chat.switcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.chat.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwitcherBrowserTest {
    private Desk desk;

    @BeforeAll
    void open() {
        desk = Desk.open();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.start("general");
    }

    @Test
    void words_and_enter_jump_and_a_second_enter_is_harmless() {
        for (String key : new String[] {"Control+k", "Meta+k"}) {
            desk.press(key);
            desk.page().keyboard().type("engin");
            desk.page().keyboard().press("Enter"); // at once, before anything is suggested
            desk.page().keyboard().press("Enter");
            desk.page().waitForURL("**" + desk.office().address("engineering"));
            desk.settle();
            assertThat(desk.qa("channel_name").textContent()).as(key).isEqualTo("engineering");
            assertThat(desk.page().locator(".ReactModalPortal").count()).isZero();
            desk.press("Enter");
            assertThat(desk.page().locator(".ReactModalPortal").count()).isZero();
            desk.click(desk.row("general"));
        }
    }

    @Test
    void the_search_box_opens_the_same_dialog() {
        desk.click(desk.page().getByLabel("Search", new Page.GetByLabelOptions().setExact(true)));
        Locator query = desk.page()
                .locator("[data-qa=search_input_box] [data-qa=texty_input][role=combobox][aria-label=Query]");

        query.fill("om");
        desk.settle();

        assertThat(query.getAttribute("aria-activedescendant"))
                .as("Enter searches")
                .isNull();
        desk.press("ArrowDown");
        assertThat(query.getAttribute("aria-activedescendant")).isEqualTo("c-search_autcomplete__suggestion_0");
        desk.press("Enter");
        assertThat(desk.qa("channel_name").textContent()).isEqualTo("omar");
    }

    @Test
    void a_click_on_somebody_opens_a_conversation() {
        desk.press("Control+k");
        desk.page().keyboard().type("irene");
        desk.settle();

        desk.click(desk.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Irene Sato, Direct Message")));

        assertThat(desk.qa("channel_name").textContent()).isEqualTo("Irene Sato");
        assertThat(desk.page().url()).endsWith(desk.office().address("@irene"));
        assertThat(desk.row("Irene Sato").count()).isEqualTo(1);
    }

    @Test
    void nothing_typed_goes_nowhere_and_what_no_place_is_called_is_searched_for() {
        desk.press("Control+k");
        desk.press("Enter");
        assertThat(desk.qa("search_input_box").isVisible()).isTrue();
        desk.page().keyboard().type("payroll");
        desk.settle();
        desk.click(desk.qa("search_input_clear"));
        assertThat(desk.page().locator("[role=option]").count()).isEqualTo(6);
        desk.click(desk.qa("search_input_close"));
        assertThat(desk.qa("search_input_box").count()).isZero();
        desk.press("Control+k");
        desk.page().keyboard().type("payroll");
        desk.press("Enter");
        assertThat(desk.page().url()).endsWith("/search?q=payroll");
    }

    @Test
    void a_search_is_remembered_and_made_again_with_two_keys() {
        desk.press("Control+g");
        desk.page().keyboard().type("release");
        desk.press("Enter");
        desk.click(desk.row("general"));
        desk.press("Control+g");
        assertThat(desk.qa("recent_search").textContent()).isEqualTo("release");
        desk.press("ArrowDown");
        desk.press("Enter");

        assertThat(desk.page().url()).endsWith("/search?q=release");
        assertThat(desk.office().sql("SELECT searches FROM chat.member WHERE id = 1"))
                .containsExactly("[\"release\"]");
    }
}
