package dev.grindstone.server.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.api.Token;
import dev.grindstone.server.serving.Limits;
import dev.grindstone.server.serving.Serving;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** OpenEnv as a client sees it that is not ours. */
class OpenEnvTest {

    private static OneSeat server;

    @BeforeAll
    static void start() {
        server = OneSeat.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    // ---- what 'openenv validate --url' asks for

    @Test
    void the_document_has_a_version_and_the_three_routes() throws Exception {
        JsonNode document = server.get("/openapi.json");

        assertThat(document.at("/info/version").isString()).isTrue();
        assertThat(document.path("paths").propertyNames()).contains("/reset", "/step", "/state");
    }

    @Test
    void health_is_healthy() throws Exception {
        assertThat(server.get("/health").path("status").asString()).isEqualTo("healthy");
    }

    @Test
    void metadata_has_a_name_and_a_description() throws Exception {
        assertThat(server.get("/metadata").path("name").asString()).isEqualTo("grindstone");
        assertThat(server.get("/metadata").path("description").asString()).isNotBlank();
    }

    @Test
    void the_schema_has_three_objects() throws Exception {
        for (String part : List.of("action", "observation", "state")) {
            assertThat(server.get("/schema").path(part).path("type").asString()).isEqualTo("object");
        }
    }

    @Test
    void an_empty_rpc_call_is_answered_as_rpc() throws Exception {
        HttpResponse<String> answer = server.post("/mcp", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(OneSeat.json(answer).path("jsonrpc").asString()).isEqualTo("2.0");
    }

    // ---- the Task API

    @Test
    void tasks_are_told_by_split_and_place() throws Exception {
        assertThat(server.get("/list_environments")).hasToString("[\"grindstone\"]");
        assertThat(server.get("/Grindstone/splits").at("/2/type").asString()).isEqualTo("test");
        int many = OneSeat.json(server.post("/grindstone/num_tasks", "{\"split\":\"test\"}"))
                .path("num_tasks")
                .asInt();
        JsonNode all = OneSeat.json(server.post("/grindstone/tasks", "{\"split\":\"test\"}"));
        assertThat(all.path("tasks")).hasSize(many).hasSizeGreaterThan(5);
        assertThat(all.path("env_name").asString()).isEqualTo("grindstone");
        JsonNode one = OneSeat.json(server.post("/grindstone/task", "{\"split\":\"test\",\"index\":2}"))
                .path("task");
        assertThat(one.path("index")).isEqualTo(all.at("/tasks/2/index"));
        assertThat(one.path("id").asString()).contains("@", "#", "~");
        JsonNode slice = OneSeat.json(server.post("/grindstone/task_range", "{\"split\":\"test\",\"start\":-2}"));
        assertThat(slice.at("/tasks/0")).isEqualTo(all.path("tasks").get(many - 2));
        assertThat(slice.path("tasks")).hasSize(2);

        assertThat(server.post("/grindstone/task", "{\"split\":\"test\",\"index\":" + many + "}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post("/grindstone/tasks", "{\"split\":\"exam\"}").statusCode())
                .isEqualTo(400);
        assertThat(server.post("/chess/tasks", "{\"split\":\"test\"}").statusCode())
                .isEqualTo(404);
    }

    // ---- HTTP, where each call finds its episode again

    @Test
    void an_episode_is_found_again_over_http() throws Exception {
        HttpResponse<String> reset =
                server.post("/reset", "{\"episode_id\":\"mine\",\"task\":\"" + OneSeat.TASK + "\"}");
        assertThat(reset.statusCode()).as(reset.body()).isEqualTo(200);
        JsonNode first = OneSeat.json(reset);
        assertThat(first.at("/observation/episode_id").asString()).isEqualTo("mine");
        assertThat(first.path("reward").isNull()).isTrue();
        server.assertSchema("observation", first.path("observation"));

        JsonNode step = OneSeat.json(
                server.post("/step", "{\"episode_id\":\"mine\",\"action\":{\"action_str\":\"mouse_click(9, 9)\"}}"));
        assertThat(step.at("/observation/step").asInt()).isEqualTo(1);
        assertThat(step.path("reward").asDouble(-1)).isZero();
        server.assertSchema("observation", step.path("observation"));
        assertThat(OneSeat.json(server.post(
                                "/step", "{\"action\":{\"actions\":[]},\"timeout_s\":30,\"request_id\":\"r\"}"))
                        .at("/observation/step")
                        .asInt())
                .isEqualTo(2);
        JsonNode state = server.get("/state?episode_id=mine");
        assertThat(state.path("step_count").asInt()).isEqualTo(2);
        server.assertSchema("state", state);

        HttpResponse<String> full = server.post("/reset", "{\"episode_id\":\"another\"}");
        assertThat(full.statusCode()).isEqualTo(503);
        assertThat(full.headers().firstValue("Retry-After")).isPresent();

        JsonNode last = OneSeat.json(
                server.post("/step", "{\"episode_id\":\"mine\",\"action\":{\"actions\":[{\"type\":\"finish\"}]}}"));
        assertThat(last.path("done").asBoolean()).isTrue();
        assertThat(last.path("reward").asDouble(-1)).isZero();
        assertThat(last.toString()).doesNotContain("verdict", "reasons", "components");
        assertThat(server.post("/step", "{\"episode_id\":\"mine\",\"action\":{\"actions\":[]}}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(server.get("/state?episode_id=mine").path("done").asBoolean())
                .isTrue();
        assertThat(server.get("/ready").path("free").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_a_call_is_told_with_its_place() throws Exception {
        HttpResponse<String> wrong = server.post("/step", "{}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(OneSeat.json(wrong).at("/detail/0/loc/0").asString()).isEqualTo("action");
        assertThat(server.post("/reset", "{\"seed\":\"x\"}").statusCode()).isEqualTo(422);
        assertThat(server.post("/reset", "{\"split\":\"exam\"}").statusCode()).isEqualTo(422);
        assertThat(server.post("/reset", "{\"task\":\"mail/nothing\"}").statusCode())
                .isEqualTo(404);
        assertThat(server.post("/reset", "{").statusCode()).isEqualTo(400);
        assertThat(server.post("/step", "{\"episode_id\":\"none\",\"action\":{\"actions\":[]}}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.get("/state").path("episode_id").isNull()).isTrue();
        assertThat(server.get("/ready").path("free").asInt()).isEqualTo(1);
    }

    @Test
    void nothing_of_it_is_there_where_it_is_not_wanted() throws Exception {
        Serving without = Serving.start(
                OneSeat.HOME,
                Serving.Wish.standard(0, 0, Token.random()).within(new Limits(1, Duration.ZERO, false, false)),
                text -> {});
        try (without) {
            assertThat(without.api().routes())
                    .contains("GET /health")
                    .doesNotContain("POST /reset", "POST /step", "POST /mcp");
            HttpRequest upgrade = HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:" + without.whereabouts().operator() + "/ws"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(upgrade, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
