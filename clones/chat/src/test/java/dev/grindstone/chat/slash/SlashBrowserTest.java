package dev.grindstone.chat.slash;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.pane.PaneDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class SlashBrowserTest {
    private static PaneDesk desk;
    private Page page;

    @BeforeAll
    static void open() {
        desk = PaneDesk.open(Workspace.open());
    }

    @AfterAll
    static void close() {
        assertThat(desk.errors()).isEmpty();
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.office().world().reset();
        page = desk.page();
        desk.show("general");
        desk.editor().click();
    }

    private void type(String text) {
        desk.editor().pressSequentially(text);
        desk.settle();
    }

    private void press(String key) {
        page.keyboard().press(key);
        desk.settle();
    }

    @Test
    void a_slash_opens_the_list_and_enter_puts_the_command_in() {
        type("/");
        Locator options = page.locator("#chat_input_tab_ui[role=listbox] [role=option]");
        assertThat(options.count()).isGreaterThan(20);
        type("top");
        assertThat(options.allInnerTexts().toString()).contains("/topic [text]", "Set the topic of this channel");
        press("Enter");
        assertThat(desk.editor().innerText()).isEqualTo("/topic ");
        type("Plans");
        press("Enter");

        assertThat(desk.office().sql("SELECT topic FROM chat.conversation WHERE name = 'general'"))
                .containsExactly("Plans");
        assertThat(desk.editor().innerText().strip()).isEmpty();
    }

    @Test
    void a_whole_command_is_sent_by_one_enter_and_its_answer_is_for_me_alone() {
        type("/who");
        press("Enter");

        Locator answer = desk.message("people are in #general");
        assertThat(answer.count()).isEqualTo(1);
        assertThat(answer.locator("[data-qa=ephemeral_label]").innerText()).isEqualTo("Only visible to you");
    }

    @Test
    void a_slash_inside_a_text_and_after_a_blank_is_a_slash() {
        type("and/or ");
        type("/who ");
        assertThat(page.locator("#chat_input_tab_ui").count()).isZero();
        press("Enter");
        type(" /who");
        press("Enter");

        assertThat(desk.office().sql("SELECT text FROM chat.message ORDER BY id DESC LIMIT 2"))
                .containsExactly("/who", "and/or /who");
    }

    @Test
    void collapse_hides_and_expand_shows() {
        type("/collapse");
        press("Enter");
        assertThat(page.locator("banter-pane[data-x-media=collapsed]").count()).isEqualTo(1);
        type("/expand");
        press("Enter");
        assertThat(page.locator("banter-pane[data-x-media=shown]").count()).isEqualTo(1);
    }
}
