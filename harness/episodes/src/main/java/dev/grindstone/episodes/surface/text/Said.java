package dev.grindstone.episodes.surface.text;

import dev.grindstone.episodes.surface.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What came of a turn as the next message of a chat, in the shape that servers of open models take. */
final class Said {
    private Said() {}

    /** A message of the user. */
    static ObjectNode byUser(Outcome outcome) {
        return message("user", outcome);
    }

    /** A message of the tool that was called. */
    static ObjectNode byTool(JsonNode id, Outcome outcome) {
        ObjectNode message = message("tool", outcome);
        message.set("tool_call_id", id);
        return message;
    }

    private static ObjectNode message(String role, Outcome outcome) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("role", role);
        ArrayNode content = message.putArray("content");
        if (outcome.error() != null) {
            content.addObject().put("type", "text").put("text", "Error: " + outcome.error());
        }
        outcome.screenshot()
                .ifPresent(data -> content.addObject()
                        .put("type", "image_url")
                        .putObject("image_url")
                        .put("url", "data:image/png;base64," + data));
        return message;
    }
}
