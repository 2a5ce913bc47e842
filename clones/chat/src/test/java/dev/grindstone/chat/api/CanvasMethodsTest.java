package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CanvasMethodsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ApiClient api;

    @BeforeEach
    void open() {
        api = new ApiClient();
    }

    @AfterEach
    void close() {
        api.close();
    }

    private static String markdown(String text) {
        return JSON.writeValueAsString(java.util.Map.of("type", "markdown", "markdown", text));
    }

    private String made(String text) {
        return api.call(api.maya(), "canvases.create", "title", "Plan", "document_content", markdown(text))
                .path("canvas_id")
                .asString("");
    }

    private String html() {
        return api.office()
                .world()
                .turn(open -> new String(
                        open.db("chat")
                                .fetchSingle(
                                        "SELECT content FROM chat.file WHERE mode = 'canvas' ORDER BY id DESC LIMIT 1")
                                .get(0, byte[].class),
                        StandardCharsets.UTF_8));
    }

    private String section(String canvas, String criteria) {
        JsonNode found = api.call(api.maya(), "canvases.sections.lookup", "canvas_id", canvas, "criteria", criteria);
        return found.at("/sections/0/id").asString("");
    }

    private JsonNode edit(String canvas, String change) {
        return api.call(api.maya(), "canvases.edit", "canvas_id", canvas, "changes", "[" + change + "]");
    }

    @Test
    void a_canvas_is_made_of_markdown_and_changed_by_sections() {
        String canvas = made("# Plan\n\nFirst\n\n- a\n- b\n\n## Next");
        assertThat(canvas).matches("F[A-Z0-9]{8,}");

        String first = section(canvas, "{\"contains_text\":\"first\"}");
        assertThat(edit(
                                canvas,
                                "{\"operation\":\"replace\",\"section_id\":\"" + first + "\",\"document_content\":"
                                        + markdown("**One**") + "}")
                        .path("ok")
                        .asBoolean())
                .isTrue();
        String next = section(canvas, "{\"section_types\":[\"h2\"]}");
        edit(
                canvas,
                "{\"operation\":\"insert_before\",\"section_id\":\"" + next + "\",\"document_content\":"
                        + markdown("Two") + "}");
        edit(canvas, "{\"operation\":\"insert_at_end\",\"document_content\":" + markdown("End") + "}");
        edit(
                canvas,
                "{\"operation\":\"delete\",\"section_id\":\""
                        + section(canvas, "{\"contains_text\":\"a\",\"section_types\":[\"li\"]}") + "\"}");
        edit(canvas, "{\"operation\":\"rename\",\"title_content\":" + markdown("The plan") + "}");

        assertThat(html())
                .isEqualTo(
                        "<h1>Plan</h1><p><strong>One</strong></p><ul><li>b</li></ul><p>Two</p><h2>Next</h2><p>End</p>");
        assertThat(api.call(api.maya(), "files.info", "file", canvas)
                        .at("/file/title")
                        .asString())
                .isEqualTo("The plan");
        edit(canvas, "{\"operation\":\"replace\",\"document_content\":" + markdown("All new") + "}");
        assertThat(html()).isEqualTo("<p>All new</p>");
    }

    @Test
    void the_canvas_of_a_channel_is_made_once_and_is_its_tab() {
        String general = api.channel("general");
        JsonNode made = api.call(
                api.maya(),
                "conversations.canvases.create",
                "channel_id",
                general,
                "document_content",
                markdown("Welcome"));
        assertThat(made.path("ok").asBoolean()).isTrue();

        assertThat(api.get("/client/tab/channel_canvas?channel=" + general).body())
                .contains("<p>Welcome</p>");
        assertThat(api.error(api.maya(), "conversations.canvases.create", "channel_id", general))
                .isEqualTo("channel_canvas_already_exists");
        assertThat(api.error(api.maya(), "conversations.canvases.create", "channel_id", "C0NOWHERE0"))
                .isEqualTo("channel_not_found");
        assertThat(api.call(
                                api.maya(),
                                "canvases.delete",
                                "canvas_id",
                                made.path("canvas_id").asString())
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(api.office().sql("SELECT canvas_id FROM chat.conversation WHERE canvas_id IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void others_do_not_know_of_it_and_nonsense_changes_nothing() {
        String canvas = made("Mine");
        String omar = api.token(SmallOffice.OMAR);

        assertThat(api.error(omar, "canvases.edit", "canvas_id", canvas, "changes", "[{}]"))
                .isEqualTo("canvas_not_found");
        assertThat(api.error(omar, "canvases.delete", "canvas_id", canvas)).isEqualTo("canvas_not_found");
        assertThat(api.error(api.maya(), "canvases.edit", "canvas_id", canvas, "changes", "[]"))
                .isEqualTo("invalid_arguments");
        assertThat(edit(canvas, "{\"operation\":\"turn\"}").path("error").asString())
                .isEqualTo("invalid_arguments");
        assertThat(edit(canvas, "{\"operation\":\"delete\",\"section_id\":\"temp:C:0\"}")
                        .path("error")
                        .asString())
                .isEqualTo("canvas_editing_failed");
        assertThat(api.error(api.maya(), "canvases.sections.lookup", "canvas_id", canvas, "criteria", "{}"))
                .isEqualTo("invalid_arguments");
        assertThat(api.error(
                        api.maya(), "canvases.create", "document_content", "{\"type\":\"html\",\"html\":\"<b>x</b>\"}"))
                .isEqualTo("invalid_arguments");
        assertThat(html()).isEqualTo("<p>Mine</p>");
    }
}
