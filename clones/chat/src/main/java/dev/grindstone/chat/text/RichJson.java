package dev.grindstone.chat.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Blocks as the {@code rich_text} block of the API, and back. */
public final class RichJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RichJson() {}

    /** The {@code rich_text} block. */
    public static ObjectNode write(List<Block> blocks, String blockId) {
        ObjectNode rich = JSON.objectNode();
        rich.put("type", "rich_text").put("block_id", blockId);
        ArrayNode elements = rich.putArray("elements");
        blocks.forEach(block -> elements.add(write(block)));
        return rich;
    }

    private static ObjectNode write(Block block) {
        if (block instanceof Block.Section section) {
            return typed("rich_text_section", section.content());
        }
        if (block instanceof Block.Quote quote) {
            return typed("rich_text_quote", quote.content());
        }
        if (block instanceof Block.Preformatted code) {
            return typed("rich_text_preformatted", code.content()).put("border", 0);
        }
        Block.Items list = (Block.Items) block;
        ObjectNode node = JSON.objectNode();
        node.put("type", "rich_text_list").put("style", list.ordered() ? "ordered" : "bullet");
        node.put("indent", list.indent());
        if (list.offset() > 0) {
            node.put("offset", list.offset());
        }
        node.put("border", 0);
        ArrayNode items = node.putArray("elements");
        list.items().forEach(item -> items.add(typed("rich_text_section", item.content())));
        return node;
    }

    private static ObjectNode typed(String type, List<Inline> content) {
        ObjectNode node = JSON.objectNode();
        node.put("type", type);
        ArrayNode elements = node.putArray("elements");
        content.forEach(piece -> elements.add(RichElements.write(piece)));
        return node;
    }

    /** The blocks of a {@code rich_text} block; parts of a kind that nobody knows are left out. */
    public static List<Block> read(JsonNode rich) {
        List<Block> blocks = new ArrayList<>();
        for (JsonNode part : rich.path("elements")) {
            Block block = block(part);
            if (block != null) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static @Nullable Block block(JsonNode part) {
        return switch (part.path("type").asString("")) {
            case "rich_text_section" -> new Block.Section(RichElements.read(part));
            case "rich_text_quote" -> new Block.Quote(RichElements.read(part));
            case "rich_text_preformatted" -> new Block.Preformatted(RichElements.read(part));
            case "rich_text_list" -> {
                List<Block.Section> items = new ArrayList<>();
                for (JsonNode item : part.path("elements")) {
                    items.add(new Block.Section(RichElements.read(item)));
                }
                boolean ordered = part.path("style").asString("").equals("ordered");
                int indent = Math.max(0, Math.min(8, part.path("indent").asInt(0)));
                yield new Block.Items(
                        ordered, indent, Math.max(0, part.path("offset").asInt(0)), items);
            }
            default -> null;
        };
    }
}
