package dev.grindstone.server.client;

import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.hosting.Whereabouts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Asks the server that runs with the same home. */
public final class OperatorClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Home home;
    private final Whereabouts server;

    private OperatorClient(Home home, Whereabouts server) {
        this.home = home;
        this.server = server;
    }

    /** A client of the server that runs with this home. */
    public static OperatorClient of(Home home) {
        return new OperatorClient(home, Whereabouts.find(home).orElseThrow(() -> notRunning(home)));
    }

    /** Looks at something. */
    public JsonNode get(String path) {
        return Json.MAPPER.readTree(send(request(path).GET()));
    }

    /** Does something. */
    public JsonNode post(String path, Map<String, ?> body) {
        return Json.MAPPER.readTree(send(request(path).POST(BodyPublishers.ofString(Json.line(body)))));
    }

    /** Fetches bytes. */
    public byte[] bytes(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.operator() + path))
                .header("Authorization", "Bearer " + server.token());
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 400) {
                throw trouble(Json.MAPPER.readTree(answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw notRunning(home);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.environment(
                    "the request was interrupted", request.build().uri(), "try again");
        }
    }

    private static Trouble trouble(JsonNode problem) {
        String detail = problem.path("detail").asString();
        String remedy = problem.path("remedy").asString();
        String what =
                detail.endsWith(": " + remedy) ? detail.substring(0, detail.length() - remedy.length() - 2) : detail;
        return Trouble.of(
                kind(problem.path("status").asInt()),
                what,
                problem.path("value").asString(),
                remedy);
    }

    private static Trouble.Kind kind(int status) {
        for (Trouble.Kind kind : Trouble.Kind.values()) {
            if (kind.status() == status) {
                return kind;
            }
        }
        return Trouble.Kind.ENVIRONMENT;
    }

    private static Trouble notRunning(Home home) {
        return Trouble.environment(
                "no Grindstone server runs with the home " + home.folder(),
                home.folder(),
                "start one with 'grindstone serve' in another terminal");
    }
}
