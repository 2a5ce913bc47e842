package dev.grindstone.server.bench.remote;

import dev.grindstone.server.Json;
import dev.grindstone.server.serving.Serving;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;

/** A client of the operator API that plays one episode after the other. */
final class Caller {

    private static final String BACK = "{\"actions\":[{\"type\":\"history\",\"to\":\"back\"}]}";

    private final HttpClient http;
    private final String base;
    private final String token;

    Caller(HttpClient http, Serving server) {
        this.http = http;
        this.base = "http://127.0.0.1:" + server.whereabouts().operator();
        this.token = server.whereabouts().token();
    }

    /** An episode that was started; it is over at once when its first page could not be shown. */
    record Started(String id, boolean isOver) {}

    /** Starts an episode whose observations have screenshots only. */
    Started start(String task) {
        JsonNode answer = post("/v1/episodes", "{\"task\":\"" + task + "\",\"snapshots\":false}");
        return new Started(answer.path("id").asString(), answer.path("ended").asBoolean());
    }

    /** Clicks on a point, or goes back, and reads the whole answer; says whether the episode goes on. */
    boolean step(String episode, boolean isClick, int x, int y) {
        JsonNode answer = post("/v1/episodes/" + episode + "/act", isClick ? click(x, y) : BACK);
        return !answer.path("terminated").asBoolean()
                && !answer.path("truncated").asBoolean();
    }

    /** Ends it; says whether it has a verdict, and was not troubled by a machine that has too much to do. */
    boolean finish(String episode) {
        return !post("/v1/episodes/" + episode + "/finish", "{}")
                .path("verdict")
                .asString()
                .equals("invalid");
    }

    private static String click(int x, int y) {
        return "{\"actions\":[{\"type\":\"click\",\"at\":{\"x\":" + x + ",\"y\":" + y + "}}]}";
    }

    private JsonNode post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        path + " was answered with " + answer.statusCode() + ": " + answer.body());
            }
            return Json.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(path + " was not answered: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}
