package dev.grindstone.server.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A caller of the operator API that holds every answer against the document the server gives of itself. */
final class ApiClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Serving server;
    private final JsonNode document;
    private final Documented documented;
    private final Set<String> called = new TreeSet<>();

    ApiClient(Serving server) throws Exception {
        this.server = server;
        this.document =
                Json.MAPPER.readTree(send("GET", "/openapi.json", "", Map.of()).body());
        this.documented = new Documented(document);
    }

    /** A request with a body and a token, for who does not want its answer held against the document. */
    static HttpRequest.Builder post(Serving server, String token, String path, String body) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.whereabouts().operator() + path))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body));
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
        HttpResponse<String> answer = send(method, path, body, Map.of());
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
        assertThat(documented.errors(schema, value)).isEmpty();
        return value;
    }

    /** Sends a request of which nobody knows what will come of it, and holds the answer against the document. */
    Documented.Answer answer(Fuzzer.Request request) throws InterruptedException {
        try {
            HttpResponse<String> answer = send(request.method(), request.path(), request.body(), request.headers());
            String mediaType = answer.headers().firstValue("Content-Type").orElse("");
            return documented.hold(request.method(), request.template(), answer.statusCode(), mediaType, answer.body());
        } catch (IOException nothing) {
            return new Documented.Answer(0, "", "there is no answer: " + nothing);
        }
    }

    private HttpResponse<String> send(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.whereabouts().operator() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + server.whereabouts().token())
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
