package dev.grindstone.kit.web;

import org.jspecify.annotations.Nullable;

/** Writes the small flat objects that travel in response headers: pure ASCII, as a header must be. */
final class JsonText {

    private JsonText() {}

    /** An object of alternating names and values; a null value is left out. */
    static String object(@Nullable Object... namesAndValues) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                json.append(json.length() > 1 ? "," : "")
                        .append(quote(String.valueOf(namesAndValues[i])))
                        .append(':');
                json.append(value instanceof String text ? quote(text) : value.toString());
            }
        }
        return json.append('}').toString();
    }

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
