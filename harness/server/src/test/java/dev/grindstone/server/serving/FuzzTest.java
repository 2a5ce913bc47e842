package dev.grindstone.server.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the server answers to requests that somebody made from its own document without understanding it. */
class FuzzTest {

    private static final int EACH = 60;
    private static final long SEED = 20_260_101;

    private static Serving server;
    private static ApiClient api;

    @BeforeAll
    static void start() throws Exception {
        server = Serving.start(
                new Home(Path.of("target", "home")), Serving.Wish.standard(0, 0, Token.random()), text -> {});
        api = new ApiClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_answer_is_one_the_document_has_and_none_is_a_defect() throws Exception {
        List<Fuzzer.Request> requests = new Fuzzer(api.document(), SEED).requests(EACH);
        Map<Integer, Integer> statuses = new TreeMap<>();
        SoftAssertions all = new SoftAssertions();
        for (Fuzzer.Request request : requests) {
            ApiClient.Answer answer = answer(request);
            statuses.merge(answer.status(), 1, Integer::sum);
            all.assertThat(answer.complaint())
                    .as(() -> Json.line(request) + " -> " + answer)
                    .isEmpty();
        }
        all.assertAll();

        // Both kinds were met: requests that the server did, and requests it refused.
        assertThat(statuses).containsKeys(200, 201, 400, 404);
        JsonNode health = api.call(200, "GET", "/health", "/health", "");
        assertThat(health.path("status").asString()).isNotEmpty();
    }

    private static ApiClient.Answer answer(Fuzzer.Request request) throws Exception {
        try {
            return api.answer(request.method(), request.template(), request.path(), request.body());
        } catch (IOException nothing) {
            return new ApiClient.Answer(0, "", "there is no answer: " + nothing.getMessage());
        }
    }
}
