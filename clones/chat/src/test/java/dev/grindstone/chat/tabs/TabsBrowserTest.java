package dev.grindstone.chat.tabs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.grindstone.chat.Desk;
import dev.grindstone.chat.SmallOffice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class TabsBrowserTest {
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
        desk.start("engineering");
    }

    private List<String> rows(String query) {
        return desk.office().sql(query);
    }

    @Test
    void a_tab_has_an_address_and_survives_a_reload() {
        desk.click(desk.qa("files"));
        assertThat(desk.page().url()).endsWith("?tab=files");
        assertThat(desk.qa("files").getAttribute("aria-selected")).isEqualTo("true");
        assertThat(desk.qa("channel_files_tab").count()).isEqualTo(1);

        desk.page().reload();
        desk.settle();
        assertThat(desk.qa("channel_files_tab").count()).isEqualTo(1);
        assertThat(desk.qa("files").getAttribute("aria-selected")).isEqualTo("true");
        desk.click(desk.qa("messages"));
        assertThat(desk.qa("message_pane").count()).isEqualTo(1);
    }

    @Test
    void a_pin_is_jumped_to_and_taken_away() {
        Object message = desk.office()
                .run("chat.post", SmallOffice.OMAR, Map.of("channel", "engineering", "text", "Remember this"));
        desk.office().run("chat.pin", SmallOffice.OMAR, Map.of("message", message));
        desk.click(desk.qa("pins"));
        desk.qa("pinned_item").hover();
        desk.click(desk.qa("pin_jump"));
        assertThat(desk.page().url()).contains("?ts=");
        assertThat(desk.page().locator("#message-list").innerText()).contains("Remember this");

        desk.click(desk.qa("pins"));
        desk.qa("pinned_item").hover();
        desk.click(desk.qa("pin_remove"));
        assertThat(desk.qa("pinned_item").count()).isZero();
        assertThat(rows("SELECT message_id FROM chat.pin")).isEmpty();
    }

    @Test
    void a_bookmark_is_added_renamed_and_removed() {
        desk.click(desk.qa("add_tab"));
        desk.click(desk.qa("add-bookmark"));
        desk.qa("bookmark_link").fill("lumen.example/plan");
        desk.click(desk.qa("dialog_go"));
        assertThat(desk.qa("bookmark").innerText().strip()).isEqualTo("lumen.example/plan");

        desk.qa("bookmark")
                .click(new Locator.ClickOptions().setButton(com.microsoft.playwright.options.MouseButton.RIGHT));
        desk.settle();
        desk.click(desk.qa("bookmark_edit"));
        desk.qa("bookmark_title").fill("Plan");
        desk.click(desk.qa("dialog_go"));
        assertThat(desk.qa("bookmark").innerText().strip()).isEqualTo("Plan");

        desk.qa("bookmark")
                .click(new Locator.ClickOptions().setButton(com.microsoft.playwright.options.MouseButton.RIGHT));
        desk.settle();
        desk.qa("bookmark_remove").click();
        desk.click(desk.qa("dialog_go"));
        assertThat(desk.qa("bookmark").count()).isZero();
    }

    @Test
    void a_canvas_is_written_and_is_there_for_everybody() {
        desk.click(desk.qa("add_tab"));
        desk.click(desk.qa("add-channel-canvas"));
        assertThat(rows("SELECT id FROM chat.file WHERE mode = 'canvas'")).isEmpty();
        desk.qa("canvas_title").fill("Release plan");
        desk.qa("canvas_text").click();
        desk.page().keyboard().type("First step");
        desk.settle();
        desk.click(desk.page().locator("[data-x-format=h1]"));
        desk.page().keyboard().press("End");
        desk.page().keyboard().press("Enter");
        desk.page().keyboard().type("and more");
        desk.settle();

        assertThat(rows("SELECT title FROM chat.file WHERE mode = 'canvas'")).containsExactly("Release plan");
        assertThat(desk.qa("canvas_state").innerText()).isEqualTo("Saved");
        assertThat(desk.qa("channel_canvas").getAttribute("aria-selected")).isEqualTo("true");
        desk.page().reload();
        desk.settle();
        assertThat(desk.page().locator("[data-qa=canvas_text] h1").innerText()).isEqualTo("First step");
        assertThat(desk.page().locator("[data-qa=canvas_text] > *").allInnerTexts())
                .containsExactly("First step", "and more");
        assertThat(desk.qa("canvas_title").inputValue()).isEqualTo("Release plan");
    }
}
