package dev.grindstone.server.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.episodes.NoopAgent;
import dev.grindstone.episodes.SolutionAgent;
import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.agents.choice.AgentChoice;
import dev.grindstone.server.evaluation.report.Report;
import dev.grindstone.server.evaluation.report.Summary;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.play.Player;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.shelf.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationTest {

    private static final Installation INSTALLATION = Installation.in(new Home(Path.of("target", "home")));
    private static final int RETRIES = 3;
    private static final List<String> TASKS = List.of("count-unread", "star-one");

    private final Shelf shelf = Shelf.of(INSTALLATION, Path.of("..", "..", "docs", "examples", "pack"));
    private final Site site = Site.open(INSTALLATION, 0);
    private final Playground playground = new Playground(site, new Browsers(line -> {}), 2);
    private final Plan plan = Plan.of(shelf, new Plan.Wish(TASKS, List.of(1L), 1, null, task -> true), line -> {});

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        playground.close();
        site.close();
    }

    @Test
    void two_tasks_are_played_twice_two_at_once_and_reported() throws IOException {
        EvaluationFolder place = new EvaluationFolder(folder.resolve("mixed"));
        // Solves one of the tasks, and does nothing about the other.
        Player player = task -> task.id().startsWith(TASKS.get(0)) ? new SolutionAgent(task) : new NoopAgent();
        Heard heard = new Heard();
        EvaluationSettings settings = new EvaluationSettings("test", AgentChoice.of("mixed"), plan.ids(), 2);

        List<Run> runs = play(place, settings, player, heard, false);
        Summary summary = Report.write(place, settings, plan, runs);

        assertThat(runs).extracting(Run::repeat).containsExactly(1, 2, 1, 2);
        assertThat(runs).extracting(Run::outcome).containsExactly("passed", "passed", "failed", "failed");
        assertThat(runs).allMatch(Run::resetProved);
        assertThat(heard.known).isZero();
        assertThat(heard.finished).hasSize(4);
        assertThat(summary.total().rate()).isEqualTo(0.5);
        assertThat(summary.total().powers()).hasSize(2);
        assertThat(summary.total().powers().get(1).all()).isEqualTo(0.5);
        assertThat(summary.templates())
                .extracting(line -> line.name() + " " + line.passed() + "/" + line.valid())
                .containsExactly(TASKS.get(0) + "@1 2/2", TASKS.get(1) + "@1 0/2");
        JsonNode results = Json.MAPPER.readTree(Files.readString(place.path().resolve("results.json")));
        assertThat(results.path("total").path("low").asDouble()).isBetween(0.14, 0.16);
        assertThat(results.path("apps").findValuesAsString("name")).containsExactly("mail");
        String page = Files.readString(place.path().resolve("report.html"));
        assertThat(page)
                .contains("Wilson", "arXiv 2406.12045", plan.ids().get(0))
                .doesNotContain("<script", "src=\"http", "url(http");
        for (Run run : runs) {
            String link = run.recording() + "/explained.html";
            assertThat(page).contains("href=\"" + link + "\"");
            assertThat(place.path().resolve(link)).isRegularFile();
        }
    }

    @Test
    void what_was_stopped_goes_on_where_it_was() throws IOException {
        EvaluationFolder place = new EvaluationFolder(folder.resolve("stopped"));
        EvaluationSettings settings = new EvaluationSettings("test", AgentChoice.of("noop"), plan.ids(), 2);
        List<Run> all = play(place, settings, task -> new NoopAgent(), new Heard(), false);
        byte[] ledger = Files.readAllBytes(place.ledger());
        Files.write(place.ledger(), Arrays.copyOf(ledger, ledger.length - 20));
        Heard heard = new Heard();

        List<Run> again = play(place, settings, task -> new NoopAgent(), heard, true);

        assertThat(heard.known).isEqualTo(3);
        assertThat(heard.finished).hasSize(1);
        assertThat(again).extracting(Run::key).containsExactlyElementsOf(keys(all));
        assertThat(Files.readAllLines(place.ledger())).hasSizeGreaterThanOrEqualTo(4);
    }

    private List<Run> play(
            EvaluationFolder place, EvaluationSettings settings, Player player, Progress progress, boolean resume) {
        Evaluation evaluation =
                new Evaluation(place, settings, plan, new Evaluation.Options(2, !resume, resume, false));
        evaluation.begin();
        List<Run> runs = evaluation.play(playground, shelf, player, progress);
        // A machine that is busy with other tests may not open a page in time, which says nothing about the agent.
        for (int more = 0; more < RETRIES && isAnyInvalid(runs); more++) {
            Evaluation next = new Evaluation(place, settings, plan, new Evaluation.Options(1, !resume, true, true));
            next.begin();
            runs = next.play(playground, shelf, player, new Heard());
        }
        return runs;
    }

    private static boolean isAnyInvalid(List<Run> runs) {
        return runs.stream().anyMatch(run -> run.outcome().equals("invalid"));
    }

    private static List<Run.Key> keys(List<Run> runs) {
        return runs.stream().map(Run::key).toList();
    }

    private static final class Heard implements Progress {
        private int known;
        private final List<Run> finished = new ArrayList<>();

        @Override
        public void begin(int runs, int there) {
            known = there;
        }

        @Override
        public void finished(Run run) {
            finished.add(run);
        }
    }
}
