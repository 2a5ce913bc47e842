package dev.grindstone.chat.composer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.pane.PaneDesk;
import dev.grindstone.chat.workspace.Id;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class ComposerBrowserTest {
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
        desk.show("general");
    }

    @AfterEach
    void no_script_failed() {
        assertThat(desk.errors()).isEmpty();
    }

    private String newest() {
        return desk.office()
                .sql("SELECT text FROM chat.message ORDER BY id DESC LIMIT 1")
                .get(0);
    }

    private String draft() {
        return String.join("|", desk.office().sql("SELECT text FROM chat.draft"));
    }

    private void type(String text) {
        desk.editor().click();
        desk.editor().pressSequentially(text);
        desk.settle();
    }

    private void send() {
        page.keyboard().press("Enter");
        desk.settle();
    }

    @Test
    void the_composer_has_the_structure_that_scripts_know() {
        Locator field = page.locator("[data-qa=message_input_container].p-message_input"
                + " .p-message_input_field.c-texty_input.ql-container[data-qa=message_input][data-message-input=true]"
                + "[data-channel-id='" + desk.key("general") + "'][data-view-context=message-pane]");
        assertThat(field.count()).isEqualTo(1);
        assertThat(field.locator("> .ql-editor.ql-blank[data-qa=texty_input][role=textbox][contenteditable=true]"
                                + "[aria-multiline=true][data-team-id^=T] > p > br")
                        .count())
                .isEqualTo(1);
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Message to general"))
                        .count())
                .isEqualTo(1);
        Locator send = page.locator("button[data-qa=texty_send_button].c-wysiwyg_container__button--send");
        assertThat(send.getAttribute("aria-label")).isEqualTo("Send now");
        assertThat(send.getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(page.locator("[role=toolbar][aria-label=formatting] button").count())
                .isEqualTo(9);
        for (String name : new String[] {
            "bold", "italic", "strike", "link", "ordered-list", "bullet-list", "blockquote", "code", "code-block"
        }) {
            assertThat(page.locator("button[data-qa=" + name + "-composer-button][data-format][aria-pressed=false]")
                            .count())
                    .as(name)
                    .isEqualTo(1);
        }
    }

    @Test
    void enter_sends_and_shift_enter_begins_a_line() {
        type("first line");
        assertThat(page.locator("[data-qa=texty_send_button]").getAttribute("aria-disabled"))
                .isEqualTo("false");
        page.keyboard().press("Shift+Enter");
        desk.editor().pressSequentially("second line");
        send();

        assertThat(newest()).isEqualTo("first line\nsecond line");
        assertThat(desk.editor().innerHTML()).isEqualTo("<p><br></p>");
        assertThat(page.locator("#message-list [data-qa=virtual-list-item]")
                        .last()
                        .innerText())
                .contains("second line");
        assertThat(page.locator("[data-qa=texty_send_button]").getAttribute("aria-disabled"))
                .isEqualTo("true");
    }

    @Test
    void fill_exec_command_paste_and_inner_html_all_reach_the_message() {
        desk.editor().fill("by fill");
        desk.settle();
        page.locator("[data-qa=texty_send_button]").click();
        desk.settle();
        assertThat(newest()).isEqualTo("by fill");

        desk.editor().click();
        page.evaluate("document.execCommand('insertText', false, 'by command')");
        desk.settle();
        send();
        assertThat(newest()).isEqualTo("by command");

        page.evaluate("document.execCommand('insertHTML', false, '<b>bold</b> html')");
        desk.settle();
        send();
        assertThat(newest()).isEqualTo("*bold* html");

        desk.editor()
                .evaluate("node => { node.innerHTML = '<p>by innerHTML</p>';"
                        + " node.dispatchEvent(new InputEvent('input', { bubbles: true })); }");
        desk.settle();
        page.locator("[data-qa=texty_send_button]").click();
        desk.settle();
        assertThat(newest()).isEqualTo("by innerHTML");
    }

    @Test
    void marks_become_formats_while_they_are_typed() {
        type("a *bold* and _leaning_ and ~gone~ and `code` word");

        assertThat(desk.editor().innerHTML())
                .isEqualTo("<p>a <strong>bold</strong> and <em>leaning</em> and <s>gone</s> and <code>code</code>"
                        + " word</p>");
        send();
        assertThat(newest()).isEqualTo("a *bold* and _leaning_ and ~gone~ and `code` word");

        type("- one");
        page.keyboard().press("Shift+Enter");
        desk.editor().pressSequentially("two");
        send();
        assertThat(newest()).isEqualTo("• one\n• two");
        type("> said");
        send();
        assertThat(newest()).isEqualTo("&gt; said");
    }

    @Test
    void buttons_and_keys_format() {
        desk.editor().click();
        page.locator("[data-qa=bold-composer-button]").click();
        assertThat(page.locator("[data-qa=bold-composer-button]").getAttribute("aria-pressed"))
                .isEqualTo("true");
        desk.editor().pressSequentially("loud");
        page.keyboard().press("Control+b");
        page.keyboard().press("Control+i");
        desk.editor().pressSequentially(" soft");
        send();
        assertThat(newest()).isEqualTo("*loud* _soft_");
        page.locator("[data-qa=texty_composer_button]").click();
        assertThat(page.locator("[role=toolbar]").isVisible()).isFalse();
        assertThat(page.locator("[data-qa=texty_composer_button]").getAttribute("aria-label"))
                .isEqualTo("Show formatting");
    }

    @Test
    void names_channels_and_emoji_are_completed() {
        type("Hi @om");
        Locator options = page.locator("#chat_input_tab_ui[role=listbox] [role=option]");
        assertThat(options.first().innerText()).contains("omar");
        assertThat(desk.editor().getAttribute("aria-activedescendant"))
                .isEqualTo(options.first().getAttribute("id"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".ql-editor ts-mention[data-id='" + Id.USER.text(2) + "'][data-label='@omar']")
                        .count())
                .isEqualTo(1);
        desk.editor().pressSequentially("see #eng");
        desk.settle();
        page.keyboard().press("Tab");
        desk.editor().pressSequentially(":tad");
        desk.settle();
        options.first().click();
        send();

        assertThat(newest()).matches("Hi <@" + Id.USER.text(2) + "> see <#C[A-Z0-9]+> :tada:");
    }

    @Test
    void who_is_not_in_the_channel_is_told_apart() {
        desk.show("design");
        type("@ire");

        assertThat(page.locator("[role=option]").first().innerText())
                .contains("Irene")
                .contains("Not in channel");
        page.keyboard().press("Escape");
        assertThat(page.locator("[role=option]").count()).isZero();
        assertThat(desk.editor().innerText().strip()).isEqualTo("@ire");
    }

    @Test
    void a_draft_is_kept_while_it_is_written_and_comes_back() {
        type("not *yet* done");
        assertThat(draft()).isEqualTo("not *yet* done");

        desk.show("general");
        assertThat(desk.editor().innerHTML()).isEqualTo("<p>not <strong>yet</strong> done</p>");

        desk.editor().click();
        page.keyboard().press("End");
        send();
        assertThat(newest()).isEqualTo("not *yet* done");
        assertThat(draft()).isEmpty();
    }

    @Test
    void what_is_too_long_is_told_and_stays() {
        desk.editor().fill("x".repeat(40_001));
        desk.settle();
        page.locator("[data-qa=texty_send_button]").click();
        desk.settle();

        assertThat(page.locator("banter-composer [role=alert]").innerText())
                .contains("Your message wasn’t sent.")
                .contains("40001 characters");
        assertThat(desk.editor().innerText().strip()).hasSize(40_001);

        desk.editor().fill("short");
        desk.settle();
        page.locator("[data-part-retry]").click();
        desk.settle();
        assertThat(newest()).isEqualTo("short");
        assertThat(page.locator("banter-composer [role=alert]").isVisible()).isFalse();
    }

    @Test
    void a_failed_send_can_be_tried_again() {
        type("important");
        page.route("**/client/post", route -> route.abort());
        send();
        assertThat(page.locator("banter-composer [role=alert]").innerText()).contains("Banter can’t be reached.");
        page.unroute("**/client/post");
        page.locator("[data-part-retry]").click();
        desk.settle();
        assertThat(newest()).isEqualTo("important");
    }

    @Test
    void arrow_up_in_an_empty_composer_edits_the_last_own_message() {
        type("typo hre");
        send();
        page.keyboard().press("ArrowUp");
        desk.settle();
        Locator editor = page.locator(".c-message__editor__input .ql-editor");
        assertThat(editor.innerText().strip()).isEqualTo("typo hre");
        editor.fill("typo here");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        desk.settle();

        assertThat(newest()).isEqualTo("typo here");
        assertThat(desk.message("typo here").locator(".c-message__edited_label").innerText())
                .isEqualTo("(edited)");
    }

    @Test
    void a_message_can_be_sent_later() {
        type("good morning");
        page.locator("button[aria-label='Schedule for later']").click();
        desk.settle();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Tomorrow at 9:00 AM"))
                .click();
        desk.settle();

        assertThat(desk.office().sql("SELECT text FROM chat.scheduled_message")).containsExactly("good morning");
        assertThat(page.locator("[data-kit=snackbar]").innerText())
                .contains("Your message will be sent Mar 13th at 9:00 AM.");
        assertThat(desk.editor().innerText().strip()).isEmpty();
    }

    @Test
    void a_link_is_asked_for() {
        desk.editor().click();
        page.locator("[data-qa=link-composer-button]").click();
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("the plan");
        page.getByLabel("Link", new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input"))
                .fill("lumen.example/plan");
        page.locator("[data-part-link-form] button").click();
        desk.settle();
        desk.editor().click();
        send();

        assertThat(newest()).isEqualTo("<https://lumen.example/plan|the plan>");
    }
}
