package dev.grindstone.chat.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.MouseButton;
import dev.grindstone.chat.Desk;
import dev.grindstone.chat.SmallOffice;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SideBarBrowserTest {
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
    void a_section_closes_and_stays_closed() {
        desk.click(desk.page().locator("[data-qa=channels] [data-qa=channel-section-collapse]"));
        assertThat(desk.row("design").count()).isZero();
        assertThat(desk.row("engineering").count()).isEqualTo(1);
        desk.page().reload();
        desk.settle();
        assertThat(desk.row("design").count()).isZero();

        desk.page().locator("#sectionHeading-channels").focus();
        desk.press("ArrowRight");

        assertThat(desk.row("design").count()).isEqualTo(1);
    }

    @Test
    void a_channel_is_dragged_to_another_section_and_back() {
        desk.office().run("chat.star", SmallOffice.MAYA, Map.of("channel", "general"));
        desk.page().evaluate("() => window.grindstone.banter.refresh()");
        desk.settle();

        desk.row("design").dragTo(desk.page().locator("#sectionHeading-starred"));
        desk.settle();
        assertThat(desk.row("design").getAttribute("data-qa-channel-sidebar-channel-section-id"))
                .isEqualTo("starred");

        desk.row("design").dragTo(desk.row("engineering"));
        desk.settle();
        assertThat(desk.row("design").getAttribute("data-qa-channel-sidebar-channel-section-id"))
                .isEqualTo("channels");
    }

    @Test
    void a_right_click_stars_mutes_and_changes_notifications() {
        context("design", "channel_ctx_menu_star");
        assertThat(desk.row("design").getAttribute("data-qa-channel-sidebar-channel-section-id"))
                .isEqualTo("starred");
        context("design", "channel_ctx_menu_mute");
        assertThat(desk.row("design").getAttribute("data-qa-channel-sidebar-channel-is-muted"))
                .isEqualTo("true");

        desk.row("design").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        desk.settle();
        desk.click(desk.qa("channel_ctx_menu_change_notifications"));
        desk.click(desk.page().getByRole(AriaRole.MENUITEMRADIO, named("All new posts")));

        assertThat(desk.page().locator("[role=menu]").count()).isZero();
        assertThat(desk.office()
                        .sql("SELECT notify FROM chat.membership WHERE member_id = 1 AND conversation_id = "
                                + id("design")))
                .containsExactly("all");
    }

    @Test
    void a_conversation_moves_to_a_section_of_one_s_own() {
        desk.row("design").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        desk.settle();
        desk.qa("channel_ctx_menu_move").hover();
        desk.click(desk.page().getByText("Move to new section…"));
        desk.qa("section_name_input").fill("Launch");
        desk.press("Enter");

        assertThat(desk.page().locator(".ReactModalPortal").count()).isZero();
        assertThat(desk.page()
                        .locator("[role=treeitem][id^=sectionHeading-]")
                        .first()
                        .getAttribute("aria-label"))
                .isEqualTo("Launch");
        assertThat(desk.row("design").getAttribute("data-qa-channel-sidebar-channel-section-id"))
                .startsWith("L0");
    }

    @Test
    void leaving_the_open_channel_leads_to_another_one() {
        desk.click(desk.row("design"));
        context("design", "channel_ctx_menu_leave");
        desk.page().waitForURL("**" + desk.office().address("general"));
        desk.settle();

        assertThat(desk.row("design").count()).isZero();
        desk.row("launch-plan").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        desk.settle();
        desk.click(desk.qa("channel_ctx_menu_leave"));
        assertThat(desk.page().locator(".c-dialog__title").textContent()).isEqualTo("Leave #launch-plan?");
        desk.click(desk.page().locator("[data-qa=sk_close_modal_button]"));
        assertThat(desk.row("launch-plan").count()).isEqualTo(1);
    }

    @Test
    void unread_conversations_out_of_sight_are_told_of() {
        for (int i = 10; i < 40; i++) {
            desk.office().run("chat.createChannel", SmallOffice.MAYA, Map.of("name", "project-" + i));
        }
        PlaywrightAssertions.assertThat(desk.row("project-39")).hasCount(1);
        desk.settle();
        Locator below = desk.page().locator("[data-part-more-unreads][data-x-side=below]");
        assertThat(below.textContent()).isEqualTo("More unreads");

        desk.click(below);

        assertThat(below.isVisible()).isFalse();
        assertThat(desk.page()
                        .locator("[data-part-more-unreads][data-x-side=above]")
                        .isVisible())
                .isTrue();
        PlaywrightAssertions.assertThat(desk.row("omar")).isInViewport();
    }

    private void context(String channel, String item) {
        desk.row(channel).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        desk.settle();
        desk.click(desk.qa(item));
    }

    private String id(String channel) {
        return desk.office()
                .sql("SELECT id FROM chat.conversation WHERE name = '" + channel + "'")
                .get(0);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
