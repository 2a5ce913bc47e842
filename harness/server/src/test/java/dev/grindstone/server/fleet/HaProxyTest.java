package dev.grindstone.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.serving.Limits;
import dev.grindstone.server.serving.Serving;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe of docs/fleet.md before two servers; takes part where HAProxy is installed. */
@Tag("haproxy")
class HaProxyTest {

    private static final Path RECIPE = Path.of("..", "..", "docs", "haproxy.cfg");
    private static final int SEATS = 2;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Token TOKEN = new Token("the-same-on-both");
    private static final List<Serving> SERVERS = new ArrayList<>();

    @TempDir
    private static Path folder;

    private static HaProxy proxy;

    @BeforeAll
    static void start() throws Exception {
        for (String name : List.of("one", "two")) {
            Serving server = Serving.start(
                    new Home(Path.of("target", "home")),
                    Serving.Wish.standard(0, 0, TOKEN).within(new Limits(SEATS, Duration.ofHours(1))),
                    text -> {});
            SERVERS.add(server);
            // A world that only this server has tells who answered.
            HttpResponse<String> made = send(operator(server), "POST", "/v1/worlds", "{\"id\":\"" + name + "\"}", "");
            assertThat(made.statusCode()).isEqualTo(201);
        }
        proxy = HaProxy.start(RECIPE, folder, operator(SERVERS.get(0)), operator(SERVERS.get(1)));
        proxy.await("UP", "sockets/one", "sockets/two", "calls/one", "calls/two");
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.close();
        }
        SERVERS.forEach(Serving::close);
    }

    @Test
    void calls_of_a_session_stay_together_and_sessions_are_spread() throws Exception {
        Set<String> used = new TreeSet<>();
        for (int session = 0; session < 12; session++) {
            String first = served("session-" + session);
            used.add(first);
            for (int call = 0; call < 3; call++) {
                assertThat(served("session-" + session)).isEqualTo(first);
            }
        }
        assertThat(used).containsExactly("one", "two");
    }

    @Test
    void sockets_go_where_the_fewest_are_and_never_to_a_server_that_takes_none() throws Exception {
        List<WebSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * SEATS; i++) {
                sockets.add(seated());
            }
            assertThat(active()).containsExactly(SEATS, SEATS);

            proxy.await("DOWN", "sockets/one", "sockets/two");
            assertThatThrownBy(() -> seated())
                    .hasCauseInstanceOf(WebSocketHandshakeException.class)
                    .cause()
                    .satisfies(refused -> assertThat(((WebSocketHandshakeException) refused)
                                    .getResponse()
                                    .statusCode())
                            .isEqualTo(503));
            // Who is full still answers those it is full with.
            assertThat(served("session-0")).isIn("one", "two");
        } finally {
            sockets.forEach(WebSocket::abort);
        }

        HttpResponse<String> drained = send(operator(SERVERS.get(0)), "POST", "/admin/drain", "{}", "");
        assertThat(drained.statusCode()).isEqualTo(200);
        proxy.await("UP", "sockets/two");
        WebSocket last = seated();
        assertThat(active().get(1)).isEqualTo(1);
        last.abort();
    }

    /** A socket whose seat was taken: it is asked for its state, and answers. */
    private static WebSocket seated() throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        WebSocket socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + proxy.port() + "/ws"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
                        answer.complete(text.toString());
                        return WebSocket.Listener.super.onText(from, text, isLast);
                    }
                })
                .get(60, TimeUnit.SECONDS);
        socket.sendText("{\"type\":\"state\"}", true).join();
        assertThat(answer.get(60, TimeUnit.SECONDS)).contains("\"state\"").doesNotContain("\"error\"");
        return socket;
    }

    /** Which server answers a session. */
    private static String served(String session) throws Exception {
        HttpResponse<String> answer = send(proxy.port(), "GET", "/v1/worlds/one", "", session);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 404);
        return answer.statusCode() == 200 ? "one" : "two";
    }

    private static List<Integer> active() throws Exception {
        List<Integer> active = new ArrayList<>();
        for (Serving server : SERVERS) {
            String answer = send(operator(server), "GET", "/ready", "", "").body();
            active.add(Json.MAPPER.readTree(answer).path("active").asInt());
        }
        return active;
    }

    private static int operator(Serving server) {
        return server.whereabouts().operator();
    }

    private static HttpResponse<String> send(int port, String method, String path, String body, String session)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TOKEN.text())
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!session.isEmpty()) {
            request.header("X-Session-Id", session);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
