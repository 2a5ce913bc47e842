package dev.grindstone.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.Reach;
import dev.grindstone.episodes.stage.Stage;
import dev.grindstone.episodes.task.PackTask;
import dev.grindstone.fixtures.OfficeWorld;
import dev.grindstone.kit.Clone;
import dev.grindstone.kit.PageServer;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.pack.PackReader;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped tasks as episodes: a hand solves them, and doing nothing does not. */
class PackTaskTest {
    private static final long SEED = 42;

    private static final List<Clone> APPS = Clone.installed();
    private static Worlds worlds;
    private static PageServer pages;
    private static Referee referee;
    private static Stage stage;
    private static Image image;

    @BeforeAll
    static void start() {
        worlds = new Worlds(APPS);
        pages = PageServer.start(worlds, APPS, 0);
        referee = new Referee(APPS);
        image = WorldBuilder.build(new OfficeWorld(), SEED, APPS);
        stage = new Stage(BrowserFinder.onThisMachine(line -> {}).find(), new Reach(pages.hosts(), pages.port()));
    }

    @AfterAll
    static void stop() {
        stage.close();
        referee.close();
        pages.close();
        worlds.close();
    }

    @Test
    void a_hand_solves_every_task() {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (Task task : PackReader.shipped().tasks()) {
            outcomes.put(task.id(), play(task, true));
        }

        assertThat(outcomes)
                .isNotEmpty()
                .allSatisfy((task, outcome) -> assertThat(outcome).as(task).isEqualTo("passed"));
    }

    @Test
    void doing_nothing_solves_none() {
        for (Task task : PackReader.shipped().tasks()) {
            assertThat(play(task, false)).as(task.id()).startsWith("failed");
        }
    }

    private static String play(Task task, boolean solve) {
        World world = worlds.createHidden("episode", image, TimeMode.STEPPED);
        try {
            TaskInstance instance =
                    new Instances(world, SEED, app -> pages.clone(app).startPath()).of(task, 0);
            PackTask play = new PackTask(instance, referee.open(instance, image));
            try (Episode episode = Episode.start(play, world, worlds.token(world), stage, EpisodeSettings.standard())) {
                Agent agent = solve ? new SolutionAgent(play) : new NoopAgent();
                String error = "";
                while (!episode.ended()) {
                    Observation seen =
                            episode.step(agent.decide(episode.observation())).observation();
                    error = seen.lastActionError() == null ? error : " after: " + seen.lastActionError();
                }
                Verdict verdict = episode.finish();
                return verdict + error;
            }
        } finally {
            worlds.close(world.id());
        }
    }
}
