package dev.grindstone.chat.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.pane.PaneDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class FilesBrowserTest {
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
        desk.show("engineering");
    }

    @AfterEach
    void no_script_failed() {
        assertThat(desk.errors()).isEmpty();
    }

    private static FilePayload file(String name, String type, byte[] bytes) {
        return new FilePayload(name, type, bytes);
    }

    private static FilePayload text(String name, String words) {
        return file(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    private void choose(FilePayload... files) {
        page.locator("[data-qa=file_upload]").setInputFiles(files);
        desk.settle();
    }

    private Locator chips() {
        return page.locator("[data-qa=file_upload_preview]");
    }

    private Locator send() {
        return page.locator("[data-qa=texty_send_button]");
    }

    private Locator error() {
        return page.locator("[data-part-send-error]");
    }

    private List<String> rows(String query) {
        return desk.office().sql(query);
    }

    @Test
    void several_files_go_with_one_message() {
        choose(text("notes.txt", "one\ntwo"), file("board.png", "image/png", Samples.png(600, 300)));

        assertThat(chips().count()).isEqualTo(2);
        assertThat(send().getAttribute("aria-disabled")).isEqualTo("false");
        desk.editor().fill("Both of them");
        send().click();
        desk.settle();

        Locator message = desk.message("Both of them");
        assertThat(message.locator("[data-qa=message_file]").count()).isEqualTo(2);
        assertThat(message.locator("[data-qa=file_name]").allInnerTexts()).contains("notes.txt", "board.png");
        assertThat(chips().count()).isZero();
        assertThat(rows("SELECT member_id FROM chat.draft")).isEmpty();
    }

    @Test
    void a_file_alone_is_a_message_and_survives_a_reload_before() {
        choose(text("notes.txt", "one"));
        desk.show("engineering");

        assertThat(chips().locator("[data-qa=file_name]").innerText()).isEqualTo("notes.txt");
        send().click();
        desk.settle();

        assertThat(desk.message("notes.txt").count()).isEqualTo(1);
        desk.show("engineering");
        assertThat(chips().count()).isZero();
    }

    @Test
    void a_chip_can_be_taken_away() {
        choose(text("a.txt", "one"), text("b.txt", "two"));
        chips().first().hover();
        chips().first().locator("[data-qa=file_upload_remove]").click();
        desk.settle();

        assertThat(chips().locator("[data-qa=file_name]").allInnerTexts()).containsExactly("b.txt");
        assertThat(rows("SELECT name FROM chat.file WHERE name IN ('a.txt', 'b.txt')"))
                .containsExactly("b.txt");
    }

    @Test
    void what_cannot_be_uploaded_is_said_and_the_rest_goes_on() {
        choose(text("empty.txt", ""), text("fine.txt", "x"));

        assertThat(chips().locator("[data-qa=file_name]").allInnerTexts()).containsExactly("fine.txt");
        assertThat(error().innerText()).contains("“empty.txt” wasn’t added: it is empty");
    }

    @Test
    void too_large_a_file_never_leaves_the_page() {
        page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.items.add(new File([new Uint8Array(20000001)], 'film.mov'));
                  const input = document.querySelector('[data-qa=file_upload]');
                  input.files = data.files;
                  input.dispatchEvent(new Event('change', { bubbles: true }));
                }""");
        desk.settle();

        assertThat(error().innerText()).contains("“film.mov” wasn’t added", "a file may have 20 MB");
        assertThat(chips().count()).isZero();
    }

    @Test
    void files_are_dropped_and_pasted() {
        page.evaluate("""
                () => {
                  const dropped = new DataTransfer();
                  dropped.items.add(new File(['x'], 'dropped.txt'));
                  const list = document.querySelector('#message-list');
                  list.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: dropped }));
                  list.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }));
                  const pasted = new DataTransfer();
                  pasted.items.add(new File(['y'], 'pasted.txt'));
                  document.querySelector('banter-pane .ql-editor').dispatchEvent(
                    new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: pasted }));
                }""");
        desk.settle();

        assertThat(chips().locator("[data-qa=file_name]").allInnerTexts()).containsExactly("dropped.txt", "pasted.txt");
    }

    @Test
    void a_picture_opens_in_large_and_the_next_one_follows() {
        choose(file("one.png", "image/png", Samples.png(600, 300)), file("two.png", "image/png", Samples.png(30, 60)));
        send().click();
        desk.settle();
        page.locator("[data-x-lightbox]").first().click();
        desk.settle();

        Locator box = page.locator("[data-qa=lightbox][role=dialog]");
        assertThat(box.getAttribute("aria-label")).isEqualTo("one.png");
        assertThat(box.locator("[data-qa=lightbox_download]").getAttribute("href"))
                .contains("/download/one.png");
        page.keyboard().press("ArrowRight");
        assertThat(box.getAttribute("aria-label")).isEqualTo("two.png");
        page.keyboard().press("Escape");
        assertThat(box.count()).isZero();
    }

    @Test
    void a_snippet_is_written_expanded_and_changed() {
        page.locator("[data-qa=msg_input_file_btn_inset]").click();
        desk.settle();
        page.locator("[data-qa=attach_snippet]").click();
        desk.settle();
        page.locator("[data-qa=snippet_modal] [data-qa=dialog_go]").click();
        desk.settle();
        assertThat(page.locator("[data-qa=snippet_modal] [role=alert]").innerText())
                .contains("is empty");
        page.locator("[data-qa=snippet_title]").fill("Sum");
        page.locator("[data-qa=snippet_type]").selectOption("py");
        page.locator("[data-qa=snippet_content]").fill("def a():\n    return 1\n\n\n\n# six\n# seven");
        page.locator("[data-qa=snippet_modal] [data-qa=dialog_go]").click();
        desk.settle();
        send().click();
        desk.settle();

        Locator card = page.locator("[data-x-file=snippet]");
        assertThat(card.locator("[data-x-code=keyword]").allInnerTexts()).containsExactly("def", "return");
        card.locator("[data-qa=file_expand]").click();
        desk.settle();
        assertThat(card.locator("[data-part-line]").count()).isEqualTo(7);
        card.locator("[data-qa=file-collapse-button]").click();
        assertThat(card.locator("[data-part-file-body]").isVisible()).isFalse();
        assertThat(rows("SELECT name FROM chat.file WHERE mode = 'snippet'")).containsExactly("Sum.py");

        card.hover();
        card.locator("[data-qa=more_file_actions]").click();
        desk.settle();
        page.locator("[data-qa=edit_snippet]").click();
        desk.settle();
        assertThat(page.locator("[data-qa=snippet_content]").inputValue()).startsWith("def a():");
        page.locator("[data-qa=snippet_content]").fill("pass");
        page.locator("[data-qa=snippet_modal] [data-qa=dialog_go]").click();
        desk.settle();
        assertThat(page.locator("[data-x-file=snippet] [data-part-line]")
                        .allInnerTexts()
                        .get(0)
                        .strip())
                .isEqualTo("pass");
    }

    @Test
    void a_file_is_deleted_after_a_question() {
        choose(text("notes.txt", "one"));
        send().click();
        desk.settle();
        Locator card = page.locator("[data-qa=message_file]");
        card.hover();
        card.locator("[data-qa=more_file_actions]").click();
        desk.settle();
        page.locator("[data-qa=delete_file]").click();
        page.locator("[data-qa=dialog_go]").click();
        desk.settle();

        assertThat(card.count()).isZero();
        assertThat(rows("SELECT name FROM chat.file WHERE name = 'notes.txt'")).isEmpty();
    }

    @Test
    void what_was_chosen_is_there_again_when_it_was_not_sent() {
        choose(text("notes.txt", "one"));
        desk.office().run("chat.archive", SmallOffice.OMAR, Map.of("channel", "engineering", "quiet", true));
        send().click();
        desk.settle();

        assertThat(error().innerText()).contains("wasn’t sent");
        assertThat(chips().locator("[data-qa=file_name]").innerText()).isEqualTo("notes.txt");
    }
}
