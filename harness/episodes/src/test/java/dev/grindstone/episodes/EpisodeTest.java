package dev.grindstone.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.At;
import dev.grindstone.tasks.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EpisodeTest {
    private static House house;

    @BeforeAll
    static void start() {
        house = new House(1);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void it_begins_with_a_look_at_the_start_page() throws Exception {
        Observation seen = house.play(Episode::observation);

        assertThat(seen.goal()).isEqualTo("Add the line milk.");
        assertThat(seen.url()).isEqualTo("http://pad.localhost:7070/lines");
        assertThat(seen.title()).isEqualTo("Pad");
        assertThat(seen.tabs()).containsExactly(new Observation.OpenTab("t1", "Pad", seen.url(), true));
        assertThat(seen.viewport()).containsExactly(1280, 720);
        assertThat(seen.screenshot()).isNotNull();
        assertThat(seen.snapshot()).contains("- textbox \"Text\" [ref=").contains("seed 42 at 2026-05-18T13:12:00Z");
        assertThat(seen.step()).isZero();
        assertThat(seen.maxSteps()).isEqualTo(20);
    }

    @Test
    void the_solution_passes_and_earns_its_reward_once() throws Exception {
        List<Double> rewards = new ArrayList<>();
        List<Map<String, Boolean>> components = new ArrayList<>();
        Verdict verdict = house.play(episode -> {
            Agent agent = new SolutionAgent(episode.task());
            while (!episode.ended()) {
                StepResult result = episode.step(agent.decide(episode.observation()));
                rewards.add(result.reward());
                components.add(result.components());
            }
            return episode.finish();
        });

        assertThat(verdict).isEqualTo(new Verdict.Passed(List.of(), Map.of("the line", true)));
        assertThat(rewards).containsExactly(0.0, 0.0, 1.0);
        assertThat(components).containsExactly(Map.of(), Map.of(), Map.of("the line", true));
    }

    @Test
    void doing_nothing_fails_with_its_reason() throws Exception {
        Verdict verdict = house.play(new NoopAgent()::play);

        assertThat(verdict).hasToString("failed\n  there is no line \"milk\"\n  components: the line no");
    }

    @Test
    void a_batch_stops_at_the_first_action_that_fails() throws Exception {
        StepResult result = house.play(episode -> episode.step(List.of(
                new Action.SetValue(At.Role.of("textbox", "Text"), "milk"),
                Action.Click.on(At.Role.of("button", "Remove")),
                Action.Click.on(At.Role.of("button", "Add")))));

        assertThat(result.observation().lastActionError())
                .isEqualTo("Action 2 of 3: There is no button \"Remove\" on the page");
        assertThat(result.results()).hasSize(1);
        assertThat(result.observation().snapshot()).contains("textbox \"Text\"").contains(": milk");
        assertThat(result.ended()).isFalse();
    }

    @Test
    void changes_belong_to_the_step_that_made_them() throws Exception {
        List<String> changes = house.play(episode -> {
            new SolutionAgent(episode.task()).play(episode);
            return episode.world().changes().stream()
                    .map(change -> change.step() + " " + change.kind() + " "
                            + change.after().get("text"))
                    .toList();
        });

        assertThat(changes).containsExactly("2 INSERT milk");
    }

    @Test
    void what_is_due_happens_while_the_agent_waits() throws Exception {
        Observation seen = house.play(episode -> {
            episode.step(List.of(new Action.Wait(15_000)));
            return episode.step(List.of(new Action.History(Action.History.Direction.RELOAD)))
                    .observation();
        });

        assertThat(seen.snapshot()).contains("from a colleague at 2026-05-18T13:12:10Z");
    }

    @Test
    void the_focus_is_named_by_its_ref() throws Exception {
        Observation seen = house.play(episode -> episode.step(List.of(Action.Click.on(At.Role.of("textbox", "Text"))))
                .observation());

        assertThat(seen.snapshot()).contains("[active] [ref=" + seen.focusedRef() + "]");
    }

    @Test
    void an_episode_is_cut_off_when_the_tasks_time_is_over() throws Exception {
        EpisodeTask brief = new AddLine(House.SEED, 20, Duration.ofMinutes(1));
        house.pool
                .run(stage -> house.play(stage, brief, episode -> {
                    assertThat(episode.step(List.of(new Action.Wait(50_000))).truncated())
                            .isFalse();
                    assertThat(episode.step(List.of(new Action.Wait(20_000))).truncated())
                            .isTrue();
                    assertThat(episode.elapsed()).isGreaterThan(Duration.ofMinutes(1));
                    return true;
                }))
                .join();
    }

    @Test
    void the_last_step_is_cut_off_and_judged() throws Exception {
        Verdict verdict = house.pool
                .run(stage -> house.play(stage, new AddLine(House.SEED, 2), episode -> {
                    assertThat(episode.step(List.of(new Action.Wait(0))).truncated())
                            .isFalse();
                    StepResult last = episode.step(List.of(new Action.Wait(0)));
                    assertThat(last.truncated()).isTrue();
                    assertThat(last.terminated()).isFalse();
                    assertThatThrownBy(() -> episode.step(List.of()))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessage("The episode of pad/add-line@1#0~42 has ended: start another one");
                    return episode.finish();
                }))
                .join();

        assertThat(verdict.word()).isEqualTo("failed");
    }

    @Test
    void a_browser_that_vanishes_makes_the_episode_invalid_and_the_next_one_works() throws Exception {
        Verdict verdict = house.pool
                .run(stage -> house.play(stage, new AddLine(House.SEED, 20), episode -> {
                    stage.processes().stream()
                            .filter(process ->
                                    process.info().command().orElse("").contains("chrom"))
                            .forEach(ProcessHandle::destroyForcibly);
                    StepResult result = episode.step(List.of(new Action.Wait(1000)));
                    assertThat(result.terminated()).isTrue();
                    assertThat(result.reward()).isZero();
                    return episode.finish();
                }))
                .join();

        assertThat(verdict.word()).isEqualTo("invalid");
        assertThat(verdict).asString().startsWith("invalid: The browser vanished: ");
        Verdict next = house.play(episode -> new SolutionAgent(episode.task()).play(episode));
        assertThat(next).isEqualTo(new Verdict.Passed(List.of(), Map.of("the line", true)));
    }

    @Test
    void a_random_agent_repeats_itself() throws Exception {
        List<String> first = house.play(EpisodeTest::wander);

        assertThat(house.play(EpisodeTest::wander)).isEqualTo(first);
        assertThat(first).hasSize(20);
    }

    private static List<String> wander(Episode episode) {
        List<String> seen = new ArrayList<>();
        Agent agent = new RandomAgent(episode.task().seed());
        while (!episode.ended()) {
            List<Action> actions = agent.decide(episode.observation());
            Observation observation = episode.step(actions).observation();
            seen.add(actions + " " + observation.screenshot() + " "
                    + episode.world().stateDigest());
        }
        return seen;
    }
}
