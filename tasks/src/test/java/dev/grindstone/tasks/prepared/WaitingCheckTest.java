package dev.grindstone.tasks.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.tasks.check.Check;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.mutant.Gauntlet;
import dev.grindstone.tasks.mutant.MutantOutcome;
import dev.grindstone.tasks.mutant.MutantReport;
import dev.grindstone.tasks.notes.Notes;
import dev.grindstone.tasks.proof.Finding;
import dev.grindstone.tasks.proof.Proof;
import dev.grindstone.tasks.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingCheckTest {

    @TempDir
    private Path folder;

    private final Referee referee = new Referee(List.of(new Notes()));
    private AskBob task;
    private Check check;

    @BeforeEach
    void open() throws IOException {
        task = new AskBob(folder, AskBob.TASK);
        check = referee.open(task.instance, task.start);
    }

    @AfterEach
    void close() {
        referee.close();
        task.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {140, 141, 299, 305, 420, 600, 1500})
    void the_deed_passes_whenever_it_is_done(long seconds) {
        task.agent.advance(Duration.ofSeconds(7));
        task.share(101, "bob");
        task.agent.advance(Duration.ofSeconds(seconds));
        task.share(task.note("Shared 103"), "cleo");
        task.agent.advance(Duration.ofSeconds(1));

        assertThat(check.verdict(task.agent, Ending.finished())).isEqualTo(new Verdict.Passed());
    }

    @Test
    void asking_later_than_the_reference_acts_passes() {
        task.agent.advance(Duration.ofMinutes(20));
        task.share(101, "bob");
        task.agent.advance(Duration.ofMinutes(3));
        task.share(task.note("Shared 103"), "cleo");

        assertThat(check.verdict(task.agent, Ending.finished())).isEqualTo(new Verdict.Passed());
    }

    @Test
    void acting_before_the_answer_fails() {
        task.share(101, "bob");
        task.share(100, "cleo");

        assertThat(check.verdict(task.agent, Ending.finished()).toString())
                .startsWith("failed\n")
                .contains("title should be");
    }

    @Test
    void asking_and_stopping_fails() {
        task.share(101, "bob");

        assertThat(check.verdict(task.agent, Ending.finished()).toString())
                .contains("should have been created but was not");
    }

    @Test
    void asking_the_wrong_thing_fails_though_the_answer_is_passed_on() {
        task.share(102, "bob");
        task.agent.advance(Duration.ofMinutes(4));
        task.share(task.note("Shared 104"), "cleo");

        assertThat(check.verdict(task.agent, Ending.finished()).toString())
                .contains("title should be \"Shared 101\" but is \"Shared 102\"")
                .contains("title should be \"Shared 103\" but is \"Shared 104\"");
    }

    @Test
    void asking_twice_fails() {
        task.share(101, "bob");
        task.share(101, "bob");
        task.agent.advance(Duration.ofMinutes(4));
        task.share(
                task.agent.turn(world -> world.db("notes")
                        .fetchSingle("SELECT MIN(id) FROM notes.note WHERE title = 'Shared 103'")
                        .get(0, Long.class)),
                "cleo");

        assertThat(check.verdict(task.agent, Ending.finished()).toString()).contains("was created; the task does not");
    }

    @Test
    void whoever_meddles_with_the_rules_fails() {
        task.agent.run(world -> world.db("kit")
                .execute("DELETE FROM kit.counterpart WHERE id = (SELECT MAX(id) FROM" + " kit.counterpart)"));
        task.share(101, "bob");
        task.agent.advance(Duration.ofMinutes(4));
        task.share(task.note("Shared 103"), "cleo");

        assertThat(check.verdict(task.agent, Ending.finished()).toString())
                .startsWith("failed\n  kit.counterpart ")
                .contains("was deleted; the task does not ask for it");
    }

    @Test
    void what_was_kept_of_a_world_gets_the_same_verdict() {
        task.share(101, "bob");
        task.agent.advance(Duration.ofMinutes(4));
        task.share(task.note("Shared 103"), "cleo");

        assertThat(check.verdict(check.deeds(task.agent), Ending.finished())).isEqualTo(new Verdict.Passed());
    }

    @Test
    void it_is_proved_like_any_task() {
        try (Proof proof = new Proof(List.of(new Notes()))) {
            assertThat(proof.of(task.instance, task.start))
                    .hasSize(5)
                    .allSatisfy(finding ->
                            assertThat(finding.holds()).as("%s", finding).isTrue())
                    .extracting(Finding::law)
                    .contains("doing it more slowly passes");
        }
    }

    @Test
    void no_mutant_survives() {
        try (Gauntlet gauntlet = new Gauntlet(List.of(new Notes()))) {
            MutantReport report = gauntlet.of(task.instance, task.start, List.of());

            assertThat(report.of(MutantOutcome.Fate.SURVIVED)).isEmpty();
            assertThat(report.of(MutantOutcome.Fate.UNJUST)).isEmpty();
            assertThat(report.of(MutantOutcome.Fate.KILLED))
                    .extracting(MutantOutcome::name)
                    .contains("damage: delete from kit.counterpart", "omitted: the command notes.share");
        }
    }
}
