package dev.grindstone.chat.toolbar;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.pane.PaneDesk;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class ToolbarBrowserTest {
    private static PaneDesk desk;
    private Page page;

    @BeforeAll
    static void open() {
        desk = PaneDesk.open(Workspace.open());
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.office().world().reset();
        page = desk.page();
        desk.post(SmallOffice.OMAR, "engineering", "Deploying now");
        desk.post(SmallOffice.MAYA, "engineering", "Thank you all");
        desk.show("engineering");
    }

    @AfterEach
    void no_script_failed() {
        assertThat(desk.errors()).isEmpty();
    }

    private Locator bar(String words) {
        desk.message(words).hover();
        return desk.message(words).locator("[data-qa=message-actions]");
    }

    private void menu(String words, String item) {
        bar(words).locator("[data-qa=more_message_actions]").click();
        desk.settle();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(Pattern.compile(item, Pattern.CASE_INSENSITIVE)))
                .click();
        desk.settle();
    }

    private String row(String query) {
        return String.join("|", desk.office().sql(query));
    }

    @Test
    void the_bar_shows_on_hover_alone() {
        assertThat(page.locator("[data-qa=message-actions]").count()).isZero();
        Locator bar = bar("Deploying now");

        assertThat(bar.getAttribute("class"))
                .isEqualTo("c-message_actions__container c-message__actions c-message_actions__group");
        assertThat(bar.getAttribute("role")).isEqualTo("group");
        assertThat(bar.getAttribute("aria-label")).isEqualTo("Message actions");
        assertThat(bar.locator(".c-message_actions__overflow_item--button > .c-message_actions__emoji_button")
                        .count())
                .isEqualTo(3);
        for (String[] each : new String[][] {
            {"add_reaction", "Add reaction…"},
            {"start_thread", "Reply in thread"},
            {"later", "Save for later"},
            {"more_message_actions", "More actions"}
        }) {
            assertThat(bar.locator("[data-qa=" + each[0] + "]").getAttribute("aria-label"))
                    .isEqualTo(each[1]);
        }
        bar("Thank you all");
        assertThat(page.locator("[data-qa=message-actions]").count()).isEqualTo(1);
    }

    @Test
    void quick_reactions_and_pills_toggle() {
        bar("Deploying now").locator("[data-qa=eyes]").click();
        desk.settle();
        Locator pill = desk.message("Deploying now").locator("[data-qa=reactji]");
        assertThat(pill.getAttribute("aria-label")).isEqualTo("1 reaction, react with eyes emoji");
        assertThat(pill.getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(row("SELECT name FROM chat.reaction WHERE member_id = 1 AND name = 'eyes'"))
                .isEqualTo("eyes");

        pill.click();
        desk.settle();
        assertThat(desk.message("Deploying now").locator("[data-qa=reactji]").count())
                .isZero();
    }

    @Test
    void the_picker_searches_and_reacts() {
        bar("Deploying now").locator("[data-qa=add_reaction]").click();
        desk.settle();
        Locator picker = page.locator("[role=dialog][data-qa=emoji-picker]");
        assertThat(picker.locator("[data-qa^=emoji_group_tab_]").count()).isGreaterThan(8);
        assertThat(picker.locator(".p-emoji_picker__list_container .ReactVirtualized__List button")
                        .count())
                .isBetween(20, 200);
        picker.locator("input[data-qa=emoji_picker_input].c-input_text.p-emoji_picker__input")
                .fill("rocket");
        Locator cell = picker.locator("button#emoji-picker-rocket[data-qa=emoji_list_item][data-name=rocket]");
        assertThat(cell.getAttribute("aria-label")).isEqualTo("rocket emoji");
        cell.click();
        desk.settle();

        assertThat(desk.message("Deploying now")
                        .locator("[data-qa=reactji] [data-stringify-emoji=':rocket:']")
                        .count())
                .isEqualTo(1);
        assertThat(picker.count()).isZero();
    }

    @Test
    void the_picker_says_when_nothing_is_called_that_and_closes_on_escape() {
        bar("Deploying now").locator("[data-qa=add_reaction]").click();
        desk.settle();
        page.locator("[data-qa=emoji_picker_input]").fill("xyzzy");
        assertThat(page.locator("[data-qa=emoji-picker]").innerText()).contains("No emoji is called that.");
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-qa=emoji-picker]").count()).isZero();
    }

    @Test
    void an_emoji_is_put_into_the_composer() {
        page.locator("banter-pane > banter-composer [data-qa=texty_emoji_button]")
                .click();
        desk.settle();
        page.locator("[data-qa=emoji_picker_input]").fill("tada");
        page.keyboard().press("Enter");
        desk.settle();
        assertThat(desk.editor()
                        .locator(".c-emoji img[data-stringify-type=emoji][data-stringify-emoji=':tada:'][alt=':tada:']")
                        .count())
                .isEqualTo(1);
        desk.editor().press("Enter");
        desk.settle();
        assertThat(row("SELECT text FROM chat.message ORDER BY id DESC LIMIT 1"))
                .isEqualTo(":tada:");
    }

    @Test
    void own_messages_are_edited_in_place() {
        menu("Thank you all", "Edit message");
        Locator editor = page.locator(".c-message__editor__input .ql-editor");
        assertThat(editor.innerText().strip()).isEqualTo("Thank you all");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel"))
                .click();
        desk.settle();
        assertThat(desk.message("Thank you all").isVisible()).isTrue();

        menu("Thank you all", "Edit message");
        editor.fill("Thank you both");
        page.keyboard().press("Enter");
        desk.settle();
        assertThat(desk.message("Thank you both")
                        .locator(".c-message__edited_label")
                        .innerText())
                .isEqualTo("(edited)");
    }

    @Test
    void a_message_is_deleted_after_a_question() {
        menu("Thank you all", "delete message");
        Locator dialog = page.locator(
                ".ReactModalPortal > .ReactModal__Overlay.c-sk-overlay > .ReactModal__Content.c-sk-modal[role=dialog]");
        assertThat(dialog.locator(".c-sk-modal_title_bar__text > h1").innerText())
                .isEqualTo("Delete message");
        assertThat(dialog.locator("[data-qa=dialog_body]").innerText()).contains("Thank you all");
        dialog.locator("[data-qa=dialog_cancel]").click();
        assertThat(page.locator(".ReactModal__Overlay").count()).isZero();
        assertThat(desk.message("Thank you all").count()).isEqualTo(1);

        menu("Thank you all", "delete message");
        assertThat(dialog.locator("[data-qa=dialog_go]").innerText()).isEqualTo("Delete");
        dialog.locator("[data-qa=dialog_go]").click();
        desk.settle();
        assertThat(desk.message("Thank you all").count()).isZero();
        assertThat(page.locator(".ReactModal__Overlay").count()).isZero();
    }

    @Test
    void pinning_saving_and_following_show_on_the_message() {
        menu("Deploying now", "Pin to channel");
        assertThat(desk.message("Deploying now").innerText()).contains("Pinned by you");
        menu("Deploying now", "Unpin from channel");
        assertThat(row("SELECT message_id FROM chat.pin")).isEmpty();

        bar("Deploying now").locator("[data-qa=later]").click();
        desk.settle();
        assertThat(desk.message("Deploying now").innerText()).contains("Saved for later");

        menu("Release notes", "Get notified about new replies");
        assertThat(row("SELECT is_followed FROM chat.subscription WHERE member_id = 1"))
                .isEqualTo("true");
        menu("Release notes", "Turn off notifications for replies");
        assertThat(row("SELECT is_followed FROM chat.subscription WHERE member_id = 1"))
                .isEqualTo("false");
    }

    @Test
    void a_message_marked_unread_stays_so() {
        menu("Deploying now", "Mark unread");

        assertThat(page.locator(".c-message_list__unread_divider").count()).isEqualTo(1);
        desk.changed();
        assertThat(row("SELECT COUNT(*) FROM chat.membership p JOIN chat.message m ON m.conversation_id ="
                        + " p.conversation_id AND m.ts > p.last_read WHERE p.member_id = 1 AND m.text ="
                        + " 'Deploying now'"))
                .isEqualTo("1");
    }

    @Test
    void the_link_of_a_message_is_copied() {
        page.context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
        menu("Deploying now", "Copy link");

        assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
                .matches("http://chat\\.localhost:\\d+/archives/" + desk.key("engineering") + "/p\\d{16}");
        assertThat(page.locator("[data-kit=snackbar]").innerText()).contains("Link copied");
    }

    @Test
    void others_messages_offer_no_editing() {
        bar("Deploying now").locator("[data-qa=more_message_actions]").click();
        desk.settle();

        assertThat(page.locator(".p-message_actions_menu[role=menu] [data-qa=edit_message]")
                        .count())
                .isZero();
        assertThat(page.locator("[data-qa=copy_link][role=menuitem]").count()).isEqualTo(1);
        page.keyboard().press("Escape");
        assertThat(page.locator("[role=menu]").count()).isZero();
    }

    @Test
    void keys_act_on_a_focused_message() {
        page.locator("#message-list [data-qa=slack_kit_scrollbar]").focus();
        page.keyboard().press("ArrowUp");
        assertThat(page.evaluate("() => document.activeElement.innerText"))
                .asString()
                .contains("Thank you all");
        page.keyboard().press("ArrowUp");
        assertThat(page.evaluate("() => document.activeElement.innerText"))
                .asString()
                .contains("Deploying now");
        page.keyboard().press("p");
        desk.settle();
        assertThat(desk.message("Deploying now").innerText()).contains("Pinned by you");
        page.keyboard().press("a");
        desk.settle();
        assertThat(desk.message("Deploying now").innerText()).contains("Saved for later");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("e");
        desk.settle();
        assertThat(page.locator(".c-message__editor__input .ql-editor")
                        .innerText()
                        .strip())
                .isEqualTo("Thank you all");
        page.keyboard().press("Escape");
        desk.settle();
        assertThat(page.locator(".c-message__editor__input").count()).isZero();
        page.locator("[id^='message-list_']:has-text('Thank you all')").focus();
        page.keyboard().press("Delete");
        assertThat(page.locator("[role=dialog] h1").innerText()).isEqualTo("Delete message");
        page.keyboard().press("Escape");
    }

    @Test
    void a_refused_deed_is_told() {
        var answer = desk.office()
                .server()
                .post(desk.office().world(), "/client/message/explode", Map.of("channel", "engineering"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Nothing is called 'explode'");
    }
}
