package dev.grindstone.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The endpoint as bytes on a wire. */
final class Wire {

    static final String HANDSHAKE = """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"%s","capabilities":{},\
        "clientInfo":{"name":"c","version":"1"}}}\
        """;

    private static final String MODERN = "2026-07-28";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI uri;

    Wire(int port) {
        this.uri = URI.create("http://127.0.0.1:" + port + "/mcp");
    }

    /** Headers that every client sends. */
    static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json, text/event-stream");
        return headers;
    }

    HttpResponse<String> send(String method, String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The answer to a body, whose status must be this. */
    JsonNode post(int status, String body, Map<String, String> headers) throws Exception {
        HttpResponse<String> answer = send("POST", body, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body().isEmpty() ? Json.MAPPER.nullNode() : Json.MAPPER.readTree(answer.body());
    }

    /** Begins a session, and returns the headers of its requests. */
    Map<String, String> handshake(String version) throws Exception {
        HttpResponse<String> answer = send("POST", HANDSHAKE.formatted(version), headers());
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> headers = headers();
        headers.put(
                Incoming.SESSION, answer.headers().firstValue(Incoming.SESSION).orElseThrow());
        headers.put(Incoming.VERSION, version);
        return headers;
    }

    /** The result of a tool in a session. */
    JsonNode call(Map<String, String> session, String tool, String arguments) throws Exception {
        String body =
                "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}";
        return post(200, body.formatted(tool, arguments), session).path("result");
    }

    /** The result of a tool in the modern era. */
    JsonNode callAlone(String tool, ObjectNode arguments) throws Exception {
        Map<String, String> headers = headers();
        headers.put(Incoming.VERSION, MODERN);
        headers.put(Incoming.METHOD, "tools/call");
        headers.put(Incoming.NAME, tool);
        if (arguments.has("session")) {
            headers.put("Mcp-Param-Session", arguments.path("session").asString());
        }
        ObjectNode message = Json.MAPPER.createObjectNode();
        message.put("jsonrpc", "2.0").put("id", 5).put("method", "tools/call");
        ObjectNode params = message.putObject("params").put("name", tool);
        params.set("arguments", arguments);
        params.putObject("_meta")
                .put("io.modelcontextprotocol/protocolVersion", MODERN)
                .putObject("io.modelcontextprotocol/clientCapabilities");
        return post(200, message.toString(), headers).path("result");
    }

    /** The text of a result. */
    static String text(JsonNode result) {
        return result.at("/content/0/text").asString();
    }
}
