package dev.grindstone.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttentionTest {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final FakeTicker ticker = new FakeTicker();
    private final Idleness idleness = new Idleness(LIMIT, ticker);
    private final Attention attention = idleness.attention();

    @Test
    void what_nobody_asks_for_is_over_once() {
        ticker.pass(LIMIT.minusNanos(1));
        assertThat(attention.endIfIdle()).isFalse();

        ticker.pass(Duration.ofNanos(1));

        assertThat(attention.endIfIdle()).isTrue();
        assertThat(attention.endIfIdle()).isFalse();
        assertThat(attention.note()).isFalse();
        assertThatThrownBy(() -> attention.during(() -> 1, () -> new IllegalStateException("over")))
                .hasMessage("over");
    }

    @Test
    void a_question_begins_the_wait_anew_when_it_is_answered() {
        int answer = attention.during(
                () -> {
                    ticker.pass(LIMIT.multipliedBy(3));
                    assertThat(attention.endIfIdle()).isFalse();
                    return 42;
                },
                IllegalStateException::new);

        assertThat(answer).isEqualTo(42);
        ticker.pass(LIMIT.minusNanos(1));
        assertThat(attention.endIfIdle()).isFalse();
        assertThat(attention.note()).isTrue();
        ticker.pass(LIMIT);
        assertThat(attention.endIfIdle()).isTrue();
    }

    @Test
    void a_question_that_fails_is_over_as_well() {
        assertThatThrownBy(() -> attention.during(
                        () -> {
                            throw new IllegalArgumentException("no");
                        },
                        IllegalStateException::new))
                .hasMessage("no");

        ticker.pass(LIMIT);
        assertThat(attention.endIfIdle()).isTrue();
    }

    @Test
    void nothing_ends_where_idleness_is_allowed() {
        Attention forgotten = new Idleness(Duration.ZERO, ticker).attention();
        ticker.pass(Duration.ofDays(1000));

        assertThat(forgotten.endIfIdle()).isFalse();
        assertThatThrownBy(() -> new Idleness(LIMIT.negated(), ticker)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void says_for_how_long_nobody_asked() {
        assertThat(idleness.reason()).isEqualTo("after 10 min in which nobody asked anything of it");
        assertThat(new Idleness(Duration.ofHours(2), ticker).reason()).startsWith("after 2 h in");
        assertThat(new Idleness(Duration.ofSeconds(90), ticker).reason()).startsWith("after 90 s in");
        assertThat(new Idleness(Duration.ofMillis(5), ticker).reason()).startsWith("after 5 ms in");
    }
}
