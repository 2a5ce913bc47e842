package dev.grindstone.server.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.serving.Limits;
import dev.grindstone.server.serving.Serving;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** A server with room for one episode, and what OpenEnv's own client asks of it. */
record OneSeat(Serving serving) implements AutoCloseable {

    static final Home HOME = new Home(Path.of("target", "home"));
    static final String TASK = "mail/write-to-namesake#3";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static OneSeat start() {
        return new OneSeat(Serving.start(
                HOME,
                Serving.Wish.standard(0, 0, Token.random()).within(new Limits(1, Duration.ofHours(1))),
                text -> {}));
    }

    void assertSchema(String part, JsonNode value) throws Exception {
        assertThat(SchemaRegistry.withDialect(Dialects.getDraft202012())
                        .getSchema(get("/schema").path(part))
                        .validate(value))
                .isEmpty();
    }

    String url(String path) {
        return "http://127.0.0.1:" + serving.whereabouts().operator() + path;
    }

    JsonNode get(String path) throws Exception {
        return json(
                HTTP.send(HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofString()));
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.MAPPER.readTree(answer.body());
    }

    @Override
    public void close() {
        serving.close();
    }
}
