package dev.grindstone.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.server.Trouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private final Capacity capacity = new Capacity(3);
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void a_group_comes_in_whole_or_not_at_all() {
        capacity.enter(2);

        assertThatThrownBy(() -> capacity.enter(2))
                .isInstanceOfSatisfying(
                        Trouble.class, full -> assertThat(full.kind()).isEqualTo(Trouble.Kind.FULL))
                .hasMessageStartingWith("of 3 seats only 1 are free, not 2");
        assertThat(capacity.now().active()).isEqualTo(2);
        capacity.enter(1);
        assertThat(capacity.now().isReady()).isFalse();
        assertThatThrownBy(() -> capacity.enter(1)).hasMessageStartingWith("all 3 episodes are being played");
    }

    @Test
    void a_group_that_never_fits_is_bad_input() {
        assertThatThrownBy(() -> capacity.enter(4))
                .isInstanceOfSatisfying(
                        Trouble.class, never -> assertThat(never.kind()).isEqualTo(Trouble.Kind.BAD_INPUT));
        assertThatThrownBy(() -> new Capacity(0)).isInstanceOf(Trouble.class);
    }

    @Test
    void nobody_comes_into_what_is_being_emptied() {
        capacity.enter(1);
        capacity.drain(null);

        assertThatThrownBy(() -> capacity.enter(1)).hasMessageStartingWith("this server is being emptied");
        assertThatThrownBy(capacity::welcome).hasMessageStartingWith("this server is being emptied");
        assertThat(capacity.now()).isEqualTo(new Capacity.Now(1, 3, 0, true));
        assertThat(capacity.now().free()).isZero();
    }

    @Test
    void the_end_comes_once_when_the_last_has_gone() {
        capacity.enter(2);
        capacity.welcome();
        capacity.drain(ended::incrementAndGet);
        capacity.leave();
        capacity.farewell();
        assertThat(ended).hasValue(0);

        capacity.leave();

        assertThat(ended).hasValue(1);
        capacity.drain(null);
        assertThat(ended).hasValue(1);
    }

    @Test
    void what_is_empty_ends_at_once_but_only_when_asked() {
        capacity.drain(null);
        assertThat(ended).hasValue(0);

        capacity.drain(ended::incrementAndGet);

        assertThat(ended).hasValue(1);
    }
}
