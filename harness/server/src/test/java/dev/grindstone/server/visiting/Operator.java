package dev.grindstone.server.visiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.serving.Serving;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** A running server, and somebody outside who asks it for worlds by HTTP alone. */
final class Operator implements AutoCloseable {

    private final Serving server =
            Serving.start(new Home(Path.of("target", "home")), Serving.Wish.standard(0, 0, Token.random()), line -> {});
    private final HttpClient http = HttpClient.newHttpClient();

    JsonNode post(String path, String body) throws Exception {
        return call("POST", path, body);
    }

    JsonNode get(String path) throws Exception {
        return call("GET", path, "");
    }

    void delete(String path) throws Exception {
        call("DELETE", path, "");
    }

    int status(String path) throws Exception {
        return http.send(request("GET", path, ""), BodyHandlers.discarding()).statusCode();
    }

    private JsonNode call(String method, String path, String body) throws Exception {
        var answer = http.send(request(method, path, body), BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isBetween(200, 204);
        return answer.body().isEmpty() ? Json.MAPPER.nullNode() : Json.MAPPER.readTree(answer.body());
    }

    private HttpRequest request(String method, String path, String body) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.whereabouts().operator() + path))
                .header("Authorization", "Bearer " + server.whereabouts().token())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
