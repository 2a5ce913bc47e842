package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.api.interact.Outbound;
import dev.grindstone.chat.workspace.Id;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events that are posted to the address of a program. */
class EventPostsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Sent(String body, Map<String, @Nullable String> headers) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String event(String pointer) {
            return json().at("/event" + pointer).asString("");
        }

        String header(String name) {
            return Objects.requireNonNullElse(headers.get(name), "");
        }
    }

    private final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
    private final List<String> challenges = new ArrayList<>();
    private ApiClient api;
    private HttpServer app;
    private String general;
    private volatile int status = 200;
    private volatile boolean repeats = true;
    private volatile String noRetry = "";
    private volatile CountDownLatch held = new CountDownLatch(0);

    @BeforeEach
    void open() throws IOException {
        System.setProperty(Outbound.ALLOWED, "loopback");
        api = new ApiClient();
        general = api.channel("general");
        api.office().run("chat.invite", SmallOffice.MAYA, Map.of("channel", "general", "users", "deploy"));
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.setExecutor(Executors.newCachedThreadPool());
        app.createContext("/", this::answer);
        app.start();
    }

    @AfterEach
    void close() {
        System.clearProperty(Outbound.ALLOWED);
        held.countDown();
        app.stop(0);
        api.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonNode json = JSON.readTree(body);
        if (json.path("type").asString("").equals("url_verification")) {
            synchronized (challenges) {
                challenges.add(body);
            }
            say(exchange, 200, repeats ? json.path("challenge").asString("") : "hello");
            return;
        }
        Map<String, @Nullable String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        sent.add(new Sent(body, headers));
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!noRetry.isEmpty()) {
            exchange.getResponseHeaders().add("X-Slack-No-Retry", noRetry);
        }
        say(exchange, status, "");
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void setUp(String... events) {
        String names = String.join("\",\"", events);
        api.office()
                .run(
                        "chat.setUpApp",
                        SmallOffice.MAYA,
                        Map.of(
                                "user",
                                "deploy",
                                "settings",
                                "{\"event_subscriptions\":{\"request_url\":\"http://127.0.0.1:"
                                        + app.getAddress().getPort() + "/slack/events\",\"bot_events\":[\"" + names
                                        + "\"]}}"));
    }

    private void says(String text) {
        api.office().run("chat.post", SmallOffice.MAYA, Map.of("channel", "general", "text", text));
    }

    private Sent next() {
        try {
            return Objects.requireNonNull(sent.poll(10, TimeUnit.SECONDS), "Nothing was posted");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a program answers is taken up in its own time. */
    private void until(BooleanSupplier met) {
        for (int i = 0; i < 5000 && !met.getAsBoolean(); i++) {
            api.call(api.maya(), "api.test");
        }
        assertThat(met.getAsBoolean()).isTrue();
    }

    private int challenged() {
        synchronized (challenges) {
            return challenges.size();
        }
    }

    @Test
    void an_address_that_repeats_the_challenge_is_told_what_happens_in_a_signed_envelope() {
        setUp("message.channels");
        says("Ship it");

        Sent post = next();
        assertThat(challenged()).isEqualTo(1);
        assertThat(challenges.get(0)).contains("\"type\":\"url_verification\"", "\"challenge\":\"", "\"token\":\"");
        assertThat(post.json().propertyNames())
                .contains("token team_id api_app_id event type event_id event_time authorizations".split(" ", -1));
        assertThat(post.json().path("type").asString()).isEqualTo("event_callback");
        assertThat(post.json().path("event_id").asString()).matches("Ev[0-9A-F]{12}");
        assertThat(post.json().path("event_time").asLong()).isEqualTo(SmallOffice.NOW.getEpochSecond());
        assertThat(post.json().at("/authorizations/0/is_bot").asBoolean()).isTrue();
        assertThat(post.event("/type")).isEqualTo("message");
        assertThat(post.event("/channel")).isEqualTo(general);
        assertThat(post.event("/text")).isEqualTo("Ship it");
        String secret = api.office().sql("SELECT signing_secret FROM chat.app").get(0);
        String seconds = post.header("x-slack-request-timestamp");
        assertThat(seconds).isEqualTo(Long.toString(SmallOffice.NOW.getEpochSecond()));
        assertThat(post.header("x-slack-signature"))
                .isEqualTo("v0=" + Outbound.sum(secret, "v0:" + seconds + ":" + post.body()));
        assertThat(post.header("content-type")).startsWith("application/json");
        assertThat(post.header("x-slack-retry-num")).isEmpty();
    }

    @Test
    void it_hears_of_what_it_asked_for_where_its_bot_is_in_the_order_in_which_it_happened() {
        setUp("message.channels", "app_mention", "reaction_added");
        String bot = api.office().sql("SELECT bot_member_id FROM chat.app").get(0);
        String ts = api.posted(api.maya(), general, "<@" + Id.USER.text(Long.parseLong(bot)) + "> ship it");
        api.office().run("chat.post", SmallOffice.MAYA, Map.of("channel", "design", "text", "not for the bot"));
        api.call(api.maya(), "reactions.add", "channel", general, "timestamp", ts, "name", "wave");
        api.office().run("chat.setTopic", SmallOffice.MAYA, Map.of("channel", "design", "topic", "not either"));
        says("Next");

        List<Sent> posts = List.of(next(), next(), next(), next());
        assertThat(posts)
                .extracting(post -> post.event("/type"))
                .containsExactly("message", "app_mention", "reaction_added", "message");
        assertThat(posts.get(3).event("/text")).isEqualTo("Next");
        assertThat(posts)
                .extracting(post -> post.json().path("event_id").asString())
                .doesNotHaveDuplicates();
        assertThat(sent).isEmpty();
    }

    @Test
    void an_address_that_does_not_repeat_the_challenge_is_told_nothing_until_it_is_set_up_again() {
        repeats = false;
        setUp("message.channels");
        says("one");
        until(() -> challenged() == 1);
        says("two");
        repeats = true;
        setUp("message.channels");
        says("three");

        assertThat(next().event("/text")).isEqualTo("three");
        assertThat(sent).isEmpty();
    }

    @Test
    void nothing_is_posted_where_it_is_not_allowed() {
        System.clearProperty(Outbound.ALLOWED);
        setUp("message.channels");
        says("one");
        System.setProperty(Outbound.ALLOWED, "loopback");
        says("two");

        assertThat(next().event("/text")).isEqualTo("two");
        assertThat(challenged()).isEqualTo(1);
    }

    @Test
    void what_fails_is_posted_again_at_once_after_a_minute_and_after_five_by_the_worlds_clock() {
        status = 500;
        setUp("message.channels");
        says("Ship it");

        Sent first = next();
        Sent second = next();
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("x-slack-retry-num")).isEqualTo("1");
        assertThat(second.header("x-slack-retry-reason")).isEqualTo("http_error");
        assertThat(first.header("x-slack-request-timestamp")).isEqualTo(second.header("x-slack-request-timestamp"));

        assertThat(waited("2")).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(waited("3")).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        status = 200;
        api.office().world().advance(Duration.ofHours(9));
        says("Later");
        Sent later = next();
        assertThat(later.event("/text")).isEqualTo("Later");
        assertThat(later.header("x-slack-retry-num")).isEmpty();
    }

    /** Lets the world's time pass until the attempt of that number comes. */
    private Duration waited(String number) {
        Instant before = api.office().world().now();
        for (int i = 0; i < 5000 && sent.isEmpty(); i++) {
            api.office().world().advance(Duration.ofSeconds(5));
            api.call(api.maya(), "api.test");
        }
        Sent post = next();
        assertThat(post.header("x-slack-retry-num")).isEqualTo(number);
        return Duration.between(
                before, Instant.ofEpochSecond(Long.parseLong(post.header("x-slack-request-timestamp"))));
    }

    @Test
    void a_program_that_wants_no_second_attempt_gets_none() {
        status = 503;
        noRetry = "1";
        setUp("message.channels");
        says("one");
        assertThat(next().event("/text")).isEqualTo("one");
        says("two");

        Sent post = next();
        assertThat(post.event("/text")).isEqualTo("two");
        assertThat(post.header("x-slack-retry-num")).isEmpty();
    }

    @Test
    void a_slow_program_makes_nobody_wait_and_is_asked_again_after_three_seconds() {
        held = new CountDownLatch(1);
        setUp("message.channels");
        says("one");
        assertThat(next().event("/text")).isEqualTo("one");
        says("two");

        assertThat(api.office().sql("SELECT text FROM chat.message WHERE text = 'two'"))
                .hasSize(1);
        Sent again = next();
        assertThat(again.event("/text")).isEqualTo("one");
        assertThat(again.header("x-slack-retry-reason")).isEqualTo("http_timeout");
        held.countDown();
        assertThat(next().event("/text")).isEqualTo("two");
    }

    @Test
    void a_reset_world_has_nothing_on_its_way() {
        api.office().world().reset();
        String start = api.office().world().stateDigest();
        status = 500;
        api.office().run("chat.invite", SmallOffice.MAYA, Map.of("channel", "general", "users", "deploy"));
        setUp("message.channels");
        says("one");
        next();
        next();
        api.office().world().reset();
        status = 200;
        assertThat(api.office().world().stateDigest()).isEqualTo(start);

        api.office().world().advance(Duration.ofMinutes(20));
        api.office().run("chat.invite", SmallOffice.MAYA, Map.of("channel", "general", "users", "deploy"));
        setUp("message.channels");
        says("two");

        assertThat(next().event("/text")).isEqualTo("two");
    }

    @Test
    void a_program_on_socket_mode_hears_of_it_there() {
        setUp("message.channels");
        until(() -> challenged() == 1);
        Line line = Line.open(api, api.call(api.app(), "apps.connections.open"));
        line.next("hello");
        says("by socket");

        assertThat(line.next("events_api").at("/payload/event/text").asString()).isEqualTo("by socket");
        line.close();
        until(() -> {
            says("by post");
            return !sent.isEmpty();
        });
        assertThat(next().event("/text")).isEqualTo("by post");
    }
}
