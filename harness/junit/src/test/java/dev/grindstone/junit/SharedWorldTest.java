package dev.grindstone.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.grindstone.kit.world.World;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class SharedWorldTest {

    private static final Set<String> WORLDS = ConcurrentHashMap.newKeySet();
    private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger AT_ONCE = new AtomicInteger();

    @Test
    void a_static_field_shares_one_world_that_is_reset_before_each_test() {
        WORLDS.clear();
        PORTS.clear();

        assertPassed(run(SharedCase.class), 8);
        assertThat(WORLDS).hasSize(1);
        assertThat(PORTS).hasSize(1);
    }

    @Test
    void tests_that_run_in_parallel_take_the_shared_world_in_turn() {
        assertPassed(run(ParallelCase.class), 8);
    }

    @Test
    void a_field_that_is_not_static_gives_each_test_its_own() {
        WORLDS.clear();

        assertPassed(run(FreshCase.class), 3);
        assertThat(WORLDS).hasSize(3);
    }

    @Test
    void a_world_keeps_its_state_when_it_is_told_to() {
        assertPassed(run(KeepingCase.class), 2);
    }

    private static void assertPassed(EngineExecutionResults results, long tests) {
        results.testEvents().failed().stream()
                .forEach(event -> assertThat(event.toString()).isEmpty());
        results.containerEvents().failed().stream()
                .forEach(event -> assertThat(event.toString()).isEmpty());
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    private static EngineExecutionResults run(Class<?> testCase) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testCase))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .execute();
    }

    /** Shares a world, also with a class inside. */
    static class SharedCase {

        @RegisterExtension
        static final GrindstoneExtension GRINDSTONE = GrindstoneExtension.newInstance()
                .options(world -> world.seed(1))
                .build();

        @BeforeAll
        static void the_world_is_there_before_all_tests(World world, GrindstoneServer server) {
            WORLDS.add(world.id());
            PORTS.add(server.port());
            assertThat(server.apps()).contains("chat", "mail", "shop");
        }

        @RepeatedTest(4)
        void is_as_at_the_start(World world, GrindstoneServer server) {
            assertUntouched(world);
            PORTS.add(server.port());
        }

        @Nested
        class Inside {

            @RepeatedTest(3)
            void is_as_at_the_start(World world) {
                assertUntouched(world);
            }

            @Test
            @Task("mail/archive-sender-notices")
            void has_a_world_of_its_own_when_it_asks_for_more(TaskRun run) {
                assertThat(WORLDS).doesNotContain(run.world().id());
            }
        }

        private static void assertUntouched(World world) {
            WORLDS.add(world.id());
            assertThat(world.netChanges()).isEmpty();
            assertThat(world.imageDigest()).isEqualTo(world.image().digest());
            world.advance(Duration.ofDays(1));
        }
    }

    /** Shares a world among threads. */
    @Execution(ExecutionMode.CONCURRENT)
    static class ParallelCase {

        @RegisterExtension
        static final GrindstoneExtension GRINDSTONE =
                GrindstoneExtension.newInstance().build();

        @RepeatedTest(8)
        void is_alone_in_it(World world) {
            assertThat(AT_ONCE.incrementAndGet()).isOne();
            assertThat(world.imageDigest()).isEqualTo(world.image().digest());
            world.advance(Duration.ofDays(1));
            assertThat(AT_ONCE.decrementAndGet()).isZero();
        }
    }

    /** Has a world for each test. */
    static class FreshCase {

        @RegisterExtension
        final GrindstoneExtension grindstone =
                GrindstoneExtension.newInstance().world("office").build();

        @BeforeEach
        void the_world_is_that_of_the_test(World world) {
            WORLDS.add(world.id());
        }

        @RepeatedTest(3)
        void runs(World world) {
            assertThat(WORLDS).contains(world.id());
        }
    }

    /** Goes on where the test before left off. */
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class KeepingCase {

        @RegisterExtension
        static final GrindstoneExtension GRINDSTONE =
                GrindstoneExtension.newInstance().resetOnEachTest(false).build();

        private static final Set<World> CHANGED = ConcurrentHashMap.newKeySet();

        @Test
        @Order(1)
        void changes(World world) {
            world.advance(Duration.ofDays(1));
            CHANGED.add(world);
        }

        @Test
        @Order(2)
        void finds_it_changed(World world) {
            assertThat(CHANGED).containsExactly(world);
            assertThat(world.imageDigest()).isNotEqualTo(world.image().digest());
        }
    }
}
