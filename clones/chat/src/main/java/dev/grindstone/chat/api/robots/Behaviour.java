package dev.grindstone.chat.api.robots;

import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.counterpart.Guard;
import dev.grindstone.kit.counterpart.GuardText;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that an app of the world does, as its settings say:
 * <code>{"on": "block_actions", "when": "(equals action_id \"approve\")", "after": "PT2S", "do": [{"command": "chat.post",
 * "args": {"channel": "{channel}", "text": "Approved by &lt;@{user}&gt;"}}]}</code>.
 *
 * @param on the kind of payload: {@code block_actions}, {@code view_submission}, {@code view_closed},
 *     {@code slash_commands}, {@code shortcut}, {@code message_action} or {@code app_home_opened}
 * @param when a guard over the payload's fields; see {@link GuardText}
 * @param after how long the app takes
 * @param orders commands that its bot gives, with <code>{field}</code> in their arguments
 */
record Behaviour(String on, Guard when, Duration after, ArrayNode orders) {
    static Behaviour of(JsonNode json) {
        try {
            String guard = json.path("when").asString("");
            return new Behaviour(
                    json.path("on").asString(""),
                    guard.isEmpty() ? Guard.always() : GuardText.parse(guard),
                    Duration.parse(json.path("after").asString("PT0S")),
                    json.path("do") instanceof ArrayNode orders ? orders : JsonNodeFactory.instance.arrayNode());
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw ChatException.of("invalid_arguments", "The behaviour " + json + " makes no sense: " + e.getMessage());
        }
    }

    boolean fits(String kind, Map<String, String> fields) {
        return on.equals(kind) && when.holdsFor(fields);
    }

    /** A tree with fields in the blanks of its texts. */
    static JsonNode fill(JsonNode node, Map<String, String> fields) {
        if (node.isString()) {
            return JsonNodeFactory.instance.stringNode(
                    dev.grindstone.kit.counterpart.Order.fill(node.asString(""), fields));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(each -> copy.set(each.getKey(), fill(each.getValue(), fields)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(each -> copy.add(fill(each, fields)));
            return copy;
        }
        return node;
    }
}
