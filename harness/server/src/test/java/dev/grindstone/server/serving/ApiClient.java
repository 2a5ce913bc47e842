package dev.grindstone.server.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.grindstone.server.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A caller of the operator API that holds every answer against the document the server gives of itself. */
final class ApiClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Serving server;
    private final JsonNode document;
    private final Set<String> called = new TreeSet<>();

    ApiClient(Serving server) throws Exception {
        this.server = server;
        this.document = Json.MAPPER.readTree(send("GET", "/openapi.json", "").body());
    }

    JsonNode document() {
        return document;
    }

    /** The operations that were called so far: method and path, as in the document. */
    Set<String> called() {
        return called;
    }

    /** Calls an operation, checks status and answer against the document, and returns the answer. */
    JsonNode call(int status, String method, String template, String path, String body) throws Exception {
        called.add(method + " " + template);
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode content = document.path("paths")
                .path(template)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("responses")
                .path(String.valueOf(status))
                .path("content");
        String mediaType = answer.headers().firstValue("Content-Type").orElse("");
        if (content.isMissingNode()) {
            assertThat(answer.body()).isEmpty();
            return Json.MAPPER.nullNode();
        }
        assertThat(content.has(mediaType))
                .as("%s of %s %s", mediaType, method, template)
                .isTrue();
        JsonNode schema = content.path(mediaType).path("schema");
        if (schema.isMissingNode()) {
            return Json.MAPPER.nullNode();
        }
        JsonNode value = Json.MAPPER.readTree(answer.body());
        assertValid((ObjectNode) schema, value);
        return value;
    }

    private void assertValid(ObjectNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        assertThat(SchemaRegistry.withDialect(Dialects.getDraft202012())
                        .getSchema(whole)
                        .validate(value))
                .isEmpty();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.whereabouts().operator() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + server.whereabouts().token())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
