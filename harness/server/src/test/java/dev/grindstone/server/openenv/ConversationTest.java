package dev.grindstone.server.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.fleet.Capacity;
import dev.grindstone.server.fleet.FakeTicker;
import dev.grindstone.server.fleet.Idleness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The words of the protocol, without a browser. */
class ConversationTest {

    private static final Duration IDLE = Duration.ofMinutes(10);

    private final FakeTicker ticker = new FakeTicker();
    private final Capacity capacity = new Capacity(1);
    private final List<JsonNode> said = new ArrayList<>();
    private boolean hungUp;
    private final FakePlay play = new FakePlay();
    private final Conversation conversation = new Conversation(
            play,
            capacity,
            new Idleness(IDLE, ticker).attention(),
            Mcp.none(),
            text -> said.add(Json.MAPPER.readTree(text)),
            () -> hungUp = true,
            Runnable::run);

    private final class FakePlay implements Play {
        private boolean seated;
        private boolean playing;
        private RuntimeException failure = new IllegalStateException("never thrown");
        private boolean fails;

        @Override
        public void enter() {
            if (fails) {
                throw failure;
            }
            capacity.enter(1);
            seated = true;
        }

        @Override
        public ObjectNode reset(Reset wish) {
            playing = true;
            return answer("episode " + wish.episodeId(), false);
        }

        @Override
        public ObjectNode step(JsonNode action, @Nullable Duration limit) {
            if (fails) {
                throw failure;
            }
            Deed deed = Deed.of(action);
            playing = !deed.value().toString().contains("finish");
            return answer(deed.form(), !playing);
        }

        private ObjectNode answer(String saw, boolean done) {
            ObjectNode answer = Json.MAPPER.createObjectNode();
            answer.putObject("observation").put("saw", saw);
            answer.putNull("reward");
            return answer.put("done", done);
        }

        @Override
        public ObjectNode state() {
            return Json.MAPPER.createObjectNode().put("episode_id", "e").put("step_count", 3);
        }

        @Override
        public boolean isPlaying() {
            return playing;
        }

        @Override
        public void leave() {
            if (seated) {
                seated = false;
                capacity.leave();
            }
        }

        @Override
        public void close() {
            playing = false;
            leave();
        }

        private void fail(RuntimeException with) {
            failure = with;
            fails = true;
        }
    }

    private JsonNode hear(String message) {
        int before = said.size();
        conversation.hear(message);
        assertThat(said).hasSize(before + 1);
        return said.get(before);
    }

    private void assertError(JsonNode answer, String code, String... words) {
        assertThat(answer.path("type").asString()).isEqualTo("error");
        assertThat(answer.at("/data/code").asString()).isEqualTo(code);
        assertThat(answer.at("/data/message").asString()).contains(words);
    }

    @Test
    void a_reset_a_step_and_a_state_are_answered_in_the_shape_that_clients_read() {
        conversation.open();

        assertThat(hear("{\"type\":\"reset\",\"data\":{\"seed\":42,\"episode_id\":\"e1\",\"unknown\":[1]}}"))
                .hasToString("{\"type\":\"observation\",\"data\":{\"observation\":{\"saw\":\"episode e1\"},"
                        + "\"reward\":null,\"done\":false}}");
        assertThat(hear("{\"type\":\"step\",\"data\":{\"action_str\":\"noop()\",\"metadata\":{}}}")
                        .at("/data/observation/saw")
                        .asString())
                .isEqualTo("action_str");
        assertThat(hear("{\"type\":\"state\"}"))
                .hasToString("{\"type\":\"state\",\"data\":{\"episode_id\":\"e\",\"step_count\":3}}");
        assertThat(hear("{\"type\":\"mcp\",\"data\":{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/list\"}}")
                        .at("/data/id")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void what_cannot_be_understood_is_told_and_the_talk_goes_on() {
        conversation.open();

        assertError(hear("{\"type\":"), "INVALID_JSON", "this is no JSON");
        assertError(hear("{\"type\":\"dance\"}"), "UNKNOWN_TYPE", "dance", "reset, step, state, mcp or close");
        assertError(hear("[]"), "UNKNOWN_TYPE", "there is no message of type");
        JsonNode wrong = hear("{\"type\":\"step\",\"data\":{\"acton\":1}}");
        assertError(wrong, "VALIDATION_ERROR", "acton");
        assertThat(wrong.at("/data/errors/0"))
                .hasToString("{\"type\":\"extra_forbidden\",\"loc\":[\"acton\"],\"msg\":" + wrong.at("/data/message")
                        + ",\"input\":1}");
        assertError(hear("{\"type\":\"step\",\"data\":{}}"), "VALIDATION_ERROR", "one form, not 0");
        assertError(
                hear("{\"type\":\"step\",\"data\":{\"actions\":[],\"action_str\":\"\"}}"),
                "VALIDATION_ERROR",
                "one form, not 2");
        assertError(hear("{\"type\":\"reset\",\"data\":{\"seed\":\"x\"}}"), "VALIDATION_ERROR", "'seed'");
        assertError(hear("{\"type\":\"reset\",\"data\":7}"), "VALIDATION_ERROR", "must be an object");
        assertError(hear("{\"type\":\"reset\",\"data\":{\"surface\":\"klingon\"}}"), "VALIDATION_ERROR", "klingon");
        play.fail(new IllegalStateException("broken"));
        assertError(hear("{\"type\":\"step\",\"data\":{\"actions\":[]}}"), "EXECUTION_ERROR", "broken");
        assertThat(hungUp).isFalse();
        assertThat(hear("{\"type\":\"state\"}").path("type").asString()).isEqualTo("state");
    }

    @Test
    void where_no_seat_is_free_a_client_is_told_how_many_there_are_and_hung_up_on() {
        capacity.enter(1);

        conversation.open();

        assertError(said.get(0), "CAPACITY_REACHED", "all 1 episodes are being played");
        assertThat(said.get(0).at("/data/active_sessions").asInt()).isEqualTo(1);
        assertThat(said.get(0).at("/data/max_sessions").asInt()).isEqualTo(1);
        assertThat(hungUp).isTrue();
        assertThat(capacity.now().active()).isEqualTo(1);
    }

    @Test
    void where_no_environment_can_be_made_a_client_is_told_why() {
        play.fail(Trouble.environment("there is no browser", "", "install one"));

        conversation.open();

        assertError(said.get(0), "FACTORY_ERROR", "there is no browser: install one");
        assertThat(hungUp).isTrue();
    }

    @Test
    void who_says_goodbye_or_vanishes_gives_the_seat_back() {
        conversation.open();
        conversation.hear("{\"type\":\"close\"}");
        assertThat(hungUp).isTrue();
        assertThat(capacity.now().active()).isZero();
        conversation.gone();
        assertThat(capacity.now().active()).isZero();
        assertThat(said).isEmpty();
    }

    @Test
    void who_is_silent_for_too_long_is_told_and_hung_up_on() {
        conversation.open();
        ticker.pass(IDLE.minusSeconds(1));
        hear("{\"type\":\"state\"}");
        ticker.pass(IDLE.minusSeconds(1));
        conversation.reap();
        assertThat(hungUp).isFalse();

        ticker.pass(IDLE);
        conversation.reap();

        assertError(said.get(1), "SESSION_ERROR", "after 10 min in which nobody asked anything");
        assertThat(hungUp).isTrue();
        assertThat(capacity.now().active()).isZero();
    }

    @Test
    void a_server_that_is_being_emptied_lets_episodes_end_and_then_takes_the_seat() {
        conversation.open();
        hear("{\"type\":\"reset\",\"data\":{}}");
        capacity.drain(null);
        conversation.drain();
        assertThat(hungUp).isFalse();

        JsonNode last = hear("{\"type\":\"step\",\"data\":{\"actions\":[{\"type\":\"finish\"}]}}");

        assertThat(last.at("/data/done").asBoolean()).isTrue();
        assertThat(capacity.now().active()).isZero();
        assertThat(hear("{\"type\":\"state\"}").path("type").asString()).isEqualTo("state");
        conversation.drain();
        assertError(said.get(said.size() - 1), "CAPACITY_REACHED", "connect again");
        assertThat(hungUp).isTrue();
    }
}
