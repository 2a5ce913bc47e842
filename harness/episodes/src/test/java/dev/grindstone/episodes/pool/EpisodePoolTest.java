package dev.grindstone.episodes.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.Reach;
import dev.grindstone.episodes.stage.SceneSettings;
import dev.grindstone.episodes.stage.Stage;
import dev.grindstone.episodes.stage.StagedWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EpisodePoolTest {
    private final EpisodePool pool =
            new EpisodePool(2, BrowserFinder.onThisMachine(line -> {}).find(), new Reach(List.of("pad.localhost"), 1));

    @Test
    void an_episode_takes_a_seat_until_it_gives_it_back() {
        try (pool) {
            Seat first = pool.take().orElseThrow();
            Seat second = pool.take().orElseThrow();
            assertThat(pool.take()).isEmpty();
            assertThat(pool.size()).isEqualTo(2);

            first.close();

            assertThat(pool.free()).isEqualTo(1);
            assertThatThrownBy(() -> first.call(stage -> 1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("This seat was given back: take another one");
            assertThat(second.<Integer>call(stage -> 2)).isEqualTo(2);
        }
    }

    @Test
    void the_work_of_a_seat_is_done_on_one_thread_and_throws_to_the_caller() {
        try (pool) {
            Seat seat = pool.take().orElseThrow();
            String thread = seat.call(stage -> Thread.currentThread().getName());

            assertThat(thread).startsWith("episode-");
            assertThat(seat.<String>call(stage -> Thread.currentThread().getName()))
                    .isEqualTo(thread);
            assertThatThrownBy(() -> seat.call(stage -> {
                        throw new IllegalArgumentException("no such task");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no such task");
        }
    }

    @Test
    void closing_leaves_nothing_running() throws Exception {
        List<ProcessHandle> processes = pool.run(EpisodePoolTest::openAndList).join();
        assertThat(processes).isNotEmpty().allMatch(ProcessHandle::isAlive);

        pool.close();

        for (ProcessHandle process : processes) {
            process.onExit().get(10, TimeUnit.SECONDS);
        }
        assertThatThrownBy(pool::take)
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("The pool is closed: no further episode starts");
    }

    private static List<ProcessHandle> openAndList(Stage stage) {
        stage.open(new Frozen(), SceneSettings.withCookies(Map.of()));
        return stage.processes();
    }

    private record Frozen() implements StagedWorld {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("UTC");
        }

        @Override
        public void advance(Duration duration) {}

        @Override
        public boolean awaitIdle(Duration limit) {
            return true;
        }
    }
}
