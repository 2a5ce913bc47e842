package dev.grindstone.chat.message.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What blocks must be like: says what is wrong with them, and where, as the API does. */
public final class KitRules {
    private static final Set<String> KNOWN = Set.of(
            "rich_text",
            "section",
            "header",
            "divider",
            "context",
            "image",
            "actions",
            "input",
            "markdown",
            "video",
            "file",
            "table",
            "call",
            "context_actions");
    private static final int LONGEST_TEXT = 3000;

    private final List<String> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private KitRules() {}

    /** All that is wrong; nothing when they are right. */
    public static List<String> problems(JsonNode blocks, int most) {
        KitRules rules = new KitRules();
        if (!blocks.isArray()) {
            return List.of("[ERROR] must provide an array [json-pointer:/blocks]");
        }
        if (blocks.size() > most) {
            rules.wrong("no more than " + most + " items allowed", "");
        }
        for (int i = 0; i < blocks.size(); i++) {
            rules.block(blocks.get(i), "/" + i);
        }
        return List.copyOf(rules.problems);
    }

    private void wrong(String what, String at) {
        problems.add("[ERROR] " + what + " [json-pointer:/blocks" + at + "]");
    }

    private void block(JsonNode block, String at) {
        if (!block.isObject()) {
            wrong("must provide an object", at);
            return;
        }
        String type = block.path("type").asString("");
        if (type.isEmpty()) {
            wrong("missing required field: type", at);
            return;
        }
        if (!KNOWN.contains(type)) {
            wrong("unsupported type: " + type, at + "/type");
            return;
        }
        String id = block.path("block_id").asString("");
        if (id.length() > 255) {
            wrong("must be less than 256 characters", at + "/block_id");
        } else if (!id.isEmpty() && !ids.add(id)) {
            wrong("block_id must be unique", at + "/block_id");
        }
        switch (type) {
            case "section" -> section(block, at);
            case "header" -> text(block, "text", at, "plain_text", 150);
            case "context" -> {
                if (list(block, "elements", at, 10)) {
                    for (int i = 0; i < block.path("elements").size(); i++) {
                        JsonNode each = block.path("elements").get(i);
                        if (!each.path("type").asString("").equals("image")) {
                            textObject(each, at + "/elements/" + i, "", LONGEST_TEXT);
                        }
                    }
                }
            }
            case "actions" -> {
                if (list(block, "elements", at, 25)) {
                    for (int i = 0; i < block.path("elements").size(); i++) {
                        element(block.path("elements").get(i), at + "/elements/" + i);
                    }
                }
            }
            case "input" -> {
                text(block, "label", at, "plain_text", 2000);
                if (required(block, "element", at)) {
                    element(block.path("element"), at + "/element");
                }
            }
            case "image" -> {
                required(block, "alt_text", at);
                if (!block.has("image_url") && !block.has("slack_file")) {
                    wrong("missing required field: image_url", at);
                }
            }
            case "rich_text" -> {
                if (required(block, "elements", at) && !block.path("elements").isArray()) {
                    wrong("must provide an array", at + "/elements");
                }
            }
            case "markdown" -> {
                if (required(block, "text", at)
                        && block.path("text").asString("").length() > 12_000) {
                    wrong("must be less than 12001 characters", at + "/text");
                }
            }
            default -> {
                // Nothing is asked of the others.
            }
        }
    }

    private void section(JsonNode block, String at) {
        if (!block.has("text") && !block.has("fields")) {
            wrong("missing required field: text", at);
        }
        if (block.has("text")) {
            textObject(block.path("text"), at + "/text", "", LONGEST_TEXT);
        }
        if (block.has("fields") && list(block, "fields", at, 10)) {
            for (int i = 0; i < block.path("fields").size(); i++) {
                textObject(block.path("fields").get(i), at + "/fields/" + i, "", 2000);
            }
        }
        JsonNode accessory = block.path("accessory");
        if (accessory.isObject() && !accessory.path("type").asString("").equals("image")) {
            element(accessory, at + "/accessory");
        }
    }

    private boolean required(JsonNode node, String field, String at) {
        if (node.path(field).isMissingNode() || node.path(field).isNull()) {
            wrong("missing required field: " + field, at);
            return false;
        }
        return true;
    }

    private boolean list(JsonNode node, String field, String at, int most) {
        if (!required(node, field, at)) {
            return false;
        }
        if (!node.path(field).isArray()) {
            wrong("must provide an array", at + "/" + field);
            return false;
        }
        int size = node.path(field).size();
        if (size < 1) {
            wrong("must provide at least 1 item", at + "/" + field);
        } else if (size > most) {
            wrong("no more than " + most + " items allowed", at + "/" + field);
        }
        return true;
    }

    private void text(JsonNode node, String field, String at, String type, int longest) {
        if (required(node, field, at)) {
            textObject(node.path(field), at + "/" + field, type, longest);
        }
    }

    private void textObject(JsonNode text, String at, String type, int longest) {
        if (!text.isObject()) {
            wrong("must provide an object", at);
            return;
        }
        String own = text.path("type").asString("");
        if (!own.equals("plain_text") && (!own.equals("mrkdwn") || type.equals("plain_text"))) {
            wrong("must be one of: " + (type.isEmpty() ? "plain_text, mrkdwn" : type), at + "/type");
        }
        String words = text.path("text").asString("");
        if (words.isEmpty()) {
            wrong("must be more than 0 characters", at + "/text");
        } else if (words.length() > longest) {
            wrong("must be less than " + (longest + 1) + " characters", at + "/text");
        }
    }

    private void element(JsonNode element, String at) {
        String type = element.path("type").asString("");
        if (!element.isObject()) {
            wrong("must provide an object", at);
        } else if (type.isEmpty()) {
            wrong("missing required field: type", at);
        } else if (type.equals("button")) {
            text(element, "text", at, "plain_text", 75);
            if (element.path("value").asString("").length() > 2000) {
                wrong("must be less than 2001 characters", at + "/value");
            }
        } else if (element.has("options")
                || type.equals("checkboxes")
                || type.equals("radio_buttons")
                || type.equals("overflow")) {
            options(element, at, type);
        } else if (!KitElements.isInteractive(element)
                && !type.matches("(multi_)?external_select|rich_text_input|file_input"
                        + "|workflow_button|icon_button|feedback_buttons")) {
            wrong("unsupported type: " + type, at + "/type");
        } else if (type.endsWith("static_select") && !element.has("option_groups")) {
            wrong("missing required field: options", at);
        }
        if (element.path("action_id").asString("").length() > 255) {
            wrong("must be less than 256 characters", at + "/action_id");
        }
    }

    private void options(JsonNode element, String at, String type) {
        int most = type.equals("overflow") ? 5 : type.equals("checkboxes") || type.equals("radio_buttons") ? 10 : 100;
        if (list(element, "options", at, most)) {
            for (int i = 0; i < element.path("options").size(); i++) {
                String place = at + "/options/" + i;
                text(element.path("options").get(i), "text", place, "", 75);
                required(element.path("options").get(i), "value", place);
            }
        }
    }
}
