package dev.grindstone.server.api.document;

import dev.grindstone.server.Json;
import dev.grindstone.server.Version;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.server.api.operation.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI 3.1 document of a list of operations. */
public final class OpenApi {

    private static final String TOKEN = "token";

    private final Schemas schemas = new Schemas();
    private final ObjectNode document = Json.MAPPER.createObjectNode();

    private OpenApi() {}

    /** Describes all operations. */
    public static ObjectNode of(List<Operation> operations) {
        return new OpenApi().write(operations);
    }

    private ObjectNode write(List<Operation> operations) {
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Grindstone operator API")
                .put("version", Version.text())
                .put("description", "Worlds, episodes and tasks. Never reachable from the pages an agent sees.");
        ObjectNode paths = document.putObject("paths");
        for (Operation operation : operations) {
            ObjectNode path = paths.withObjectProperty(operation.path());
            path.set(operation.method().name().toLowerCase(Locale.ROOT), describe(operation));
        }
        ObjectNode components = document.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject(TOKEN)
                .put("type", "http")
                .put("scheme", "bearer");
        ObjectNode described = components.putObject("schemas");
        schemas.components().forEach(described::set);
        return document;
    }

    private ObjectNode describe(Operation operation) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("operationId", operation.id());
        node.put("summary", operation.summary());
        node.putArray("tags").add(operation.tag());
        if (operation.needsToken()) {
            node.putArray("security").addObject().putArray(TOKEN);
        }
        operation.pathParameters().forEach(name -> parameter(node, name, "path", "Which one."));
        operation.queryParameters().forEach((name, text) -> parameter(node, name, "query", text));
        operation
                .body()
                .ifPresent(type -> node.putObject("requestBody")
                        .put("required", true)
                        .set("content", content(operation.bodyMediaType(), type)));
        node.set("responses", responses(operation));
        return node;
    }

    /** By status; where a status has two meanings, each has a media type of its own. */
    private ObjectNode responses(Operation operation) {
        ObjectNode responses = Json.MAPPER.createObjectNode();
        Class<?> answer = operation.answer().orElse(null);
        response(responses, operation.status(), operation.summary(), operation.mediaType(), answer);
        operation
                .alternatives()
                .forEach((status, other) -> response(responses, status, other.when(), other.mediaType(), other.type()));
        operation
                .problems()
                .forEach((status, when) -> response(responses, status, when, Problem.MEDIA_TYPE, Problem.class));
        return responses;
    }

    private void response(ObjectNode responses, int status, String when, String mediaType, @Nullable Class<?> type) {
        ObjectNode response = responses.withObjectProperty(String.valueOf(status));
        String said = response.path("description").asString("");
        response.put("description", said.isEmpty() ? when : said + " Or: " + when);
        if (type != null) {
            response.withObjectProperty("content").setAll(content(mediaType, type));
        }
    }

    private static void parameter(ObjectNode operation, String name, String in, String text) {
        operation
                .withArrayProperty("parameters")
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("required", in.equals("path"))
                .put("description", text)
                .putObject("schema")
                .put("type", "string");
    }

    private ObjectNode content(String mediaType, Class<?> type) {
        ObjectNode content = Json.MAPPER.createObjectNode();
        ObjectNode media = content.putObject(mediaType);
        if (type != byte[].class) {
            media.set("schema", schemas.of(type));
        }
        return content;
    }
}
