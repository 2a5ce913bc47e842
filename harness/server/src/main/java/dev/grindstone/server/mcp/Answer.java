package dev.grindstone.server.mcp;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is answered.
 *
 * @param status of HTTP
 * @param body JSON; null for none
 * @param headers beside the usual ones
 */
record Answer(int status, @Nullable JsonNode body, Map<String, String> headers) {
    Answer {
        headers = Map.copyOf(headers);
    }

    /** A message that was understood. */
    static Answer ok(JsonNode body) {
        return new Answer(200, body, Map.of());
    }

    /** Something that has no answer was taken. */
    static Answer accepted() {
        return new Answer(202, null, Map.of());
    }

    /** The same with another header. */
    Answer with(String header, String value) {
        return new Answer(status, body, Map.of(header, value));
    }
}
