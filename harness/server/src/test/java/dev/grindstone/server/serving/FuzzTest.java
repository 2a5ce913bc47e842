package dev.grindstone.server.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.fleet.FakeTicker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the server answers to requests that somebody made from its own document without understanding it. */
class FuzzTest {

    /** Valid requests for each operation. */
    private static final int EACH = 2;

    private static final long SEED = 20_260_101;
    /** After so many requests, all that is idle is ended. */
    private static final int BREATH = 220;

    private static final int SEATS = 2;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private static final FakeTicker ticker = new FakeTicker();
    private static Serving server;
    private static ApiClient api;

    @BeforeAll
    static void start() throws Exception {
        Serving.Wish wish =
                Serving.Wish.standard(0, 0, new Token(Vocabulary.TOKEN)).within(new Limits(SEATS, IDLE));
        server = Serving.start(new Home(Path.of("target", "home")), wish, ticker, text -> {});
        api = new ApiClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_same_seed_makes_the_same_requests() {
        List<Fuzzer.Request> requests = requests(SEED);

        assertThat(requests(SEED)).isEqualTo(requests).hasSizeGreaterThan(400);
        assertThat(requests(SEED + 1)).isNotEqualTo(requests);
    }

    @Test
    void every_answer_is_one_the_document_has_and_none_is_a_defect() throws Exception {
        List<String> complaints = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        Set<Integer> statuses = new TreeSet<>();
        int number = 0;
        for (Fuzzer.Request request : requests(SEED)) {
            if (++number % BREATH == 0) {
                endWhatIsIdle();
            }
            Documented.Answer answer = api.answer(request);
            statuses.add(answer.status());
            if (answer.status() < 400) {
                done.add(request.method() + " " + request.template());
            }
            if (!answer.complaint().isEmpty()) {
                complaints.add("request " + number + " of seed " + SEED + ", " + answer.complaint() + ":\n  "
                        + Json.line(request) + "\n  -> " + answer.status() + " " + answer.shown());
            }
        }

        assertThat(complaints).isEmpty();
        // Both kinds were met: requests that the server did, of most operations, and requests that it refused.
        assertThat(statuses).contains(200, 201, 303, 400, 401, 403, 404, 405, 410, 414, 422, 431, 503);
        assertThat(done).hasSizeGreaterThan(30);
        the_server_is_as_good_as_new();
    }

    private static List<Fuzzer.Request> requests(long seed) {
        return new Fuzzer(api.document(), seed).requests(EACH);
    }

    /** Seats become free for the requests to come, and what is asked for may be gone. */
    private static void endWhatIsIdle() {
        ticker.pass(IDLE);
        server.reap();
    }

    private static void the_server_is_as_good_as_new() throws Exception {
        endWhatIsIdle();
        JsonNode ready = api.call(200, "GET", "/ready", "/ready", "");
        assertThat(ready.path("free").asInt()).isEqualTo(SEATS);

        JsonNode started =
                api.call(201, "POST", "/v1/episodes", "/v1/episodes", "{\"task\":\"mail/write-to-namesake\"}");
        String episode = "/v1/episodes/" + started.path("id").asString();
        JsonNode step = api.call(
                200,
                "POST",
                "/v1/episodes/{id}/act",
                episode + "/act",
                "{\"actions\":[{\"type\":\"press\",\"chord\":[\"j\"]}]}");
        assertThat(step.has("trouble")).isFalse();
        JsonNode verdict = api.call(200, "POST", "/v1/episodes/{id}/finish", episode + "/finish", "");
        assertThat(verdict.path("verdict").asString()).isEqualTo("failed");
    }
}
