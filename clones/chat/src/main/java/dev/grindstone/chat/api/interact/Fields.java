package dev.grindstone.chat.api.interact;

import dev.grindstone.chat.message.kit.KitElements;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Looks at what stands in the fields of a modal before the app hears of it. */
final class Fields {
    private Fields() {}

    /** What is wrong, by block. */
    static ObjectNode wrong(ArrayNode blocks, JsonNode state) {
        ObjectNode errors = JsonNodeFactory.instance.objectNode();
        for (JsonNode block : blocks) {
            if (!block.path("type").asString("").equals("input")) {
                continue;
            }
            JsonNode element = block.path("element");
            String id = block.path("block_id").asString("");
            List<String> values = KitElements.values(
                    element, state.path(id).path(element.path("action_id").asString("")));
            String problem = values.isEmpty()
                    ? (block.path("optional").asBoolean(false) ? "" : "Please complete this required field.")
                    : problem(element, values.get(0));
            if (!problem.isEmpty()) {
                errors.put(id, problem);
            }
        }
        return errors;
    }

    private static String problem(JsonNode element, String value) {
        int least = element.path("min_length").asInt(0);
        int most = element.path("max_length").asInt(3000);
        return switch (element.path("type").asString("")) {
            case "plain_text_input" ->
                value.length() < least
                        ? "Please enter at least " + least + " characters."
                        : value.length() > most ? "Please enter no more than " + most + " characters." : "";
            case "email_text_input" ->
                value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") ? "" : "Please enter a valid email address.";
            case "url_text_input" -> value.matches("https?://\\S+") ? "" : "Please enter a valid URL.";
            case "number_input" -> number(element, value);
            default -> "";
        };
    }

    private static String number(JsonNode element, String value) {
        boolean decimal = element.path("is_decimal_allowed").asBoolean(false);
        if (!value.matches(decimal ? "-?\\d+(\\.\\d+)?" : "-?\\d+")) {
            return decimal ? "Please enter a number." : "Please enter a whole number.";
        }
        double number = Double.parseDouble(value);
        String least = element.path("min_value").asString("");
        String most = element.path("max_value").asString("");
        if (!least.isEmpty() && number < Double.parseDouble(least)) {
            return "Please enter a number no less than " + least + ".";
        }
        return !most.isEmpty() && number > Double.parseDouble(most)
                ? "Please enter a number no greater than " + most + "."
                : "";
    }
}
