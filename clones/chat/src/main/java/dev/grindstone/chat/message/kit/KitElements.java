package dev.grindstone.chat.message.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What interactive elements hold: their options, what is chosen at first, and how a choice is told. */
public final class KitElements {
    private static final Set<String> INTERACTIVE = Set.of(
            "button",
            "static_select",
            "multi_static_select",
            "users_select",
            "multi_users_select",
            "conversations_select",
            "multi_conversations_select",
            "channels_select",
            "multi_channels_select",
            "overflow",
            "datepicker",
            "timepicker",
            "datetimepicker",
            "checkboxes",
            "radio_buttons",
            "plain_text_input",
            "email_text_input",
            "url_text_input",
            "number_input");

    private KitElements() {}

    /** Whether somebody can press it or fill it in. */
    public static boolean isInteractive(JsonNode element) {
        return INTERACTIVE.contains(type(element));
    }

    static String type(JsonNode node) {
        return node.path("type").asString("");
    }

    /** Where a choice stands in what is told: {@code selected_option}, {@code value} … */
    static String field(JsonNode element) {
        return switch (type(element)) {
            case "static_select", "overflow", "radio_buttons" -> "selected_option";
            case "multi_static_select", "checkboxes" -> "selected_options";
            case "users_select" -> "selected_user";
            case "multi_users_select" -> "selected_users";
            case "conversations_select" -> "selected_conversation";
            case "multi_conversations_select" -> "selected_conversations";
            case "channels_select" -> "selected_channel";
            case "multi_channels_select" -> "selected_channels";
            case "datepicker" -> "selected_date";
            case "timepicker" -> "selected_time";
            case "datetimepicker" -> "selected_date_time";
            default -> "value";
        };
    }

    /** Whether more than one can be chosen. */
    static boolean isMany(JsonNode element) {
        return field(element).endsWith("s");
    }

    /** All options of a list that the app wrote, groups after each other. */
    static List<JsonNode> options(JsonNode element) {
        List<JsonNode> all = new ArrayList<>(element.path("options").values());
        element.path("option_groups")
                .forEach(group -> all.addAll(group.path("options").values()));
        return all;
    }

    private static boolean hasOptions(JsonNode element) {
        return field(element).startsWith("selected_option");
    }

    /** What it holds before anybody touches it, as payloads tell it. */
    public static ObjectNode initial(JsonNode element) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("type", type(element));
        String field = field(element);
        JsonNode initial =
                element.path(field.replaceFirst("^selected_", "initial_").replaceFirst("^value$", "initial_value"));
        if (!initial.isMissingNode()) {
            told.set(field, initial.deepCopy());
        } else if (isMany(element)) {
            told.putArray(field);
        } else {
            told.putNull(field);
        }
        return told;
    }

    /**
     * What it holds when these values are chosen; values that are no options of it are left out.
     *
     * @param values values of options, ids, dates, or a text
     */
    public static ObjectNode chosen(JsonNode element, List<String> values) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("type", type(element));
        String field = field(element);
        ArrayNode many = JsonNodeFactory.instance.arrayNode();
        for (String value : values) {
            if (hasOptions(element)) {
                options(element).stream()
                        .filter(option -> option.path("value").asString("").equals(value))
                        .findFirst()
                        .ifPresent(option -> many.add(option.deepCopy()));
            } else if (!value.isEmpty()) {
                if (field.equals("selected_date_time") && value.matches("\\d{1,12}")) {
                    many.add(Long.parseLong(value));
                } else {
                    many.add(value);
                }
            }
        }
        if (isMany(element)) {
            told.set(field, many);
        } else if (many.isEmpty()) {
            told.putNull(field);
        } else {
            told.set(field, many.get(0));
        }
        return told;
    }

    /** The values in what {@link #chosen} or {@link #initial} tells. */
    public static List<String> values(JsonNode element, JsonNode told) {
        JsonNode held = told.path(field(element));
        List<JsonNode> all = held.isArray()
                ? List.copyOf(held.values())
                : held.isNull() || held.isMissingNode() ? List.of() : List.of(held);
        return all.stream()
                .map(each -> each.isObject() ? each.path("value").asString("") : each.asString(""))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
