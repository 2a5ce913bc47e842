package dev.grindstone.chat.api.interact;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.kit.world.Args;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What fields held when something was done: the argument {@code state}, by {@code block/action}. */
final class Entered {
    private Entered() {}

    static Map<String, List<String>> of(Args args) {
        Map<String, List<String>> entered = new LinkedHashMap<>();
        Json.read(args.text("state", "{}"))
                .ifPresent(state ->
                        state.properties().forEach(field -> entered.put(field.getKey(), values(field.getValue()))));
        return entered;
    }

    static List<String> values(JsonNode node) {
        List<String> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> values.add(each.asString("")));
        } else if (!node.isNull()) {
            values.add(node.asString(""));
        }
        return values;
    }
}
