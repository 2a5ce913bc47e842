package dev.grindstone.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class UsePlaywrightTest {

    @TempDir
    private Path output;

    @ParameterizedTest
    @ValueSource(classes = {WorldFirstCase.class, PlaywrightFirstCase.class})
    void a_failed_test_leaves_difference_picture_and_trace_in_either_order(Class<?> testCase) throws IOException {
        Throwable failure = failureOf(testCase, "on");

        assertThat(failure).hasMessageContaining("failed\n  mail.message");
        String base = output.resolve(testCase.getName()).resolve("opens_a_mail").toString();
        assertThat(failure.getSuppressed()).hasSize(2);
        assertThat(failure.getSuppressed()[0]).isInstanceOf(StateDifference.class);
        assertThat(failure.getSuppressed()[1])
                .isInstanceOf(PageSeen.class)
                .hasMessage("the test's page at that moment: " + base + ".png, " + base + ".trace.zip");
        assertThat(Files.readAllBytes(Path.of(base + ".png"))).startsWith((byte) 0x89, 'P', 'N', 'G');
        assertThat(Files.readAllBytes(Path.of(base + ".trace.zip"))).startsWith('P', 'K');
        assertThat(Path.of(base + ".diff.txt")).content().contains("is_read false → true");
    }

    @Test
    void a_trace_can_be_done_without() {
        Throwable failure = failureOf(WorldFirstCase.class, "off");

        assertThat(failure.getSuppressed()[1].getMessage()).endsWith("opens_a_mail.png");
    }

    private Throwable failureOf(Class<?> testCase, String trace) {
        List<Throwable> failures = new ArrayList<>();
        // In a thread of its own, as Playwright keeps what it closed for the next run of the same thread.
        CompletableFuture.supplyAsync(() -> execute(testCase, trace), task -> new Thread(task).start())
                .join()
                .allEvents()
                .failed()
                .stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .forEach(result -> result.getThrowable().ifPresent(failures::add));
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    private EngineExecutionResults execute(Class<?> testCase, String trace) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testCase))
                .configurationParameter("grindstone.output", output.toString())
                .configurationParameter("grindstone.trace", trace)
                .execute();
    }
}
