package dev.grindstone.server.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionJson;
import dev.grindstone.episodes.task.PackTask;
import dev.grindstone.server.Json;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.server.shelf.Wanted;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.instance.TaskInstance;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
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

/** OpenEnv's WebSocket, on which one client plays one episode after the other. */
class OpenEnvSocketTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static OneSeat server;

    @BeforeAll
    static void start() {
        server = OneSeat.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A client of the JDK's. */
    private static final class Client implements WebSocket.Listener, AutoCloseable {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final WebSocket socket;

        Client() throws Exception {
            socket = HTTP.newWebSocketBuilder()
                    .buildAsync(URI.create("ws" + server.url("/ws").substring("http".length())), this)
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
            JsonNode first = client.ask(
                    "{\"type\":\"reset\",\"data\":{\"task\":\"" + OneSeat.TASK + "\",\"episode_id\":\"e1\"}}");
            assertThat(first.path("type").asString()).isEqualTo("observation");
            server.assertSchema("observation", first.at("/data/observation"));
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
        Installation installation = Installation.in(OneSeat.HOME);
        Shelf shelf = Shelf.of(installation, null);
        Wanted wanted = Wanted.of(shelf, OneSeat.TASK, null, null);
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
            assertThat(server.get("/ready").path("free").asInt(-1)).isZero();
        }
        awaitSeat();
    }

    /** A socket that was closed is cleared away behind its client's back. */
    private static void awaitSeat() throws Exception {
        while (server.get("/ready").path("free").asInt() == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void no_page_of_another_origin_opens_a_socket() {
        try {
            HTTP.newWebSocketBuilder()
                    .header("Origin", "http://mail.localhost:7070")
                    .buildAsync(
                            URI.create("ws" + server.url("/ws").substring("http".length())),
                            new WebSocket.Listener() {})
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
}
