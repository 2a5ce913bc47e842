package dev.grindstone.chat.message.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives blocks and elements the ids that their app left out, the same ones each time, and finds elements by them. */
public final class KitIds {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private KitIds() {}

    /** An interactive element, and the block it is in. */
    public record Place(ObjectNode block, ObjectNode element) {}

    /** The blocks with all their ids; empty when the text is no array of blocks. */
    public static ArrayNode read(String json) {
        try {
            if (JSON.readTree(json) instanceof ArrayNode blocks) {
                return fill(blocks);
            }
        } catch (JacksonException e) {
            // Commands refuse such blocks; a world may hold them all the same.
        }
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Gives them in place. */
    public static ArrayNode fill(ArrayNode blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof ObjectNode block) {
                id(block, "block_id", i + 1);
                int number = 0;
                for (JsonNode element : elements(block)) {
                    number++;
                    if (element instanceof ObjectNode object && KitElements.isInteractive(object)) {
                        id(object, "action_id", (i + 1) * 100 + number);
                    }
                }
            }
        }
        return blocks;
    }

    private static void id(ObjectNode node, String name, int number) {
        if (node.path(name).asString("").isEmpty()) {
            node.put(name, text(number));
        }
    }

    /** Five letters that look drawn. */
    private static String text(int number) {
        long mixed = (number * 0x9E3779B97F4A7C15L) >>> 20;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            text.append(DIGITS.charAt((int) (mixed % DIGITS.length())));
            mixed /= DIGITS.length();
        }
        return text.toString();
    }

    /** The elements of a block that may be interactive. */
    static List<JsonNode> elements(JsonNode block) {
        return switch (block.path("type").asString("")) {
            case "section" -> block.has("accessory") ? List.of(block.path("accessory")) : List.of();
            case "input" -> block.has("element") ? List.of(block.path("element")) : List.of();
            case "actions" -> List.copyOf(block.path("elements").values());
            default -> List.of();
        };
    }

    /** The element of such ids; without the block's, the first one of the action's. */
    public static Optional<Place> find(ArrayNode blocks, String blockId, String actionId) {
        for (JsonNode block : blocks) {
            if (blockId.isEmpty() || block.path("block_id").asString("").equals(blockId)) {
                for (JsonNode element : elements(block)) {
                    if (element.path("action_id").asString("").equals(actionId)
                            && block instanceof ObjectNode found
                            && element instanceof ObjectNode object) {
                        return Optional.of(new Place(found, object));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What all elements have chosen or written, as payloads tell it: by block, by action. */
    public static ObjectNode state(ArrayNode blocks, Map<String, List<String>> entered, boolean initial) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (JsonNode block : blocks) {
            for (JsonNode element : elements(block)) {
                String type = element.path("type").asString("");
                if (!KitElements.isInteractive(element) || type.equals("button") || type.equals("overflow")) {
                    continue;
                }
                String key = block.path("block_id").asString("") + "/"
                        + element.path("action_id").asString("");
                List<String> given = entered.get(key);
                ObjectNode value = given == null && initial
                        ? KitElements.initial(element)
                        : KitElements.chosen(element, given == null ? List.of() : given);
                values.withObjectProperty(block.path("block_id").asString(""))
                        .set(element.path("action_id").asString(""), value);
            }
        }
        return values;
    }
}
