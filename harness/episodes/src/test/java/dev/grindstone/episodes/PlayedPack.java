package dev.grindstone.episodes;

import static java.util.stream.Collectors.toMap;
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
import dev.grindstone.tasks.instance.StartImages;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.pack.PackReader;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tasks of some shipped packs as episodes; that doing nothing does not solve them is proved without a browser, too.
 *
 * <p>One class for each pack, so that packs are played beside each other. Of a long pack a share is played, evenly spread over
 * it, always the same; {@code -Dplayed=all} plays every task, as {@code grindstone tasks verify} does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlayedPack {
    private static final long SEED = 42;

    private static final int MOST_PLAYED = "all".equals(System.getProperty("played")) ? Integer.MAX_VALUE : 16;

    private static final List<Clone> APPS = Clone.installed();
    private static final Image IMAGE = WorldBuilder.build(new OfficeWorld(), SEED, APPS);
    private static Worlds worlds;
    private static PageServer pages;
    private static Referee referee;
    private static Stage stage;
    private static StartImages starts;

    private final Predicate<String> packs;

    /** @param packs which of them are played */
    PlayedPack(Predicate<String> packs) {
        this.packs = packs;
    }

    @BeforeAll
    static void start() {
        worlds = new Worlds(APPS);
        pages = PageServer.start(worlds, APPS, 0);
        referee = new Referee(APPS);
        starts = new StartImages(APPS);
        stage = new Stage(
                BrowserFinder.onThisMachine(line -> {}).find(), new Reach(pages.hosts(), pages.episodePort()));
    }

    @AfterAll
    static void stop() {
        stage.close();
        referee.close();
        pages.close();
        worlds.close();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_hand_solves_it(String id) {
        assertThat(play(PackReader.shipped().task(id), true)).isEqualTo("passed");
    }

    @ParameterizedTest
    @MethodSource("firstOfEachPack")
    void doing_nothing_does_not_solve_it(String id) {
        assertThat(play(PackReader.shipped().task(id), false)).startsWith("failed");
    }

    private Stream<String> shipped() {
        List<String> all = tasks().map(Task::id).sorted().toList();
        int played = Math.min(MOST_PLAYED, all.size());
        return IntStream.range(0, played).mapToObj(i -> all.get(i * all.size() / played));
    }

    private Stream<String> firstOfEachPack() {
        return tasks().collect(toMap(Task::pack, Task::id, (first, other) -> first, TreeMap::new)).values().stream();
    }

    private Stream<Task> tasks() {
        return PackReader.shipped().tasks().stream().filter(task -> packs.test(task.pack()));
    }

    private static String play(Task task, boolean solve) {
        TaskInstance instance = instance(task);
        Image start = starts.of(instance, IMAGE);
        World world = worlds.createHidden("episode", start, TimeMode.STEPPED);
        try {
            PackTask play = new PackTask(instance, referee.open(instance, start));
            try (Episode episode = Episode.start(play, world, worlds.token(world), stage, EpisodeSettings.standard())) {
                Agent agent = solve ? new SolutionAgent(play) : new NoopAgent();
                String error = "";
                while (!episode.ended()) {
                    Observation seen =
                            episode.step(agent.decide(episode.observation())).observation();
                    error = seen.lastActionError() == null ? error : " after: " + seen.lastActionError();
                }
                Verdict verdict = episode.finish();
                return (verdict.passed() ? verdict.word() : verdict) + error;
            }
        } finally {
            worlds.close(world.id());
        }
    }

    private static TaskInstance instance(Task task) {
        World world = worlds.createHidden("start", IMAGE, TimeMode.STEPPED);
        try {
            return new Instances(world, SEED, app -> pages.clone(app).startPath()).of(task, 0);
        } finally {
            worlds.close(world.id());
        }
    }
}
