package dev.grindstone.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.grindstone.kit.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class GrindstoneExtensionTest {

    private static final String STAR_THE_FIRST =
            "UPDATE mail.message SET is_starred = TRUE WHERE id = (SELECT MIN(id) FROM mail.message WHERE NOT"
                    + " is_starred)";

    @TempDir
    private Path output;

    @Test
    void a_failed_test_says_where_its_difference_lies() throws IOException {
        Throwable failure = failureOf(FailsCase.class);

        assertThat(failure).hasMessage("the agent did the wrong thing");
        Path file = output.resolve(FailsCase.class.getName()).resolve("does_the_wrong_thing.diff.txt");
        assertThat(failure.getSuppressed())
                .singleElement()
                .isInstanceOf(StateDifference.class)
                .asString()
                .endsWith("from the start of the test's world, see " + file);
        assertThat(Files.readString(file)).startsWith("UPDATE mail.message ").contains("is_starred false → true");
    }

    @Test
    void a_passed_test_leaves_nothing_behind() {
        assertThat(run(PassesCase.class).testEvents().succeeded().count()).isEqualTo(2);
        assertThat(output).isEmptyDirectory();
    }

    @Test
    void a_world_for_all_tests_at_once_is_refused() {
        assertThat(failureOf(SharesCase.class))
                .hasStackTraceContaining("A world belongs to one test: take it as a parameter of the test or of"
                        + " @BeforeEach, not of a constructor or of @BeforeAll, or share one by a static field");
    }

    @Test
    void an_unknown_world_is_refused_by_name() {
        assertThat(failureOf(UnknownWorldCase.class)).hasStackTraceContaining("offfice");
    }

    private Throwable failureOf(Class<?> testCase) {
        List<Throwable> failures = new ArrayList<>();
        run(testCase).allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .forEach(result -> result.getThrowable().ifPresent(failures::add));
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    private EngineExecutionResults run(Class<?> testCase) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testCase))
                .configurationParameter("grindstone.output", output.toString())
                .execute();
    }

    /** Fails after it has changed its world. */
    @Grindstone
    static class FailsCase {

        @Test
        void does_the_wrong_thing(World world) {
            world.run(open -> open.db("mail").execute(STAR_THE_FIRST));
            throw new AssertionError("the agent did the wrong thing");
        }
    }

    /** Registers the extension in code. */
    static class PassesCase {

        @RegisterExtension
        static final GrindstoneExtension GRINDSTONE =
                GrindstoneExtension.newInstance().world("office").seed(1).build();

        @Test
        void has_a_world(World world) {
            world.advance(Duration.ofHours(1));
        }

        @Test
        void has_addresses(WorldUrls urls) {
            assertThat(urls.start("mail").getPort()).isEqualTo(urls.port());
        }
    }

    /** Asks for a world that no test owns. */
    @Grindstone
    static class SharesCase {

        @BeforeAll
        static void share(World world) {
            assertThat(world).isNull();
        }

        @Test
        void runs() {}
    }

    /** Misspells the world. */
    @Grindstone(world = "offfice")
    static class UnknownWorldCase {

        @Test
        void runs() {}
    }
}
