package dev.grindstone.server.agents.openai;

import dev.grindstone.server.Json;
import dev.grindstone.server.agents.Pictures;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One turn of the model, and what came of it. The output of a call must have a picture, and a call must have its output and the
 * thoughts before it; so an exchange with a picture that is too old is retold as a text as a whole.
 */
final class Exchange {

    private final List<JsonNode> items = new ArrayList<>();
    private final boolean isOpening;

    private Exchange(boolean isOpening) {
        this.isOpening = isOpening;
    }

    /** What the user said first. */
    static Exchange opening(ObjectNode message) {
        Exchange opening = new Exchange(true);
        opening.add(message);
        return opening;
    }

    /** What the model put out. */
    static Exchange of(ArrayNode output) {
        Exchange exchange = new Exchange(false);
        output.forEach(exchange::add);
        return exchange;
    }

    void add(JsonNode item) {
        items.add(item);
    }

    /** All items of a conversation, with so many of the newest pictures. */
    static ArrayNode shown(List<Exchange> exchanges, int pictures) {
        int left = pictures;
        List<List<JsonNode>> newestFirst = new ArrayList<>();
        for (int i = exchanges.size() - 1; i >= 0; i--) {
            Exchange exchange = exchanges.get(i);
            int own = exchange.pictures();
            newestFirst.add(own <= left ? exchange.items : exchange.retold());
            left = Math.max(0, left - own);
        }
        ArrayNode shown = Json.MAPPER.createArrayNode();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            shown.addAll(newestFirst.get(i));
        }
        return shown;
    }

    private int pictures() {
        return (int) items.stream().filter(Exchange::hasPicture).count();
    }

    private static boolean hasPicture(JsonNode item) {
        return item.path("type").asString("").equals("computer_call_output")
                || (item.path("content").size() > 1
                        && item.path("content").get(1).path("type").asString("").equals("input_image"));
    }

    private List<JsonNode> retold() {
        if (isOpening) {
            ObjectNode message = (ObjectNode) items.get(0).deepCopy();
            ArrayNode content = (ArrayNode) message.path("content");
            content.remove(1);
            content.addObject().put("type", "input_text").put("text", Pictures.GONE);
            return List.of(message);
        }
        StringBuilder text = new StringBuilder();
        List<JsonNode> retold = new ArrayList<>();
        for (JsonNode item : items) {
            String type = item.path("type").asString("");
            if (type.equals("message")) {
                item.path("content")
                        .forEach(part ->
                                text.append(part.path("text").asString("")).append('\n'));
            } else if (type.equals("computer_call")) {
                JsonNode actions = item.has("actions") ? item.path("actions") : item.path("action");
                text.append("Done: ")
                        .append(actions)
                        .append(' ')
                        .append(Pictures.GONE)
                        .append('\n');
            } else if (item.path("role").asString("").equals("user")) {
                retold.add(item);
            }
        }
        retold.add(
                0,
                Json.MAPPER
                        .createObjectNode()
                        .put("role", "assistant")
                        .put("content", text.toString().strip()));
        return retold;
    }
}
