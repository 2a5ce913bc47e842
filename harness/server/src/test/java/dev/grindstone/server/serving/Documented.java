package dev.grindstone.server.serving;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.grindstone.server.Json;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI document that answers are held against. */
final class Documented {

    /**
     * What came back for a request.
     *
     * @param shown the body, or its beginning
     * @param complaint what is wrong with the answer; empty for nothing
     */
    record Answer(int status, String shown, String complaint) {}

    private static final int LONGEST_SHOWN = 300;

    /** A frame of a stack, or the class of a failure: a caller can do nothing with either. */
    private static final Pattern INSIDES =
            Pattern.compile("\\bat [\\w.$/]+\\([\\w.]+\\.java:|\\w\\.\\w+(Exception|Error)\\b");

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    Documented(JsonNode document) {
        this.document = document;
    }

    /** Holds an answer against what the document says of an operation. */
    Answer hold(String method, String template, int status, String mediaType, String body) {
        String shown = body.length() > LONGEST_SHOWN ? body.substring(0, LONGEST_SHOWN) + " …" : body;
        JsonNode response = document.path("paths")
                .path(template)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(String.valueOf(status));
        String complaint = status == 500 ? "a defect" : complaint(response, mediaType, body);
        return new Answer(status, shown, complaint);
    }

    private String complaint(JsonNode response, String mediaType, String body) {
        if (response.isMissingNode()) {
            return "the status is not in the document";
        }
        if (INSIDES.matcher(body).find()) {
            return "the body tells of the server's insides";
        }
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            return body.isEmpty() ? "" : "a body is not in the document";
        }
        if (!content.has(mediaType)) {
            return "the media type '" + mediaType + "' is not in the document";
        }
        JsonNode schema = content.path(mediaType).path("schema");
        return schema.isMissingNode() ? "" : errors(schema, Json.MAPPER.readTree(body));
    }

    /** What is wrong with a value by a schema of the document; empty for nothing. */
    String errors(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::whole).validate(value).stream()
                .map(Object::toString)
                .collect(Collectors.joining("; "));
    }

    private Schema whole(JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", document.path("components"));
        return registry.getSchema(whole);
    }
}
