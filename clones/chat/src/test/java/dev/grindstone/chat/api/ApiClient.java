package dev.grindstone.chat.api;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Hosts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Web API of the small office's workspace, called by hand. */
final class ApiClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Workspace office = Workspace.open();
    private final HttpClient client = HttpClient.newHttpClient();

    Workspace office() {
        return office;
    }

    /** The token of somebody. */
    String token(Person person) {
        return office.run("chat.tokenOf", person, Map.of()).toString();
    }

    String maya() {
        return token(SmallOffice.MAYA);
    }

    /** The token of the bot Deploy. */
    String deploy() {
        return office.run("chat.tokenOf", SmallOffice.MAYA, Map.of("user", "deploy"))
                .toString();
    }

    /** The token of its app. */
    String app() {
        return office.run("chat.tokenOf", SmallOffice.MAYA, Map.of("user", "deploy", "app", true))
                .toString();
    }

    /** A call as the Python and JavaScript SDKs send it; arguments are names and values in turn. */
    JsonNode call(@Nullable String token, String method, String... args) {
        return json(post(
                "/api/" + method,
                form(args),
                "Content-Type",
                "application/x-www-form-urlencoded",
                token == null ? "X-None" : "Authorization",
                token == null ? "x" : "Bearer " + token));
    }

    /** The error of a call that is refused. */
    String error(@Nullable String token, String method, String... args) {
        return call(token, method, args).path("error").asString("none");
    }

    static String form(String... args) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < args.length; i += 2) {
            fields.add(args[i] + "=" + URLEncoder.encode(args[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", fields);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> options(String path, String... headers) {
        return send(request(path, headers).method("OPTIONS", BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        String cookies = Hosts.WORLD_COOKIE + "=" + office.server().token(office.world());
        int port = office.server().pages().port();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", "chat.localhost:" + port);
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equals("Cookie")) {
                cookies += "; " + headers[i + 1];
            } else {
                request.header(headers[i], headers[i + 1]);
            }
        }
        return request.header("Cookie", cookies);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError("The API answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The id of a channel. */
    String channel(String name) {
        for (JsonNode each : call(maya(), "conversations.list", "types", "public_channel,private_channel")
                .path("channels")) {
            if (each.path("name").asString("").equals(name)) {
                return each.path("id").asString("");
            }
        }
        throw new AssertionError("There is no channel " + name);
    }

    /** Posts as somebody; the answer is the ts. */
    String posted(String token, String channel, String text) {
        return call(token, "chat.postMessage", "channel", channel, "text", text)
                .path("ts")
                .asString("");
    }

    @Override
    public void close() {
        office.close();
    }
}
