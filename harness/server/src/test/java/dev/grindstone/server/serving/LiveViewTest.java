package dev.grindstone.server.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The live view of episodes, in a person's browser. */
class LiveViewTest {

    private static final String TASK = "{\"task\":\"mail/write-to-namesake\"}";

    private static Serving server;
    private static String token;

    @BeforeAll
    static void start() {
        token = Token.random().text();
        server = Serving.start(
                new Home(Path.of("target", "home")),
                Serving.Wish.standard(0, 0, new Token(token)).within(new Limits(2, Duration.ofMinutes(10))),
                text -> {});
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_person_who_has_the_token_watches_and_nobody_else_does() throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpResponse<String> started =
                browser.send(ApiClient.post(server, token, "/v1/episodes", TASK).build(), text());
        String page = "/v1/episodes/"
                + Json.MAPPER.readTree(started.body()).path("id").asString() + "/live";
        HttpResponse<String> stranger = browser.send(get(page, "Accept", "text/html"), text());
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body())
                .contains("type=\"password\"", "value=\"" + page + "\"")
                .doesNotContain("data:image");
        // A token in an address is worth nothing.
        assertThat(browser.send(get(page + "?token=" + token, "Accept", "text/html"), text())
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.send(form("token=wrong&to=" + page), text()).body()).contains("not this server");

        HttpResponse<String> signedIn = browser.send(form("token=" + token + "&to=" + page), text());

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).hasValue(page);
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(token);
        String shown = cookie.split(";", 2)[0];
        HttpResponse<String> watched = browser.send(get(page, "Cookie", shown), text());
        assertThat(watched.statusCode()).isEqualTo(200);
        assertThat(watched.body()).contains("data:image/png;base64,", "Step 0 of", "running");
        assertThat(watched.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(browser.send(get("/v1/live", "Cookie", shown), text()).body())
                .contains(page, "1 of 2 seats taken");
        // What opens these pages opens nothing else.
        assertThat(browser.send(get("/v1/episodes", "Cookie", shown), text()).statusCode())
                .isEqualTo(401);
        assertThat(browser.send(form("token=" + token + "&to=http://elsewhere.example/"), text())
                        .headers()
                        .firstValue("Location"))
                .hasValue("/v1/live");
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private static HttpRequest get(String path, String header, String value) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.whereabouts().operator() + path))
                .header(header, value)
                .build();
    }

    private static HttpRequest form(String fields) {
        return ApiClient.post(server, token, "/v1/live", fields)
                .setHeader("Authorization", "none")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build();
    }
}
