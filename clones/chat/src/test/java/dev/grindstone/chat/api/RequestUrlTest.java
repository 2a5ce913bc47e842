package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.api.interact.Outbound;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Apps that are programs behind an address. */
class RequestUrlTest {
    private record Sent(String body, String seconds, String signature) {}

    private final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
    private ApiClient api;
    private HttpServer app;
    private volatile String answer = "";

    @BeforeEach
    void open() throws IOException {
        api = new ApiClient();
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/", exchange -> {
            sent.add(new Sent(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp"),
                    exchange.getRequestHeaders().getFirst("X-Slack-Signature")));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        app.start();
        setUp("http://127.0.0.1:" + app.getAddress().getPort());
    }

    private void setUp(String url) {
        api.office()
                .run(
                        "chat.setUpApp",
                        SmallOffice.MAYA,
                        Map.of(
                                "user",
                                "deploy",
                                "settings",
                                "{\"request_url\":\"" + url + "/in\",\"commands\":[{\"command\":\"/ship\",\"url\":\""
                                        + url + "/ship\"}]}"));
    }

    @AfterEach
    void close() {
        System.clearProperty(Outbound.ALLOWED);
        app.stop(0);
        api.close();
    }

    private void slash() {
        api.office().run("chat.slash", SmallOffice.MAYA, Map.of("channel", "general", "text", "/ship web & more"));
    }

    private List<String> said() {
        return api.office().sql("SELECT text FROM chat.message WHERE ephemeral_for = 1 ORDER BY id");
    }

    private Sent next() {
        try {
            return Objects.requireNonNull(sent.poll(10, TimeUnit.SECONDS), "Nothing was posted");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothing_leaves_the_server_unless_it_is_allowed() {
        slash();
        System.setProperty(Outbound.ALLOWED, "loopback");
        setUp("http://192.0.2.1");
        slash();

        assertThat(said())
                .hasSize(2)
                .allMatch(text -> text.startsWith("`/ship` failed with the error \"dispatch_failed\"."));
        assertThat(sent).isEmpty();
    }

    @Test
    void a_command_is_posted_signed_and_its_answer_is_shown() throws Exception {
        System.setProperty(Outbound.ALLOWED, "loopback");
        answer = "{\"text\":\"On it\"}";
        slash();

        Sent post = next();
        assertThat(post.body()).contains("command=%2Fship", "text=web+%26+more", "trigger_id=", "response_url=");
        String secret = api.office().sql("SELECT signing_secret FROM chat.app").get(0);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String wanted = "v0="
                + HexFormat.of()
                        .formatHex(mac.doFinal(
                                ("v0:" + post.seconds() + ":" + post.body()).getBytes(StandardCharsets.UTF_8)));
        assertThat(post.signature()).isEqualTo(wanted);
        for (int i = 0; i < 400 && said().isEmpty(); i++) {
            api.call(api.maya(), "api.test");
        }
        assertThat(said()).containsExactly("On it");
    }

    @Test
    void a_press_is_posted_as_a_payload() {
        System.setProperty(Outbound.ALLOWED, "loopback");
        String general = api.channel("general");
        String ts = api.call(
                        api.deploy(),
                        "chat.postMessage",
                        "channel",
                        general,
                        "text",
                        "Ask",
                        "blocks",
                        RobotsTest.BLOCKS)
                .path("ts")
                .asString();
        api.office().run("chat.press", SmallOffice.MAYA, Map.of("channel", general, "ts", ts, "action_id", "approve"));

        String body = URLDecoder.decode(next().body(), StandardCharsets.UTF_8);
        assertThat(body).startsWith("payload={\"type\":\"block_actions\"").contains("\"action_id\":\"approve\"");
    }
}
