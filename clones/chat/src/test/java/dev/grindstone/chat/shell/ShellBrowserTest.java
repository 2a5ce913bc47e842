package dev.grindstone.chat.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.chat.Desk;
import dev.grindstone.chat.SmallOffice;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShellBrowserTest {
    private static final Pattern UNREAD = Pattern.compile("(^| )p-channel_sidebar__channel--unread( |$)");

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
    void opening_a_channel_reads_it_and_says_so_in_address_and_title() {
        assertThat(desk.page().title()).isEqualTo("! general (Channel) - Lumen Works - Banter");

        desk.click(desk.row("engineering"));

        assertThat(desk.page().url()).endsWith(desk.office().address("engineering"));
        assertThat(desk.page().title()).isEqualTo("! engineering (Channel) - Lumen Works - Banter");
        assertThat(desk.qa("channel_name").textContent()).isEqualTo("engineering");
        assertThat(desk.page()
                        .locator("#message-list [data-qa=message_container]")
                        .count())
                .isPositive();
        assertThat(desk.row("engineering").getAttribute("class"))
                .isEqualTo("p-channel_sidebar__channel p-channel_sidebar__channel--selected");
        assertThat(unread("engineering")).isFalse();
        desk.click(desk.row("omar"));
        desk.click(desk.row("Chris Baptiste"));
        assertThat(desk.page().title()).isEqualTo("Chris Baptiste (DM) - Lumen Works - Banter");
    }

    @Test
    void a_name_is_in_the_side_bar_once_and_a_plain_click_is_enough() {
        Locator name = desk.qa("channel-sidebar").getByText("design");
        assertThat(name.count()).isEqualTo(1);

        name.dispatchEvent("click");
        desk.settle();

        assertThat(desk.qa("channel_name").textContent()).isEqualTo("design");
        desk.page().locator("[role=treeitem]#" + desk.office().key("general")).focus();
        desk.press("Enter");
        assertThat(desk.qa("channel_name").textContent()).isEqualTo("general");
    }

    @Test
    void what_arrives_is_read_where_it_is_seen_and_bold_elsewhere() {
        desk.office().run("chat.post", SmallOffice.CHRIS, Map.of("channel", "design", "text", "Look"));
        PlaywrightAssertions.assertThat(desk.row("design")).hasClass(UNREAD);
        desk.office().run("chat.post", SmallOffice.OMAR, Map.of("channel", "general", "text", "Hello <!channel>"));
        desk.page().waitForCondition(() -> lastRead("general").equals(newest("general")));
        desk.settle();

        assertThat(unread("general")).isFalse();
    }

    @Test
    void what_was_marked_unread_stays_so_until_the_reader_comes_back() {
        String ts = desk.office()
                .sql("SELECT MAX(ts) FROM chat.message WHERE conversation_id = " + id("general"))
                .get(0);
        desk.office().run("chat.markUnread", SmallOffice.MAYA, Map.of("channel", "general", "ts", written(ts)));
        PlaywrightAssertions.assertThat(desk.row("general")).hasClass(UNREAD);

        desk.click(desk.row("design"));
        assertThat(unread("general")).isTrue();
        desk.click(desk.row("general"));

        assertThat(unread("general")).isFalse();
    }

    @Test
    void escape_reads_what_was_marked_unread() {
        String ts = desk.office()
                .sql("SELECT MAX(ts) FROM chat.message WHERE conversation_id = " + id("general"))
                .get(0);
        desk.office().run("chat.markUnread", SmallOffice.MAYA, Map.of("channel", "general", "ts", written(ts)));
        PlaywrightAssertions.assertThat(desk.row("general")).hasClass(UNREAD);

        desk.press("Escape");

        PlaywrightAssertions.assertThat(desk.row("general")).not().hasClass(UNREAD);
    }

    @Test
    void history_leads_back_and_forward_and_survives_a_reload() {
        assertThat(desk.qa("history_back_button").getAttribute("aria-disabled")).isEqualTo("true");
        desk.click(desk.row("design"));
        desk.click(desk.row("omar"));

        desk.qa("history_back_button").click();
        PlaywrightAssertions.assertThat(desk.qa("channel_name")).hasText("design");
        desk.page().keyboard().press("Alt+ArrowLeft");
        PlaywrightAssertions.assertThat(desk.qa("channel_name")).hasText("general");
        desk.qa("history_forward_button").click();
        PlaywrightAssertions.assertThat(desk.qa("channel_name")).hasText("design");
        desk.page().reload();
        desk.settle();

        assertThat(desk.qa("channel_name").textContent()).isEqualTo("design");
        desk.click(desk.qa("history_menu_button"));
        assertThat(desk.page().locator("[role=menu] [role=menuitem]").allTextContents())
                .contains("general (Channel)", "design (Channel)", "omar (DM)");
        desk.click(desk.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("omar (DM)")));
        assertThat(desk.qa("channel_name").textContent()).isEqualTo("omar");
    }

    @Test
    void keys_move_through_the_side_bar() {
        desk.press("Alt+ArrowDown");
        assertThat(desk.qa("channel_name").textContent()).isEqualTo("launch-plan");
        desk.press("Alt+ArrowUp");
        desk.press("Alt+ArrowUp");
        assertThat(desk.qa("channel_name").textContent()).isEqualTo("engineering");
        desk.press("Alt+Shift+ArrowDown");
        assertThat(desk.qa("channel_name").textContent()).isEqualTo("Chris Baptiste");
        desk.press("Alt+Shift+ArrowUp");
        assertThat(desk.qa("channel_name").textContent()).isEqualTo("omar");
    }

    @Test
    void keys_show_the_list_of_keys_hide_the_side_bar_and_move_between_regions() {
        for (String key : new String[] {"?", "Control+/", "Meta+/"}) {
            desk.press(key);
            assertThat(desk.page()
                            .getByRole(AriaRole.DIALOG, named("Keyboard shortcuts"))
                            .isVisible())
                    .as(key)
                    .isTrue();
            assertThat(desk.page()
                            .locator(
                                    ".ReactModalPortal > .ReactModal__Overlay.c-sk-overlay > .ReactModal__Content.c-sk-modal")
                            .count())
                    .isEqualTo(1);
            desk.press("Escape");
            assertThat(desk.page().locator(".ReactModalPortal").count()).isZero();
        }
        desk.press("Control+Shift+D");
        assertThat(desk.qa("channel-sidebar").isVisible()).isFalse();
        desk.press("Control+Shift+D");
        assertThat(desk.qa("channel-sidebar").isVisible()).isTrue();
        for (String[] key : new String[][] {{"Control+Shift+A", "/unreads"}, {"Control+Shift+K", "/dms"}}) {
            desk.press(key[0]);
            assertThat(desk.page().url()).endsWith(key[1]);
            desk.press("Alt+ArrowLeft");
            PlaywrightAssertions.assertThat(desk.qa("channel_name")).hasText("general");
            desk.settle();
        }
        desk.row("design").locator("xpath=..").focus();
        desk.press("F6");
        assertThat(focusedRegion()).isEqualTo("Conversation");
        desk.press("Shift+F6");
        assertThat(focusedRegion()).isEqualTo("Channels");
    }

    @Test
    void shift_escape_reads_everything_when_one_is_sure() {
        desk.press("Shift+Escape");
        assertThat(desk.qa("dialog_body").textContent()).startsWith("This marks the messages");
        desk.click(desk.qa("dialog_cancel"));
        assertThat(unread("omar")).isTrue();

        desk.press("Shift+Escape");
        desk.click(desk.qa("dialog_go"));

        PlaywrightAssertions.assertThat(desk.page().locator(".p-channel_sidebar__channel--unread"))
                .hasCount(0);
        assertThat(desk.page().title()).isEqualTo("general (Channel) - Lumen Works - Banter");
    }

    @Test
    void the_header_stars_and_shows_details() {
        desk.click(desk.qa("entity-header-star-button"));
        assertThat(desk.qa("entity-header-star-button").getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(desk.page().locator("#sectionHeading-starred").count()).isEqualTo(1);

        desk.click(desk.qa("avatar_stack"));
        assertThat(desk.qa("channel_details_members_tab").getAttribute("aria-selected"))
                .isEqualTo("true");
        desk.click(desk.qa("channel_details_about_tab"));
        assertThat(desk.qa("about__purpose_field").textContent()).isEqualTo("What everybody should know");
        desk.press("Escape");
        desk.click(desk.qa("channel_name_button"));
        assertThat(desk.qa("channel_details_modal").isVisible()).isTrue();
    }

    @Test
    void a_tab_of_the_rail_shows_its_view_in_place_of_the_side_bar() {
        desk.click(desk.qa("tab_rail_dms_button"));

        assertThat(desk.page().url()).endsWith("/dms");
        assertThat(desk.page().title()).isEqualTo("! DMs - Lumen Works - Banter");
        assertThat(desk.qa("tab_rail_dms_button").getAttribute("class"))
                .isEqualTo("p-tab_rail__button p-tab_rail__button--active");
        assertThat(desk.qa("tab_rail_home_button").getAttribute("aria-selected"))
                .isEqualTo("false");
        assertThat(desk.qa("channel-sidebar").isVisible()).isFalse();
        assertThat(desk.qa("view_header").count()).isZero();

        desk.click(desk.qa("tab_rail_home_button"));

        assertThat(desk.qa("channel_name").textContent()).isEqualTo("general");
    }

    private boolean unread(String name) {
        return UNREAD.matcher(desk.row(name).getAttribute("class")).find();
    }

    private String focusedRegion() {
        return (String)
                desk.page().evaluate("() => document.activeElement.closest('[data-x-region]')?.dataset.xRegion ?? ''");
    }

    private String id(String channel) {
        return desk.office()
                .sql("SELECT id FROM chat.conversation WHERE name = '" + channel + "'")
                .get(0);
    }

    private String newest(String channel) {
        return desk.office()
                .sql("SELECT MAX(ts) FROM chat.message WHERE conversation_id = " + id(channel))
                .get(0);
    }

    private String lastRead(String channel) {
        return desk.office()
                .sql("SELECT last_read FROM chat.membership WHERE member_id = 1 AND conversation_id = " + id(channel))
                .get(0);
    }

    private static String written(String ts) {
        return ts.replaceFirst("(\\d{6})$", ".$1");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
