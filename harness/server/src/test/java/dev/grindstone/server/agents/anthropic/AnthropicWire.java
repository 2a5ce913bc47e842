package dev.grindstone.server.agents.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.agents.StubApi.Request;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the Messages API takes, with the toolsets of August 2026: anything else is refused. */
final class AnthropicWire {

    private AnthropicWire() {}

    static void check(Request request) {
        assertThat(request.path()).isEqualTo("/v1/messages");
        assertThat(request.header("Authorization")).isEqualTo("Bearer key-of-the-test");
        assertThat(request.header("Anthropic-version")).matches("20\\d\\d-\\d\\d-\\d\\d");
        assertThat(request.header("Content-type")).startsWith("application/json");
        JsonNode body = request.body();
        only(body, "model", "max_tokens", "system", "tools", "messages", "cache_control");
        assertThat(body.path("max_tokens").isIntegralNumber()).isTrue();
        assertThat(body.path("system").isString()).isTrue();
        assertThat(body.path("cache_control").toString()).isEqualTo("{\"type\":\"ephemeral\"}");
        assertThat(body.path("tools").size()).isEqualTo(1);
        JsonNode tool = body.path("tools").get(0);
        if (tool.path("type").asString().contains("toolset")) {
            only(tool, "type", "configs");
            assertThat(request.header("Anthropic-beta")).isEmpty();
        } else {
            only(tool, "type", "name", "display_width_px", "display_height_px", "enable_zoom");
            assertThat(request.header("Anthropic-beta")).isEqualTo("computer-use-2025-11-24");
        }
        messages(body.path("messages"));
    }

    private static void messages(JsonNode messages) {
        List<String> open = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            JsonNode message = messages.get(i);
            only(message, "role", "content");
            assertThat(message.path("role").asString()).isEqualTo(i % 2 == 0 ? "user" : "assistant");
            assertThat(message.path("content").size()).isPositive();
            List<String> answered = new ArrayList<>();
            for (JsonNode block : message.path("content")) {
                switch (block.path("type").asString()) {
                    case "tool_result" -> answered.add(result(block));
                    case "tool_use" -> {
                        only(block, "type", "id", "name", "input", "toolset_name");
                        open.add(block.path("id").asString());
                    }
                    case "thinking" -> only(block, "type", "thinking", "signature");
                    default -> shown(block);
                }
            }
            if (i % 2 == 0) {
                assertThat(answered).isEqualTo(open);
                open.clear();
            }
        }
    }

    private static String result(JsonNode block) {
        only(block, "type", "tool_use_id", "toolset_name", "content", "is_error");
        for (JsonNode part : block.path("content")) {
            if (part.path("type").asString().equals("browser_state")) {
                only(part, "type", "tabs", "state_changes");
                assertThat(block.has("is_error")).isFalse();
                for (JsonNode tab : part.path("tabs")) {
                    only(tab, "tab_id", "title", "url", "active");
                }
            } else {
                shown(part);
            }
        }
        return block.path("tool_use_id").asString();
    }

    private static void shown(JsonNode block) {
        if (block.path("type").asString().equals("text")) {
            only(block, "type", "text");
            assertThat(block.path("text").asString()).isNotEmpty();
            return;
        }
        assertThat(block.path("type").asString()).isEqualTo("image");
        only(block, "type", "source");
        only(block.path("source"), "type", "media_type", "data");
        assertThat(block.path("source").path("media_type").asString()).isEqualTo("image/png");
        assertThat(Base64.getDecoder().decode(block.path("source").path("data").asString()))
                .startsWith(0x89, 'P', 'N', 'G');
    }

    private static void only(JsonNode object, String... names) {
        assertThat(Set.of(names)).containsAll(object.propertyNames());
    }
}
