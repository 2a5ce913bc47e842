package dev.grindstone.chat.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.pane.PaneDesk;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class ThreadBrowserTest {
    private static final String PANE = "[data-qa=threads_flexpane]";

    private static PaneDesk desk;
    private Page page;
    private String root = "";

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
        desk.show("engineering");
        root = desk.message("Release notes").getAttribute("data-msg-ts");
    }

    @AfterEach
    void no_script_failed() {
        assertThat(desk.errors()).isEmpty();
    }

    private void openThread() {
        desk.message("Release notes").locator("[data-qa=reply_bar_count]").click();
        desk.settle();
    }

    private Locator editor() {
        return page.locator(PANE + " .ql-editor");
    }

    @Test
    void a_thread_has_root_separator_replies_and_composer() {
        openThread();

        Locator pane = page.locator(PANE + ".p-flexpane.p-threads_flexpane");
        assertThat(pane.count()).isEqualTo(1);
        assertThat(page.locator(".p-view_contents--secondary[role=dialog]").getAttribute("aria-label"))
                .isEqualTo("Thread in channel engineering");
        assertThat(pane.locator("[data-qa=slack_kit_list]").getAttribute("aria-label"))
                .isEqualTo("Thread in engineering (channel)");
        assertThat(pane.locator(".c-message_kit__thread_message--root").innerText())
                .contains("Release notes");
        assertThat(pane.locator(".c-message_kit__thread_message").count()).isEqualTo(3);
        assertThat(pane.locator(".p-threads_flexpane__separator_count").innerText())
                .isEqualTo("2 replies");
        assertThat(pane.locator("[data-qa=virtual-list-item]").first().getAttribute("id"))
                .isEqualTo(desk.key("engineering") + "-" + root + "-thread-list_" + root);
        assertThat(pane.locator(".p-flexpane_header [data-qa=flexpane-title-container]")
                        .innerText())
                .contains("Thread");
        assertThat(pane.locator("[data-qa=message_input][data-view-context=threads-flexpane]")
                        .count())
                .isEqualTo(1);
        assertThat(page.locator("xpath=(//button[@data-qa='texty_send_button'])[2]")
                        .isVisible())
                .isTrue();
        assertThat(pane.getByLabel("Also send to #engineering").isChecked()).isFalse();
        assertThat((boolean)
                        page.evaluate("() => document.activeElement.closest('[data-qa=threads_flexpane]') !== null"))
                .isTrue();
    }

    @Test
    void a_reply_appears_in_the_thread_and_in_the_reply_bar() {
        openThread();
        editor().pressSequentially("Understood");
        page.keyboard().press("Enter");
        desk.settle();

        assertThat(page.locator(PANE + " .c-message_kit__thread_message").last().innerText())
                .contains("Understood");
        assertThat(desk.message("Release notes")
                        .locator("[data-qa=reply_bar_count]")
                        .innerText())
                .isEqualTo("3 replies");
        assertThat(desk.message("Understood").count()).isZero();
    }

    @Test
    void a_reply_can_go_to_the_channel_too() {
        openThread();
        page.locator(PANE).getByLabel("Also send to #engineering").check();
        editor().fill("For everybody");
        desk.settle();
        page.locator(PANE + " [data-qa=texty_send_button]").click();
        desk.settle();

        assertThat(desk.message("For everybody").innerText()).contains("replied to a thread: Release notes");
        assertThat(page.locator(PANE).getByLabel("Also send to #engineering").isChecked())
                .isFalse();
    }

    @Test
    void what_others_answer_appears_at_once() {
        openThread();
        desk.office()
                .run(
                        "chat.post",
                        SmallOffice.OMAR,
                        Map.of("channel", "engineering", "thread_ts", root, "text", "One more thing"));
        desk.changed();

        assertThat(page.locator(PANE + " .c-message_kit__thread_message").last().innerText())
                .contains("One more thing");
        assertThat(page.locator(".p-threads_flexpane__separator_count").innerText())
                .isEqualTo("3 replies");
    }

    @Test
    void any_message_can_be_answered_and_the_pane_closes() {
        desk.message("can you approve").hover();
        desk.message("can you approve").locator("[data-qa=start_thread]").click();
        desk.settle();
        assertThat(page.locator(".p-threads_flexpane__separator_count").count()).isZero();
        editor().fill("Approved");
        desk.settle();
        editor().press("Enter");
        desk.settle();
        assertThat(desk.message("can you approve")
                        .locator("[data-qa=reply_bar]")
                        .innerText())
                .matches("(?s)1 reply.*Today at .*");
        page.locator("[data-qa=close_flexpane][aria-label=Close]").click();
        assertThat(page.locator(PANE).count()).isZero();
    }

    @Test
    void a_draft_belongs_to_its_thread() {
        openThread();
        editor().pressSequentially("half a");
        desk.settle();
        page.locator("[data-qa=close_flexpane]").click();
        openThread();

        assertThat(editor().innerText().strip()).isEqualTo("half a");
        assertThat(desk.editor().innerText().strip()).isEmpty();
    }

    @Test
    void long_threads_show_their_end_first() {
        for (int i = 0; i < 55; i++) {
            desk.office()
                    .run(
                            "chat.post",
                            SmallOffice.OMAR,
                            Map.of("channel", "engineering", "thread_ts", root, "text", "reply " + i));
        }
        openThread();
        Locator more = page.locator("[data-qa=show_more_replies_button]");
        assertThat(more.innerText()).isEqualTo("Show 7 more replies");
        more.click();
        desk.settle();

        assertThat(page.locator(PANE + " .c-message_kit__thread_message").count())
                .isEqualTo(58);
        assertThat(more.count()).isZero();
    }

    @Test
    void a_thread_that_is_gone_is_told() {
        var answer = desk.office()
                .server()
                .get(desk.office().world(), "/client/thread?channel=" + desk.key("engineering") + "&ts=1.000001");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("There is no message 1.000001 here any more");
    }
}
