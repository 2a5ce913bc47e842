package dev.grindstone.server.openenv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.server.Json;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PaceTest {

    private final ExecutorService hands = Executors.newCachedThreadPool();
    private final Pace pace = new Pace(hands, Duration.ofMinutes(1));
    private final CountDownLatch slow = new CountDownLatch(1);

    @AfterEach
    void stop() {
        slow.countDown();
        hands.shutdown();
    }

    @Test
    void a_step_that_takes_too_long_is_answered_and_its_reward_is_not_lost() {
        Duration moment = Duration.ofMillis(1);
        ObjectNode late = pace.step(moment, this::slowly, PaceTest::late);
        assertThat(late.at("/observation/error").asString()).startsWith("the step takes longer than 1 ms");

        ObjectNode still = pace.step(moment, () -> answer(2), PaceTest::late);
        assertThat(still.at("/observation/error").asString()).startsWith("the step before still takes its time");
        slow.countDown();
        ObjectNode before = pace.step(null, () -> answer(2), PaceTest::late);

        assertThat(before.path("reward").asInt()).isEqualTo(1);
        assertThat(before.at("/observation/error").asString()).startsWith("this is what came of the step before");
        assertThat(before.at("/observation/error_kind").asString()).isEqualTo("env");
        ObjectNode next = pace.step(null, () -> answer(2), PaceTest::late);
        assertThat(next.path("reward").asInt()).isEqualTo(2);
        assertThat(next.at("/observation").has("error")).isFalse();
    }

    @Test
    void a_step_that_fails_throws_what_it_failed_with_and_the_next_is_done() {
        assertThatThrownBy(() -> pace.step(
                        null,
                        () -> {
                            throw new IllegalArgumentException("no such thing");
                        },
                        PaceTest::late))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such thing");
        assertThat(pace.step(null, () -> answer(1), PaceTest::late)
                        .path("reward")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void what_is_forgotten_is_no_answer_to_anything() {
        pace.step(Duration.ofMillis(1), this::slowly, PaceTest::late);
        pace.forget();

        assertThat(pace.step(null, () -> answer(2), PaceTest::late)
                        .path("reward")
                        .asInt())
                .isEqualTo(2);
    }

    private ObjectNode slowly() {
        try {
            slow.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answer(1);
    }

    private static ObjectNode answer(int reward) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.putObject("observation");
        return answer.put("reward", reward);
    }

    private static ObjectNode late(String why) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.putObject("observation").put("error", why);
        return answer;
    }
}
