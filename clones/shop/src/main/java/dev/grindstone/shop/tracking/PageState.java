package dev.grindstone.shop.tracking;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values as JSON inside a page: names in their order, and nothing in it that ends a script element. */
final class PageState {
    private PageState() {}

    static String of(Map<String, ?> values) {
        return new TreeMap<String, Object>(values)
                .entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ":" + value(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return of(map.entrySet().stream()
                    .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue)));
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
