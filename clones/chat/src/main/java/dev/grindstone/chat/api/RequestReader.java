package dev.grindstone.chat.api;

import dev.grindstone.chat.api.call.Arguments;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.workspace.ChatException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the arguments of a request: address, form, parts or JSON, the later over the earlier.
 *
 * @param type the body's declared type, in lower case
 * @param query of the address
 * @param form fields of the body; the bytes of an uploaded part are {@code file}, one character a byte
 * @param body as text; empty unless it is JSON
 * @param authorization the header; empty without it
 */
record RequestReader(
        String type,
        Map<String, List<String>> query,
        Map<String, List<String>> form,
        String body,
        String authorization) {

    static String type(@Nullable String header) {
        return header == null ? "" : header.toLowerCase(Locale.ROOT);
    }

    static boolean isJson(String type) {
        return type.startsWith("application/json");
    }

    Arguments arguments() {
        Map<String, String> values = new LinkedHashMap<>();
        query.forEach((name, given) -> values.put(name, last(given)));
        form.forEach((name, given) -> values.put(name, last(given)));
        if (!body.isBlank()) {
            json(values);
        }
        return new Arguments(values);
    }

    private static String last(List<String> given) {
        return given.isEmpty() ? "" : given.get(given.size() - 1);
    }

    private void json(Map<String, String> values) {
        JsonNode root = Json.read(body).orElseThrow(() -> ChatException.of("invalid_json", "The body is no JSON"));
        if (!root.isObject()) {
            throw ChatException.of("json_not_object", "The body is no JSON object");
        }
        root.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                values.put(field.getKey(), value.isValueNode() ? value.asString() : value.toString());
            }
        });
    }

    /** The token of the header, or of the address or form; never of a JSON body. Null without one. */
    @Nullable
    String token() {
        if (!authorization.isBlank()) {
            return authorization.strip().replaceFirst("(?i)^bearer\\s+", "");
        }
        List<String> given = form.getOrDefault("token", query.getOrDefault("token", List.of()));
        return given.isEmpty() ? null : given.get(0);
    }

    /** What is told of the body's declared encoding; empty when it is as it should be. */
    List<String> warnings() {
        boolean charset = type.contains("charset=");
        if (isJson(type) && !charset) {
            return List.of("missing_charset");
        }
        return type.startsWith("application/x-www-form-urlencoded") && charset
                ? List.of("superfluous_charset")
                : List.of();
    }
}
