package dev.grindstone.chat.message.kit;

import dev.grindstone.chat.text.Mrkdwn;
import dev.grindstone.chat.text.Names;
import dev.grindstone.chat.text.RichHtml;
import dev.grindstone.chat.text.RichJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Blocks as HTML. */
public final class Kit {
    private final Names names;
    private final JsonNode state;
    private final Map<String, String> errors;
    private final StringBuilder html = new StringBuilder();
    private final KitControls controls;

    private Kit(Names names, JsonNode state, Map<String, String> errors) {
        this.names = names;
        this.state = state;
        this.errors = errors;
        this.controls = new KitControls(html, names);
    }

    /** The blocks of a message. Empty when they are rich text alone, or there are none. */
    public static String of(@Nullable String json, Names names) {
        ArrayNode blocks = json == null ? JsonNodeFactory.instance.arrayNode() : KitIds.read(json);
        boolean isRich = true;
        for (JsonNode block : blocks) {
            isRich &= type(block).equals("rich_text");
        }
        return isRich ? "" : of(blocks, names, JsonNodeFactory.instance.objectNode(), Map.of());
    }

    /**
     * The blocks of a view.
     *
     * @param state what is chosen and written, by block, by action
     * @param errors what is wrong with it, by block
     */
    public static String of(ArrayNode blocks, Names names, JsonNode state, Map<String, String> errors) {
        Kit writer = new Kit(names, state, errors);
        blocks.forEach(writer::block);
        return writer.html.toString();
    }

    private static String type(JsonNode node) {
        return node.path("type").asString("");
    }

    private void block(JsonNode block) {
        String type = type(block);
        html.append("<div data-x-block=\"").append(escape(type)).append("\" data-block-id=\"");
        html.append(escape(id(block))).append("\">");
        switch (type) {
            case "rich_text" -> html.append(RichHtml.of(RichJson.read(block), names));
            case "section" -> section(block);
            case "header" ->
                html.append("<h3>").append(escape(plain(block.path("text")))).append("</h3>");
            case "divider" -> html.append("<hr>");
            case "context" -> block.path("elements").forEach(this::element);
            case "image" -> image(block);
            case "actions" -> block.path("elements").forEach(each -> control(block, each));
            case "input" -> input(block);
            case "markdown" ->
                html.append(RichHtml.of(Mrkdwn.parse(block.path("text").asString("")), names));
            default -> html.append(escape(plain(block.path("text"))));
        }
        html.append("</div>");
    }

    private static String id(JsonNode block) {
        return block.path("block_id").asString("");
    }

    private void control(JsonNode block, JsonNode element) {
        controls.write(
                id(block),
                element,
                state.path(id(block)).path(element.path("action_id").asString("")));
    }

    private void section(JsonNode block) {
        html.append("<div data-part-section-text>");
        if (!block.path("text").isMissingNode()) {
            text(block.path("text"));
        }
        if (!block.path("fields").isEmpty()) {
            html.append("<div data-part-card-fields>");
            block.path("fields").forEach(this::text);
            html.append("</div>");
        }
        html.append("</div>");
        JsonNode accessory = block.path("accessory");
        if (type(accessory).equals("image")) {
            image(accessory);
        } else if (accessory.isObject()) {
            control(block, accessory);
        }
    }

    private void input(JsonNode block) {
        String id = "kit-" + id(block);
        String wrong = errors.getOrDefault(id(block), "");
        html.append("<label id=\"").append(escape(id)).append("-label\">");
        html.append(escape(plain(block.path("label"))));
        if (block.path("optional").asBoolean(false)) {
            html.append(" <span data-part-optional>(optional)</span>");
        }
        html.append("</label>");
        control(block, block.path("element"));
        if (!wrong.isEmpty()) {
            html.append("<div role=\"alert\" data-qa-alert=\"true\" data-part-alert>")
                    .append(escape(wrong))
                    .append("</div>");
        }
        String hint = plain(block.path("hint"));
        if (!hint.isEmpty()) {
            html.append("<div data-part-note>").append(escape(hint)).append("</div>");
        }
    }

    private void element(JsonNode element) {
        if (type(element).equals("image")) {
            image(element);
        } else {
            text(element);
        }
    }

    private void text(JsonNode text) {
        if (type(text).equals("mrkdwn")) {
            html.append("<div class=\"p-mrkdwn_element\">")
                    .append(RichHtml.of(Mrkdwn.parse(plain(text)), names))
                    .append("</div>");
        } else {
            html.append("<div class=\"p-plain_text_element\">")
                    .append(escape(plain(text)))
                    .append("</div>");
        }
    }

    /** Pictures come from elsewhere, where no page of a clone may go: their words stand for them. */
    private void image(JsonNode image) {
        String words = escape(image.path("alt_text").asString(""));
        html.append("<span role=\"img\" data-part-picture aria-label=\"")
                .append(words)
                .append("\">")
                .append(words)
                .append("</span>");
    }

    static String plain(JsonNode text) {
        return text.path("text").asString("");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
