package dev.grindstone.server.mcp.tool;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a tool answers.
 *
 * @param content blocks of text and images
 * @param structured the same for programs; null when there is nothing to say to them
 * @param isError whether the call came to nothing
 */
public record ToolReply(ArrayNode content, @Nullable ObjectNode structured, boolean isError) {

    /** A text. */
    static ToolReply text(String text, @Nullable ObjectNode structured) {
        return new ToolReply(block(text), structured, false);
    }

    /** A text that says why a call came to nothing. */
    public static ToolReply failure(String text) {
        return new ToolReply(block(text), null, true);
    }

    /** What a surface replied, with a note behind it unless that is empty. */
    static ToolReply of(JsonNode reply, String note) {
        ArrayNode content = JsonNodeFactory.instance.arrayNode();
        reply.path("content").forEach(content::add);
        if (!note.isEmpty()) {
            content.addAll(block(note));
        }
        return new ToolReply(content, null, reply.path("isError").asBoolean(false));
    }

    private static ArrayNode block(String text) {
        ArrayNode content = JsonNodeFactory.instance.arrayNode();
        content.addObject().put("type", "text").put("text", text);
        return content;
    }
}
