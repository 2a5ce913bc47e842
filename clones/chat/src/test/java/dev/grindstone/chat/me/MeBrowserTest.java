package dev.grindstone.chat.me;

import static org.assertj.core.api.Assertions.assertThat;

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
class MeBrowserTest {
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
    void a_preset_fills_the_dialog_and_save_sets_the_status() {
        desk.click(desk.qa("user-button"));
        desk.click(desk.qa("main-menu-custom-status-item"));
        desk.click(desk.page().locator(".p-custom_status_modal__preset_text", hasText("Commuting")));

        assertThat(desk.page().locator(".p-custom_status_modal__input").inputValue())
                .isEqualTo("Commuting");
        desk.click(desk.page().getByRole(AriaRole.BUTTON, named("Save")));

        assertThat(desk.page().locator(".ReactModalPortal").count()).isZero();
        assertThat(status()).isEqualTo("Commuting|:bus:|2026-03-12 10:00:00+00");
    }

    @Test
    void a_status_has_its_own_words_emoji_and_end() {
        desk.press("Control+Shift+Y");
        desk.page().locator(".p-custom_status_modal__input").fill("Writing the plan");
        desk.click(desk.page().getByLabel("Choose an emoji"));
        desk.click(desk.page().getByRole(AriaRole.MENUITEM, named("dart")));
        desk.click(desk.page().locator("[data-x-status-end]"));
        desk.click(desk.page().locator(".c-select_options_list__option_label", hasText("4 hours")));
        desk.press("Control+Shift+Y");
        desk.page().locator(".p-custom_status_modal__input").press("Enter");
        desk.settle();

        assertThat(status()).isEqualTo("Writing the plan|:dart:|2026-03-12 13:30:00+00");
        desk.click(desk.qa("user-button"));
        desk.click(desk.qa("clear-status"));
        assertThat(status()).isEqualTo("||");
    }

    @Test
    void the_menu_sets_presence_and_pauses_notifications() {
        desk.click(desk.qa("user-button"));
        assertThat(desk.qa("user-button").getAttribute("aria-expanded")).isEqualTo("true");
        desk.click(desk.qa("set-away"));
        assertThat(desk.page()
                        .locator("[data-qa=user-button] .c-presence--away")
                        .count())
                .isEqualTo(1);

        desk.click(desk.qa("user-button"));
        desk.page().keyboard().press("ArrowDown");
        desk.page().keyboard().press("ArrowDown");
        desk.press("ArrowRight");
        desk.page().getByRole(AriaRole.MENUITEM, named("For 1 hour")).waitFor();
        desk.click(desk.page().getByRole(AriaRole.MENUITEM, named("For 1 hour")));

        assertThat(desk.office()
                        .sql("SELECT dnd_until FROM chat.member WHERE id = 1")
                        .get(0))
                .isEqualTo("2026-03-12T10:30Z");
    }

    @Test
    void signing_out_leads_to_a_way_back() {
        desk.click(desk.qa("team-menu-trigger"));
        desk.qa("sign_out").click();
        desk.qa("sign_back_in").click();

        desk.page().waitForURL("**/sign_in_with_password");
        assertThat(desk.qa("login_email").isVisible()).isTrue();
    }

    private String status() {
        return desk.office()
                .sql("SELECT status_text || '|' || status_emoji || '|' || COALESCE(CAST(status_until AS VARCHAR), '')"
                        + " FROM chat.member WHERE id = 1")
                .get(0)
                .replace(".000", "");
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
