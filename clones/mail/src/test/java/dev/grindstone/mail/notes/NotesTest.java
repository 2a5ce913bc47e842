package dev.grindstone.mail.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotesTest {
    private static final String PANEL = "/mail/u/0/panel/notes";

    @Test
    void pinned_notes_come_first_then_the_newest_and_each_change_can_be_undone() {
        try (Mailbox mail = Mailbox.open()) {
            Object keys = mail.run("mail.addNote", Map.of("title", "Keys", "text", "Left at the lock\nRed tag"));
            mail.run("mail.addNote", Map.of("text", "Quay 4 is closed on Thursday"));

            assertThat(mail.page(PANEL).select("article").eachAttr("aria-label"))
                    .containsExactly("Note", "Keys");
            assertThat(Mailbox.snackbar(mail.post("/mail/u/0/notes/pin", Map.of("id", keys, "pinned", "true"))))
                    .isEqualTo("Note pinned.");
            assertThat(mail.page(PANEL).select("article").eachAttr("aria-label"))
                    .containsExactly("Keys", "Note");
            assertThat(mail.page(PANEL + "?q=QUAY").select("article")).hasSize(1);
            assertThat(mail.page(PANEL + "?q=zebra").text()).contains("No notes match your search");
            assertThat(Mailbox.snackbar(mail.post("/mail/u/0/notes/delete", Map.of("id", keys))))
                    .isEqualTo("Note deleted.");
            mail.undo();
            assertThat(mail.sql("SELECT title FROM mail.note WHERE is_pinned")).containsExactly("Keys");
        }
    }

    @Test
    void an_empty_note_is_refused_and_an_unknown_one_named() {
        try (Mailbox mail = Mailbox.open()) {
            assertThat(mail.page(PANEL).text()).contains("No notes yet");
            assertThat(mail.post("/mail/u/0/notes/save", Map.of("id", "0", "text", " "))
                            .body())
                    .isEqualTo("A note needs a title or a text: write something.");
            assertThat(mail.post("/mail/u/0/notes/save", Map.of("id", "0", "text", "x".repeat(20_001)))
                            .statusCode())
                    .isEqualTo(422);
            assertThatThrownBy(() -> mail.run("mail.removeNote", Map.of("note", 7)))
                    .hasMessageContaining("There is no note 7 of nora@harbour.example");
        }
    }

    @Test
    void a_note_is_written_and_changed_in_the_panel() {
        try (Desk desk = Desk.open()) {
            desk.start("inbox");
            Page page = desk.page();
            page.locator("[role=tab][aria-label=Notes]").click();
            page.locator("[data-x-note-edit='0']").click();
            page.locator("[aria-label=Note]").fill("Bring the charts");
            page.locator("[data-x-kind=note] [type=submit]").click();
            page.locator("[data-part-memo]").waitFor();
            page.locator("[data-part-memo]").hover();
            page.locator("[aria-label='Edit note']").click();
            page.locator("[data-x-kind=note] [name=title]").fill("Friday");
            page.locator("[data-x-kind=note] [type=submit]").click();
            page.locator("[data-part-memo] h3").waitFor();

            assertThat(page.locator("[data-part-memo] :is(h3, p)").allTextContents())
                    .isEqualTo(List.of("Friday", "Bring the charts"));
        }
    }
}
