package dev.grindstone.chat.api;

import dev.grindstone.chat.api.call.Arguments;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.workspace.ChatException;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the arguments of a request: address, form, parts or JSON, the later over the earlier. */
final class RequestReader {
    private final Context http;
    private final String type;

    RequestReader(Context http) {
        this.http = http;
        String header = http.header("Content-Type");
        this.type = header == null ? "" : header.toLowerCase(Locale.ROOT);
    }

    private boolean isJson() {
        return type.startsWith("application/json");
    }

    Arguments arguments() {
        Map<String, String> values = new LinkedHashMap<>();
        http.queryParamMap().forEach((name, given) -> values.put(name, last(given)));
        if (isJson()) {
            json(values);
        } else if (http.method().name().equals("POST")) {
            http.formParamMap().forEach((name, given) -> values.put(name, last(given)));
            if (type.startsWith("multipart/")) {
                http.uploadedFiles().forEach(part -> file(part, values));
            }
        }
        return new Arguments(values);
    }

    private static String last(List<String> given) {
        return given.isEmpty() ? "" : given.get(given.size() - 1);
    }

    /** One character a byte. */
    private static void file(UploadedFile part, Map<String, String> values) {
        try {
            values.put("file", new String(part.content().readAllBytes(), StandardCharsets.ISO_8859_1));
            values.putIfAbsent("filename", part.filename());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void json(Map<String, String> values) {
        String body = http.body();
        if (body.isBlank()) {
            return;
        }
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

    /** The token of the header, or of the address or form; never of a JSON body. */
    @Nullable
    String token() {
        String header = http.header("Authorization");
        if (header != null && !header.isBlank()) {
            return header.strip().replaceFirst("(?i)^bearer\\s+", "");
        }
        String query = http.queryParam("token");
        return query != null || isJson() || !http.method().name().equals("POST") ? query : http.formParam("token");
    }

    /** What is told of the body's declared encoding; empty when it is as it should be. */
    List<String> warnings() {
        boolean charset = type.contains("charset=");
        if (isJson() && !charset) {
            return List.of("missing_charset");
        }
        return type.startsWith("application/x-www-form-urlencoded") && charset
                ? List.of("superfluous_charset")
                : List.of();
    }
}
