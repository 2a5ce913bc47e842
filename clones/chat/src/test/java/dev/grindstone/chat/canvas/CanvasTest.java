package dev.grindstone.chat.canvas;

import static dev.grindstone.chat.SmallOffice.IRENE;
import static dev.grindstone.chat.SmallOffice.MAYA;
import static dev.grindstone.chat.SmallOffice.OMAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.chat.Workspace;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CanvasTest {
    private Workspace office;

    @BeforeEach
    void open() {
        office = Workspace.open();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Document canvas(String channel) {
        return office.page("/client/tab/channel_canvas?channel=" + office.key(channel));
    }

    @Test
    void nothing_is_made_by_looking() {
        assertThat(canvas("engineering").select("banter-canvas").attr("data-x-id"))
                .isEmpty();
        assertThat(office.sql("SELECT id FROM chat.file WHERE mode = 'canvas'")).isEmpty();
    }

    @Test
    void members_write_in_it_together_and_nothing_in_it_runs() {
        Object id = office.run(
                "chat.createCanvas",
                MAYA,
                Map.of(
                        "channel",
                        "engineering",
                        "title",
                        "  Plan\n ",
                        "content",
                        "<h1>One</h1><script>alert(1)</script><p onclick=x>Two <a href=\"javascript:x\">y</a></p>"
                                + "<ul><li class=\"ql-indent-2 evil\">z</li><li class=\"ql-indent-1\">z</li></ul>"));
        assertThat(canvas("engineering").select("[data-qa=canvas_editor]").html())
                .contains("<h1>One</h1>", "ql-indent-1")
                .doesNotContain("script", "onclick", "evil", "alert");
        assertThat(canvas("engineering").select("[data-qa=canvas_title]").attr("value"))
                .isEqualTo("Plan");

        office.run("chat.editCanvas", OMAR, Map.of("id", id, "content", "<p>New</p>"));
        assertThat(canvas("engineering").select("[data-qa=canvas_editor]").text())
                .isEqualTo("New");
        assertThat(office.page("/client/header?channel=" + office.key("engineering"))
                        .select("[data-qa=channel_canvas]")
                        .text())
                .isEqualTo("Canvas");
    }

    @Test
    void only_members_write_and_there_is_one_of_a_conversation() {
        Object id = office.run("chat.createCanvas", MAYA, Map.of("channel", "engineering"));
        assertThatThrownBy(() -> office.run("chat.createCanvas", OMAR, Map.of("channel", "engineering")))
                .hasMessageContaining("has a canvas already");
        assertThatThrownBy(() -> office.run("chat.editCanvas", IRENE, Map.of("id", id, "content", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> office.run("chat.editCanvas", MAYA, Map.of("id", id, "content", "x".repeat(500_001))))
                .hasMessageContaining("shorten it");
        Object secret = office.run("chat.createCanvas", IRENE, Map.of("channel", "payroll"));
        assertThatThrownBy(() -> office.run("chat.editCanvas", MAYA, Map.of("id", secret, "content", "x")))
                .hasMessageContaining("no canvas");
    }

    @Test
    void a_deleted_canvas_leaves_room_for_another() {
        Object id = office.run("chat.createCanvas", MAYA, Map.of("channel", "engineering"));
        office.run("chat.deleteFile", MAYA, Map.of("id", id));

        assertThat(office.run("chat.createCanvas", OMAR, Map.of("channel", "engineering")))
                .isNotEqualTo(id);
    }
}
