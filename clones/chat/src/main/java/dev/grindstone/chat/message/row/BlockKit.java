package dev.grindstone.chat.message.row;

import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.text.Mrkdwn;
import dev.grindstone.chat.text.Names;
import dev.grindstone.chat.text.RichHtml;
import dev.grindstone.chat.text.RichJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The blocks of apps' messages as HTML: section, header, divider, context, image, and links of actions. */
final class BlockKit {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Names names;
    private final StringBuilder html = new StringBuilder();

    private BlockKit(Names names) {
        this.names = names;
    }

    /** Empty when the message is rich text alone, or has no blocks. */
    static String of(Message message, Names names) {
        @Nullable String json = message.blocks();
        if (json == null) {
            return "";
        }
        try {
            JsonNode blocks = JSON.readTree(json);
            boolean isRich = true;
            for (JsonNode block : blocks) {
                isRich &= type(block).equals("rich_text");
            }
            if (isRich) {
                return "";
            }
            BlockKit writer = new BlockKit(names);
            blocks.forEach(writer::block);
            return writer.html.toString();
        } catch (JacksonException e) {
            return ""; // commands refuse such blocks; a world may hold them all the same
        }
    }

    private static String type(JsonNode node) {
        return node.path("type").asString("");
    }

    private void block(JsonNode block) {
        String type = type(block);
        html.append("<div data-x-block=\"").append(escape(type)).append("\">");
        switch (type) {
            case "rich_text" -> html.append(RichHtml.of(RichJson.read(block), names));
            case "section" -> section(block);
            case "header" ->
                html.append("<h3>").append(escape(plain(block.path("text")))).append("</h3>");
            case "divider" -> html.append("<hr>");
            case "context" -> block.path("elements").forEach(this::element);
            case "image" -> image(block);
            case "actions" -> block.path("elements").forEach(this::link);
            default -> html.append(escape(plain(block.path("text"))));
        }
        html.append("</div>");
    }

    private void section(JsonNode block) {
        if (!block.path("text").isMissingNode()) {
            text(block.path("text"));
        }
        if (!block.path("fields").isEmpty()) {
            html.append("<div data-x-part=\"card-fields\">");
            block.path("fields").forEach(this::text);
            html.append("</div>");
        }
        JsonNode accessory = block.path("accessory");
        if (type(accessory).equals("image")) {
            image(accessory);
        } else {
            link(accessory);
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
        String words = image.path("alt_text").asString("");
        html.append("<span role=\"img\" data-x-part=\"picture\" aria-label=\"")
                .append(escape(words))
                .append("\">")
                .append(escape(words))
                .append("</span>");
    }

    /** Only what leads somewhere is shown: no app is there to hear of a press. */
    private void link(JsonNode button) {
        String url = button.path("url").asString("");
        if (type(button).equals("button") && url.matches("https?://.*")) {
            html.append("<a class=\"c-button c-button--outline c-button--small\" target=\"_blank\""
                            + " rel=\"noopener noreferrer\" data-x-part=\"block-button\" href=\"")
                    .append(escape(url))
                    .append("\">")
                    .append(escape(plain(button.path("text"))))
                    .append("</a>");
        }
    }

    private static String plain(JsonNode text) {
        return text.path("text").asString("");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
