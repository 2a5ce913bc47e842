package dev.grindstone.episodes.surface.anthropic;

import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.surface.Outcome;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A {@code tool_result} block in the making. */
final class ToolResult {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ArrayNode content;

    private ToolResult(JsonNode call) {
        json.put("type", "tool_result").put("tool_use_id", call.path("id").asString(""));
        if (call.hasNonNull("toolset_name")) {
            json.set("toolset_name", call.path("toolset_name"));
        }
        content = json.putArray("content");
    }

    /** The result of a call; with what went wrong, if anything did. */
    static ToolResult to(JsonNode call, Outcome outcome) {
        ToolResult result = new ToolResult(call);
        if (outcome.error() != null) {
            result.json.put("is_error", true);
            result.text(outcome.error());
        }
        return result;
    }

    /** Adds a text, unless it is empty: the API refuses empty texts. */
    ToolResult text(String text) {
        if (!text.isEmpty()) {
            content.addObject().put("type", "text").put("text", text);
        }
        return this;
    }

    ToolResult image(Optional<String> base64) {
        base64.ifPresent(data -> content.addObject()
                .put("type", "image")
                .putObject("source")
                .put("type", "base64")
                .put("media_type", "image/png")
                .put("data", data));
        return this;
    }

    /** Adds the inventory of the tabs, of which the API takes one, and none with an error. */
    ToolResult tabs(List<Observation.OpenTab> tabs) {
        ArrayNode all = content.addObject().put("type", "browser_state").putArray("tabs");
        tabs.forEach(tab -> all.addObject()
                .put("tab_id", tab.tabId())
                .put("title", tab.title())
                .put("url", tab.url())
                .put("active", tab.active()));
        return this;
    }

    JsonNode json() {
        return json;
    }
}
