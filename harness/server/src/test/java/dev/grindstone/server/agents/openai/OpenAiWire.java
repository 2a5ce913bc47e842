package dev.grindstone.server.agents.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.agents.StubApi.Request;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the Responses API takes, with the computer tool: anything else is refused. */
final class OpenAiWire {

    private static final String PNG = "data:image/png;base64,";

    private OpenAiWire() {}

    static void check(Request request) {
        assertThat(request.path()).isEqualTo("/v1/responses");
        assertThat(request.header("Authorization")).isEqualTo("Bearer key-of-the-test");
        assertThat(request.header("Content-type")).startsWith("application/json");
        JsonNode body = request.body();
        only(body, "model", "instructions", "max_output_tokens", "tools", "input", "store", "include");
        assertThat(body.path("tools").toString()).isEqualTo("[{\"type\":\"computer\"}]");
        assertThat(body.path("store").asBoolean(true)).isFalse();
        assertThat(body.path("include").toString()).isEqualTo("[\"reasoning.encrypted_content\"]");
        List<String> called = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        String before = "";
        for (JsonNode item : body.path("input")) {
            String type = item.path("type").asString("message");
            switch (type) {
                case "reasoning" -> only(item, "type", "id", "summary", "encrypted_content");
                case "computer_call" -> {
                    only(item, "type", "id", "call_id", "status", "pending_safety_checks", "actions");
                    called.add(item.path("call_id").asString());
                }
                case "computer_call_output" -> answered.add(output(item));
                default -> message(item);
            }
            assertThat(before.equals("reasoning") && item.has("role"))
                    .as("thoughts stand before what follows from them")
                    .isFalse();
            before = type;
        }
        assertThat(answered).isEqualTo(called);
    }

    private static String output(JsonNode item) {
        only(item, "type", "call_id", "output", "acknowledged_safety_checks");
        only(item.path("output"), "type", "image_url");
        assertThat(item.path("output").path("type").asString()).isEqualTo("computer_screenshot");
        picture(item.path("output").path("image_url"));
        return item.path("call_id").asString();
    }

    private static void message(JsonNode item) {
        if (item.path("role").asString().equals("assistant")
                && item.path("content").isString()) {
            only(item, "role", "content");
            assertThat(item.path("content").asString()).isNotEmpty();
            return;
        }
        only(item, "type", "id", "role", "status", "content");
        for (JsonNode part : item.path("content")) {
            switch (part.path("type").asString()) {
                case "input_image" -> {
                    only(part, "type", "image_url", "detail");
                    picture(part.path("image_url"));
                }
                case "output_text" -> only(part, "type", "text", "annotations");
                default -> {
                    assertThat(part.path("type").asString()).isEqualTo("input_text");
                    only(part, "type", "text");
                }
            }
        }
    }

    private static void picture(JsonNode url) {
        assertThat(url.asString()).startsWith(PNG);
        assertThat(Base64.getDecoder().decode(url.asString().substring(PNG.length())))
                .startsWith(0x89, 'P', 'N', 'G');
    }

    private static void only(JsonNode object, String... names) {
        assertThat(Set.of(names)).containsAll(object.propertyNames());
    }
}
