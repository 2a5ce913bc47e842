package dev.grindstone.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.serving.Limits;
import dev.grindstone.server.serving.Serving;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The recipe of docs/fleet.md, word for word but for the ports, before two servers. */
@Tag("haproxy")
class HaProxyTest {

    private static final Path HAPROXY = Path.of("/usr/sbin/haproxy");
    private static final Path RECIPE = Path.of("..", "..", "docs", "haproxy.cfg");
    private static final int SEATS = 2;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Token TOKEN = new Token("the-same-on-both");

    @TempDir
    private static Path folder;

    private static final List<Serving> SERVERS = new ArrayList<>();
    private static Process proxy;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        for (int i = 0; i < 2; i++) {
            SERVERS.add(Serving.start(
                    new Home(Path.of("target", "home")),
                    Serving.Wish.standard(0, 0, TOKEN).within(new Limits(SEATS, Duration.ofHours(1), true)),
                    text -> {}));
        }
        port = freePort();
        Path config = folder.resolve("haproxy.cfg");
        Files.writeString(
                config,
                Files.readString(RECIPE)
                        .replace("127.0.0.1:8071", "127.0.0.1:" + port)
                        .replace("127.0.0.1:7071", "127.0.0.1:" + operator(0))
                        .replace("127.0.0.1:7171", "127.0.0.1:" + operator(1)));
        proxy = new ProcessBuilder(HAPROXY.toString(), "-db", "-f", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.txt").toFile())
                .start();
        while (status("/health", "any") != 200) {
            assertThat(proxy.isAlive())
                    .as(Files.readString(folder.resolve("haproxy.txt")))
                    .isTrue();
            Thread.onSpinWait();
        }
    }

    @AfterAll
    static void stop() {
        proxy.destroy();
        SERVERS.forEach(Serving::close);
    }

    private static int operator(int server) {
        return SERVERS.get(server).whereabouts().operator();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void sockets_go_where_the_fewest_are_and_calls_of_a_session_stay_together() throws Exception {
        List<WebSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * SEATS; i++) {
                sockets.add(open());
            }
            // A seat is taken a moment after the socket opened.
            while (active(0) + active(1) < 2 * SEATS) {
                Thread.onSpinWait();
            }
            assertThat(active(0)).isEqualTo(SEATS);
            assertThat(active(1)).isEqualTo(SEATS);
        } finally {
            sockets.forEach(WebSocket::abort);
        }
        while (active(0) + active(1) > 0) {
            Thread.onSpinWait();
        }

        Set<String> used = new TreeSet<>();
        for (int session = 0; session < 12; session++) {
            String first = served(session);
            used.add(first);
            for (int call = 0; call < 3; call++) {
                assertThat(served(session)).isEqualTo(first);
            }
        }
        assertThat(used).hasSize(2);
    }

    /** A socket; while HAProxy has not seen a server that is ready, it is asked again. */
    private static WebSocket open() throws Exception {
        while (true) {
            try {
                return HTTP.newWebSocketBuilder()
                        .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), new WebSocket.Listener() {})
                        .get(60, TimeUnit.SECONDS);
            } catch (ExecutionException notReadyYet) {
                assertThat(notReadyYet.getCause())
                        .isInstanceOfSatisfying(
                                WebSocketHandshakeException.class,
                                refused -> assertThat(refused.getResponse().statusCode())
                                        .isEqualTo(503));
            }
        }
    }

    /** Which server answers a session: each has a world that only it has. */
    private static String served(int session) throws Exception {
        name(0);
        name(1);
        return status("/v1/worlds/server-0", "session-" + session) == 200 ? "one" : "two";
    }

    private static void name(int server) throws Exception {
        if (SERVERS.get(server).site().worlds().find("server-" + server).isEmpty()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + operator(server) + "/v1/worlds"))
                    .header("Authorization", "Bearer " + TOKEN.text())
                    .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"server-" + server + "\"}"))
                    .build();
            assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(201);
        }
    }

    private static int status(String path, String session) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TOKEN.text())
                .header("X-Session-Id", session)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notThereYet) {
            return 0;
        }
    }

    private static int active(int server) throws Exception {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + operator(server) + "/ready"))
                .build();
        JsonNode answer = Json.MAPPER.readTree(
                HTTP.send(ready, HttpResponse.BodyHandlers.ofString()).body());
        return answer.path("active").asInt();
    }
}
