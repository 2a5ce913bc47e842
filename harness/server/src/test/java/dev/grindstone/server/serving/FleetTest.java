package dev.grindstone.server.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.world.World;
import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.fleet.FakeTicker;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A server with few seats and many callers. */
class FleetTest {

    private static final Home HOME = new Home(Path.of("target", "home"));
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int SEATS = 2;
    private static final String EPISODE = "/v1/episodes/{id}";
    private static final String TASK = "{\"task\":\"mail/write-to-namesake\"}";

    private static final FakeTicker ticker = new FakeTicker();
    private static Serving server;
    private static ApiClient api;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        token = Token.random().text();
        Serving.Wish wish = Serving.Wish.standard(0, 0, new Token(token)).within(new Limits(SEATS, IDLE));
        server = Serving.start(HOME, wish, ticker, text -> {});
        api = new ApiClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Whatever a test did: no seat and no world is lost. */
    @AfterEach
    void everything_is_given_back() throws Exception {
        for (JsonNode each :
                api.call(200, "GET", "/v1/episodes", "/v1/episodes", "").path("episodes")) {
            String episode = "/v1/episodes/" + each.path("id").asString();
            if (!each.has("verdict") && !each.has("abandoned")) {
                api.call(200, "POST", EPISODE + "/finish", episode + "/finish", "");
            }
        }
        JsonNode ready = api.call(200, "GET", "/ready", "/ready", "");
        assertThat(ready.path("free").asInt()).isEqualTo(SEATS);
        assertThat(ready.path("active").asInt()).isZero();
        assertThat(server.site().worlds().all()).extracting(World::id).containsExactly("default");
    }

    @Test
    void a_thousand_callers_at_once_get_a_seat_or_hear_when_to_come_back() {
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 1000)
                .mapToObj(i -> client.sendAsync(
                        ApiClient.post(server, token, "/v1/episodes", TASK).build(),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();
        List<HttpResponse<String>> answers =
                calls.stream().map(CompletableFuture::join).toList();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(SEATS);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 503).hasSize(1000 - SEATS);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 503).allSatisfy(full -> {
            assertThat(full.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(full.body()).contains("urn:grindstone:problem:full", "all 2 episodes are being played");
        });
    }

    @Test
    void a_group_starts_from_the_same_bytes_or_not_at_all() throws Exception {
        String pair = "{\"task\":\"mail/write-to-namesake#5\",\"count\":2}";
        JsonNode group = api.call(201, "POST", "/v1/episodes/group", "/v1/episodes/group", pair);

        assertThat(group.path("ids")).hasSize(2);
        assertThat(group.path("episodes"))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.path("start_digest")).isEqualTo(group.path("start_digest")));
        assertThat(group.at("/episodes/0/observation/screenshot/base64"))
                .isEqualTo(group.at("/episodes/1/observation/screenshot/base64"));
        JsonNode full = api.call(503, "GET", "/ready", "/ready", "");
        assertThat(full.path("ready").asBoolean(true)).isFalse();
        assertThat(full.path("free").asInt()).isZero();

        String first = "/v1/episodes/" + group.at("/ids/0").asString();
        api.call(200, "POST", EPISODE + "/finish", first + "/finish", "");
        JsonNode half = api.call(503, "POST", "/v1/episodes/group", "/v1/episodes/group", pair);
        assertThat(half.path("detail").asString()).startsWith("of 2 seats only 1 are free, not 2");
        JsonNode again =
                api.call(201, "POST", "/v1/episodes", "/v1/episodes", "{\"task\":\"mail/write-to-namesake#5\"}");
        assertThat(again.path("start_digest")).isEqualTo(group.path("start_digest"));
    }

    @Test
    void a_group_that_cannot_be_is_bad_input() throws Exception {
        String path = "/v1/episodes/group";
        assertThat(api.call(400, "POST", path, path, "{\"task\":\"mail/write-to-namesake\",\"count\":0}")
                        .path("detail")
                        .asString())
                .isEqualTo("a group of 0 episodes is none: ask for at least one");
        assertThat(api.call(400, "POST", path, path, "{\"task\":\"mail/write-to-namesake\",\"count\":3}")
                        .path("detail")
                        .asString())
                .startsWith("3 episodes at once are more than this server has seats");
        api.call(400, "POST", path, path, TASK);
        api.call(404, "POST", path, path, "{\"task\":\"mail/write-to-namesake#99999999999\",\"count\":2}");
    }

    @Test
    void an_episode_that_nobody_asks_for_is_ended_and_says_so() throws Exception {
        JsonNode started = api.call(201, "POST", "/v1/episodes", "/v1/episodes", TASK);
        String episode = "/v1/episodes/" + started.path("id").asString();
        ticker.pass(IDLE.minusSeconds(1));
        api.call(200, "POST", EPISODE + "/act", episode + "/act", "{\"actions\":[]}");
        ticker.pass(IDLE.minusSeconds(1));
        server.reap();
        api.call(200, "GET", EPISODE, episode, "");
        ticker.pass(IDLE);
        server.reap();

        JsonNode gone = api.call(410, "POST", EPISODE + "/act", episode + "/act", "{\"actions\":[]}");
        assertThat(gone.path("detail").asString())
                .contains("was ended after 10 min in which nobody asked anything of it", "--idle-timeout");
        api.call(410, "POST", EPISODE + "/finish", episode + "/finish", "");
        assertThat(api.call(200, "GET", EPISODE, episode, "").path("abandoned").asString())
                .contains("nobody asked");
    }

    @Test
    void a_world_that_nobody_asks_for_is_thrown_away_and_says_so() throws Exception {
        api.call(201, "POST", "/v1/worlds", "/v1/worlds", "{\"id\":\"forgotten\"}");
        api.call(201, "POST", "/v1/worlds", "/v1/worlds", "{\"id\":\"browsed\"}");
        ticker.pass(IDLE);
        browse("browsed");
        server.reap();

        JsonNode gone = api.call(410, "GET", "/v1/worlds/{id}", "/v1/worlds/forgotten", "");
        assertThat(gone.path("detail").asString()).startsWith("the world 'forgotten' was thrown away after 10 min");
        api.call(200, "GET", "/v1/worlds/{id}", "/v1/worlds/browsed", "");
        api.call(201, "POST", "/v1/worlds", "/v1/worlds", "{\"id\":\"forgotten\"}");
        api.call(204, "DELETE", "/v1/worlds/{id}", "/v1/worlds/forgotten", "");
        api.call(204, "DELETE", "/v1/worlds/{id}", "/v1/worlds/browsed", "");
    }

    /** Opens a page of a world, as a browser does that carries its cookie. */
    private static void browse(String id) throws Exception {
        World world = server.site().worlds().find(id).orElseThrow();
        HttpRequest page = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.whereabouts().pages() + "/mail/u/0/"))
                .header("Host", "mail.localhost")
                .header("Cookie", "grindstone_world=" + server.site().worlds().token(world))
                .build();
        assertThat(HttpClient.newHttpClient().send(page, text()).statusCode()).isEqualTo(200);
    }

    @Test
    void who_vanishes_in_the_middle_of_a_call_keeps_no_seat_for_ever() throws Exception {
        try (Socket client = new Socket(
                InetAddress.getLoopbackAddress(), server.whereabouts().operator())) {
            client.getOutputStream()
                    .write(("POST /v1/episodes HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                                    + "\r\nContent-Length: " + TASK.length() + "\r\n\r\n" + TASK)
                            .getBytes(StandardCharsets.UTF_8));
        }
        // The other seat's episode starts behind it, or with it; then both are there.
        JsonNode mine = api.call(201, "POST", "/v1/episodes", "/v1/episodes", TASK);
        while (episodes() < 2) {
            Thread.onSpinWait();
        }
        ticker.pass(IDLE);
        server.reap();

        assertThat(api.call(200, "GET", "/ready", "/ready", "").path("free").asInt())
                .isEqualTo(SEATS);
        api.call(
                410,
                "POST",
                EPISODE + "/act",
                "/v1/episodes/" + mine.path("id").asString() + "/act",
                "{\"actions\":[]}");
    }

    private static int episodes() throws Exception {
        int running = 0;
        for (JsonNode each :
                api.call(200, "GET", "/v1/episodes", "/v1/episodes", "").path("episodes")) {
            running += each.has("verdict") || each.has("abandoned") ? 0 : 1;
        }
        return running;
    }

    @Test
    void trouble_of_the_environment_is_told_and_never_scored() throws Exception {
        JsonNode started = api.call(201, "POST", "/v1/episodes", "/v1/episodes", TASK);
        String episode = "/v1/episodes/" + started.path("id").asString();
        killBrowsers();

        JsonNode step = api.call(
                200,
                "POST",
                EPISODE + "/act",
                episode + "/act",
                "{\"actions\":[{\"type\":\"press\",\"chord\":[\"j\"]}]}");

        assertThat(step.path("error_kind").asString()).isEqualTo("env");
        assertThat(step.path("trouble").asString()).isNotEmpty();
        assertThat(step.has("reward")).isFalse();
        assertThat(step.path("terminated").asBoolean()).isTrue();
        JsonNode verdict = api.call(200, "POST", EPISODE + "/finish", episode + "/finish", "");
        assertThat(verdict.path("verdict").asString()).isEqualTo("invalid");
        assertThat(verdict.has("reward")).isFalse();
    }

    private static void killBrowsers() {
        List<ProcessHandle> browsers = new ArrayList<>();
        ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().command().orElse("").matches(".*(chrom|headless).*"))
                .forEach(browsers::add);
        assertThat(browsers).isNotEmpty();
        browsers.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_wrong_token_and_a_wrong_key_are_named() throws Exception {
        HttpResponse<String> wrong = HttpClient.newHttpClient()
                .send(
                        ApiClient.post(server, token, "/v1/episodes", TASK)
                                .setHeader("Authorization", "Bearer somebody-elses")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("the token shown is not this server's");
        JsonNode key = api.call(400, "POST", "/v1/episodes", "/v1/episodes", "{\"tsak\":\"mail/write-to-namesake\"}");
        assertThat(key.path("detail").asString()).contains("tsak");
        assertThat(Json.line(api.call(400, "POST", "/admin/drain", "/admin/drain", "{\"exti\":true}")))
                .contains("exti");
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }
}
