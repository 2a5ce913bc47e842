package dev.grindstone.mail.api;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.mail.Mailbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Programs that know the real app: its official client, and plain HTTP for what that would never send. */
final class Client {
    private final Mailbox mail;
    private final String origin;
    private final HttpClient http = HttpClient.newHttpClient();

    Client(Mailbox mail) {
        this.mail = mail;
        mail.server().pages().alias("127.0.0.1", "mail");
        this.origin = "http://127.0.0.1:" + mail.server().pages().port();
    }

    private String cookie() {
        return Hosts.WORLD_COOKIE + "=" + mail.server().token(mail.world());
    }

    /** The official client, as whoever is signed in. */
    Gmail gmail() {
        return gmail("");
    }

    /** The official client with an access token. */
    Gmail gmail(String token) {
        return new Gmail.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), head(token))
                .setRootUrl(origin + "/")
                .setApplicationName("tests")
                .build();
    }

    /** What each request of the official client carries besides. */
    HttpRequestInitializer head(String token) {
        return request -> {
            request.getHeaders().set("Cookie", cookie());
            if (!token.isEmpty()) {
                request.getHeaders().setAuthorization("Bearer " + token);
            }
        };
    }

    /** A request of any kind; header names and values alternate. */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** A request of any kind with bytes. */
    HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin + path))
                .header("Cookie", cookie())
                .method(method, BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    /** Posts an object. */
    HttpResponse<String> post(String path, String json) {
        return send("POST", "/gmail/v1/users/me/" + path, json, "Content-Type", "application/json");
    }

    /** Asks for something. */
    HttpResponse<String> get(String path) {
        return send("GET", "/gmail/v1/users/me/" + path, "");
    }

    /** The source of a message as a client packs it. */
    static String raw(Map<String, String> headers, String body) {
        StringBuilder source = new StringBuilder();
        headers.forEach(
                (name, value) -> source.append(name).append(": ").append(value).append("\r\n"));
        return Base64.getUrlEncoder()
                .encodeToString(source.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8));
    }
}
