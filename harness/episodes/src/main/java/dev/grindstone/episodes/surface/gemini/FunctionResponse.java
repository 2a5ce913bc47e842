package dev.grindstone.episodes.surface.gemini;

import dev.grindstone.episodes.surface.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The reply to a function call: the address, what went wrong, and a picture as a part of its own. */
final class FunctionResponse {
    private FunctionResponse() {}

    static JsonNode to(JsonNode call, Outcome outcome) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.put("name", call.path("name").asString(""));
        if (call.hasNonNull("id")) {
            reply.set("id", call.path("id"));
        }
        ObjectNode response =
                reply.putObject("response").put("url", outcome.seen().url());
        if (outcome.error() != null) {
            response.put("error", outcome.error());
        }
        if (call.path("args").has("safety_decision")) {
            response.put("safety_acknowledgement", "true");
        }
        outcome.screenshot()
                .ifPresent(data -> reply.putArray("parts")
                        .addObject()
                        .putObject("inlineData")
                        .put("mimeType", "image/png")
                        .put("data", data));
        return reply;
    }
}
