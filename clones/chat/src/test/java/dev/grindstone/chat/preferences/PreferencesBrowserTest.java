package dev.grindstone.chat.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.chat.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class PreferencesBrowserTest {
    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.start("general");
    }

    private static void choose(String tab, AriaRole role, String name) {
        desk.press("Control+,");
        desk.click(desk.page()
                .getByRole(
                        AriaRole.TAB, new Page.GetByRoleOptions().setName(tab).setExact(true)));
        desk.click(desk.page()
                .getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)));
        desk.press("Escape");
    }

    private static Object background() {
        return desk.page().evaluate("() => getComputedStyle(document.querySelector('main')).backgroundColor");
    }

    @Test
    void colors_change_at_once_and_stay_after_a_reload() {
        Object light = background();
        choose("Appearance", AriaRole.RADIO, "Dark");
        Object dark = background();
        choose("Appearance", AriaRole.RADIO, "Ocean");

        assertThat(dark).isNotEqualTo(light);
        desk.page().reload();
        desk.settle();
        assertThat(background()).isEqualTo(dark);
        assertThat(desk.page().locator("[data-x-look]").getAttribute("data-x-look"))
                .contains("theme-ocean");
    }

    @Test
    void a_tab_that_is_not_wanted_goes() {
        choose("Navigation", AriaRole.CHECKBOX, "Later");

        assertThat(desk.qa("tab_rail_later_button").isVisible()).isFalse();
        assertThat(desk.qa("tab_rail_files_button").isVisible()).isTrue();
    }

    @Test
    void enter_begins_a_new_line_when_that_was_chosen() {
        choose("Advanced", AriaRole.RADIO, "Start a new line (use Ctrl+Enter to send)");
        desk.page().locator("[data-qa=message_input] .ql-editor").click();
        desk.page().keyboard().type("one");
        desk.press("Enter");
        desk.page().keyboard().type("two");
        desk.press("Control+Enter");

        assertThat(desk.office()
                        .sql("SELECT text FROM chat.message ORDER BY ts DESC, id DESC")
                        .get(0))
                .isEqualTo("one\ntwo");
    }

    @Test
    void what_is_viewed_stays_unread_when_that_was_chosen() {
        choose("Mark as read", AriaRole.RADIO, "Start at the newest message, but leave it unread");
        desk.click(desk.row("engineering"));
        desk.click(desk.row("general"));

        assertThat(desk.row("engineering").getAttribute("data-x-unread")).isEqualTo("true");
    }

    @Test
    void words_and_hours_are_set_where_they_are_written() {
        desk.press("Control+,");
        desk.qa("prefs_keywords").fill("budget, road map");
        desk.press("Tab");
        desk.qa("prefs_schedule_days").selectOption("weekdays");
        desk.settle();
        desk.qa("prefs_schedule_to").selectOption("18:30");
        desk.settle();

        assertThat(desk.office().sql("SELECT prefs FROM chat.member WHERE id = 1"))
                .containsExactly(
                        "{\"keywords\":\"budget, road map\",\"schedule\":\"weekdays\",\"schedule_to\":\"18:30\"}");
        assertThat(desk.qa("prefs_keywords").inputValue()).isEqualTo("budget, road map");
        desk.qa("prefs_keywords").fill("x".repeat(90));
        desk.press("Tab");
        assertThat(desk.page().getByText("Name at most 50 keywords").isVisible())
                .isTrue();
        assertThat(desk.qa("prefs_keywords").inputValue()).isEqualTo("budget, road map");
        desk.press("Escape");
    }
}
