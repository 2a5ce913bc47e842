package dev.grindstone.server.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionJson;
import dev.grindstone.episodes.task.PackTask;
import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.serving.Limits;
import dev.grindstone.server.serving.Serving;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.server.shelf.Wanted;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.instance.TaskInstance;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenEnv as a client sees it that is not ours. */
class OpenEnvTest {

    private static final Home HOME = new Home(Path.of("target", "home"));
    private static final String TASK = "mail/write-to-namesake#3";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Serving server;

    @BeforeAll
    static void start() {
        server = Serving.start(
                HOME,
                Serving.Wish.standard(0, 0, Token.random()).within(new Limits(1, Duration.ofHours(1))),
                text -> {});
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    // ---- what 'openenv validate --url' asks for

    @Test
    void the_document_has_a_version_and_the_three_routes() throws Exception {
        JsonNode document = get("/openapi.json");

        assertThat(document.at("/info/version").isString()).isTrue();
        assertThat(document.path("paths").propertyNames()).contains("/reset", "/step", "/state");
    }

    @Test
    void health_is_healthy() throws Exception {
        assertThat(get("/health").path("status").asString()).isEqualTo("healthy");
    }

    @Test
    void metadata_has_a_name_and_a_description() throws Exception {
        assertThat(get("/metadata").path("name").asString()).isEqualTo("grindstone");
        assertThat(get("/metadata").path("description").asString()).isNotBlank();
    }

    @Test
    void the_schema_has_three_objects() throws Exception {
        for (String part : List.of("action", "observation", "state")) {
            assertThat(get("/schema").path(part).path("type").asString()).isEqualTo("object");
        }
    }

    @Test
    void an_empty_rpc_call_is_answered_as_rpc() throws Exception {
        HttpResponse<String> answer = post("/mcp", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("jsonrpc").asString()).isEqualTo("2.0");
    }

    // ---- the Task API

    @Test
    void tasks_are_told_by_split_and_place() throws Exception {
        assertThat(get("/list_environments")).hasToString("[\"grindstone\"]");
        assertThat(get("/Grindstone/splits").at("/2/type").asString()).isEqualTo("test");
        int many = json(post("/grindstone/num_tasks", "{\"split\":\"test\"}"))
                .path("num_tasks")
                .asInt();
        JsonNode all = json(post("/grindstone/tasks", "{\"split\":\"test\"}"));
        assertThat(all.path("tasks")).hasSize(many).hasSizeGreaterThan(5);
        assertThat(all.path("env_name").asString()).isEqualTo("grindstone");
        JsonNode one = json(post("/grindstone/task", "{\"split\":\"test\",\"index\":2}"))
                .path("task");
        assertThat(one.path("index")).isEqualTo(all.at("/tasks/2/index"));
        assertThat(one.path("id").asString()).contains("@", "#", "~");
        JsonNode slice = json(post("/grindstone/task_range", "{\"split\":\"test\",\"start\":-2}"));
        assertThat(slice.at("/tasks/0")).isEqualTo(all.path("tasks").get(many - 2));
        assertThat(slice.path("tasks")).hasSize(2);

        assertThat(post("/grindstone/task", "{\"split\":\"test\",\"index\":" + many + "}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/grindstone/tasks", "{\"split\":\"exam\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("/chess/tasks", "{\"split\":\"test\"}").statusCode()).isEqualTo(404);
    }

    // ---- HTTP, where each call finds its episode again

    @Test
    void an_episode_is_found_again_over_http() throws Exception {
        HttpResponse<String> reset = post("/reset", "{\"episode_id\":\"mine\",\"task\":\"" + TASK + "\"}");
        assertThat(reset.statusCode()).as(reset.body()).isEqualTo(200);
        JsonNode first = json(reset);
        assertThat(first.at("/observation/episode_id").asString()).isEqualTo("mine");
        assertThat(first.path("reward").isNull()).isTrue();
        assertSchema("observation", first.path("observation"));

        JsonNode step =
                json(post("/step", "{\"episode_id\":\"mine\",\"action\":{\"action_str\":\"mouse_click(9, 9)\"}}"));
        assertThat(step.at("/observation/step").asInt()).isEqualTo(1);
        assertThat(step.path("reward").asDouble(-1)).isZero();
        assertSchema("observation", step.path("observation"));
        assertThat(json(post("/step", "{\"action\":{\"actions\":[]},\"timeout_s\":30,\"request_id\":\"r\"}"))
                        .at("/observation/step")
                        .asInt())
                .isEqualTo(2);
        JsonNode state = get("/state?episode_id=mine");
        assertThat(state.path("step_count").asInt()).isEqualTo(2);
        assertSchema("state", state);

        HttpResponse<String> full = post("/reset", "{\"episode_id\":\"another\"}");
        assertThat(full.statusCode()).isEqualTo(503);
        assertThat(full.headers().firstValue("Retry-After")).isPresent();

        JsonNode last =
                json(post("/step", "{\"episode_id\":\"mine\",\"action\":{\"actions\":[{\"type\":\"finish\"}]}}"));
        assertThat(last.path("done").asBoolean()).isTrue();
        assertThat(last.path("reward").asDouble(-1)).isZero();
        assertThat(last.toString()).doesNotContain("verdict", "reasons", "components");
        assertThat(post("/step", "{\"episode_id\":\"mine\",\"action\":{\"actions\":[]}}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(get("/state?episode_id=mine").path("done").asBoolean()).isTrue();
        assertThat(get("/ready").path("free").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_a_call_is_told_with_its_place() throws Exception {
        HttpResponse<String> wrong = post("/step", "{}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).at("/detail/0/loc/0").asString()).isEqualTo("action");
        assertThat(post("/reset", "{\"seed\":\"x\"}").statusCode()).isEqualTo(422);
        assertThat(post("/reset", "{\"split\":\"exam\"}").statusCode()).isEqualTo(422);
        assertThat(post("/reset", "{\"task\":\"mail/nothing\"}").statusCode()).isEqualTo(404);
        assertThat(post("/reset", "{").statusCode()).isEqualTo(400);
        assertThat(post("/step", "{\"episode_id\":\"none\",\"action\":{\"actions\":[]}}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/state").path("episode_id").isNull()).isTrue();
        assertThat(get("/ready").path("free").asInt()).isEqualTo(1);
    }

    // ---- the WebSocket

    /** A client of the JDK's. */
    private static final class Client implements WebSocket.Listener, AutoCloseable {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final WebSocket socket;

        Client() throws Exception {
            socket = HTTP.newWebSocketBuilder()
                    .buildAsync(URI.create("ws" + url("/ws").substring("http".length())), this)
                    .get();
        }

        JsonNode ask(String message) throws Exception {
            socket.sendText(message, true).get();
            return next();
        }

        JsonNode next() throws Exception {
            String text = heard.poll(60, TimeUnit.SECONDS);
            assertThat(text).isNotNull();
            return Json.MAPPER.readTree(text);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                heard.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            heard.add("{\"type\":\"closed\"}");
            return null;
        }

        @Override
        public void close() {
            socket.abort();
        }
    }

    @Test
    void a_short_task_is_played_to_its_end() throws Exception {
        List<Action> solution = solution();
        try (Client client = new Client()) {
            JsonNode first =
                    client.ask("{\"type\":\"reset\",\"data\":{\"task\":\"" + TASK + "\",\"episode_id\":\"e1\"}}");
            assertThat(first.path("type").asString()).isEqualTo("observation");
            assertSchema("observation", first.at("/data/observation"));
            try (Client second = new Client()) {
                JsonNode full = second.next();
                assertThat(full.at("/data/code").asString()).isEqualTo("CAPACITY_REACHED");
                assertThat(full.at("/data/max_sessions").asInt()).isEqualTo(1);
                assertThat(second.next().path("type").asString()).isEqualTo("closed");
            }
            for (Action action : solution) {
                ObjectNode data = Json.MAPPER.createObjectNode();
                data.putArray("actions").add(ActionJson.write(action));
                JsonNode step = client.ask("{\"type\":\"step\",\"data\":" + data + "}");
                assertThat(step.at("/data/observation/error").isNull())
                        .as(step.at("/data/observation/error").toString())
                        .isTrue();
            }
            JsonNode end = client.ask("{\"type\":\"step\",\"data\":{\"actions\":[{\"type\":\"finish\"}]}}");
            assertThat(end.at("/data/done").asBoolean()).isTrue();
            assertThat(end.at("/data/reward").asDouble()).isEqualTo(1);
            JsonNode state = client.ask("{\"type\":\"state\"}");
            assertThat(state.at("/data/episode_id").asString()).isEqualTo("e1");
            assertThat(state.at("/data/step_count").asInt()).isEqualTo(solution.size() + 1);
            JsonNode over = client.ask("{\"type\":\"step\",\"data\":{\"actions\":[]}}");
            assertThat(over.at("/data/code").asString()).isEqualTo("EXECUTION_ERROR");
            JsonNode again = client.ask(
                    "{\"type\":\"reset\",\"data\":{\"split\":\"test\",\"index\":0,\"surface\":\"anthropic_computer\"}}");
            assertThat(again.at("/data/observation/step").asInt(-1)).isZero();
            JsonNode call = client.ask(
                    "{\"type\":\"step\",\"data\":{\"native\":{\"type\":\"tool_use\",\"id\":\"t1\",\"name\":\"computer\","
                            + "\"input\":{\"action\":\"mouse_move\",\"coordinate\":[9,9]}}}}");
            assertThat(call.at("/data/observation/provider_result/tool_use_id").asString())
                    .isEqualTo("t1");
            assertThat(client.ask("{\"type\":\"close\"}").path("type").asString())
                    .isEqualTo("closed");
        }
        awaitSeat();
    }

    private static List<Action> solution() {
        Installation installation = Installation.in(HOME);
        Shelf shelf = Shelf.of(installation, null);
        Wanted wanted = Wanted.of(shelf, TASK, null, null);
        try (Referee referee = new Referee(installation.clones());
                Start start = Start.of(shelf, wanted, text -> {})) {
            TaskInstance instance = start.instance(wanted);
            try (PackTask task = new PackTask(instance, referee.open(instance, start.image(instance)))) {
                return task.solution();
            }
        }
    }

    @Test
    void a_client_that_vanishes_gives_its_seat_back() throws Exception {
        try (Client client = new Client()) {
            client.ask("{\"type\":\"reset\",\"data\":{\"seed\":7}}");
            assertThat(get("/ready").path("free").asInt(-1)).isZero();
        }
        awaitSeat();
    }

    /** A socket that was closed is cleared away behind its client's back. */
    private static void awaitSeat() throws Exception {
        while (get("/ready").path("free").asInt() == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void no_page_of_another_origin_opens_a_socket() {
        try {
            HTTP.newWebSocketBuilder()
                    .header("Origin", "http://mail.localhost:7070")
                    .buildAsync(URI.create("ws" + url("/ws").substring("http".length())), new WebSocket.Listener() {})
                    .get();
            throw new AssertionError("the socket opened");
        } catch (ExecutionException | InterruptedException refused) {
            assertThat(refused.getCause())
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            handshake -> assertThat(handshake.getResponse().statusCode())
                                    .isEqualTo(403));
        }
    }

    @Test
    void nothing_of_it_is_there_where_it_is_not_wanted() throws Exception {
        Serving without = Serving.start(
                HOME,
                Serving.Wish.standard(0, 0, Token.random()).within(new Limits(1, Duration.ZERO, false, false)),
                text -> {});
        try (without) {
            assertThat(without.api().routes())
                    .contains("GET /health")
                    .doesNotContain("POST /reset", "POST /step", "POST /mcp");
            HttpRequest upgrade = HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:" + without.whereabouts().operator() + "/ws"))
                    .build();
            assertThat(HTTP.send(upgrade, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(404);
        }
    }

    private static void assertSchema(String part, JsonNode value) throws Exception {
        assertThat(SchemaRegistry.withDialect(Dialects.getDraft202012())
                        .getSchema(get("/schema").path(part))
                        .validate(value))
                .isEmpty();
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + server.whereabouts().operator() + path;
    }

    private static JsonNode get(String path) throws Exception {
        return json(
                HTTP.send(HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.MAPPER.readTree(answer.body());
    }
}
