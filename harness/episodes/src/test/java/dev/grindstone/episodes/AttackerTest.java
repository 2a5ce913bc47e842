package dev.grindstone.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.Reach;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.attack.Insider;
import dev.grindstone.episodes.attacker.Assault;
import dev.grindstone.episodes.attacker.Assault.Fate;
import dev.grindstone.episodes.attacker.Attacker;
import dev.grindstone.episodes.attacker.Attacks;
import dev.grindstone.episodes.stage.Stage;
import dev.grindstone.kit.Clone;
import dev.grindstone.kit.PageServer;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That attacks are real: each kind wins where there is a hole for it, and nothing where there is none. */
class AttackerTest {

    private static final EpisodeSettings HOSTILE = new EpisodeSettings(false, false, true, Duration.ofDays(1));
    private static final List<Clone> APPS = List.of(new Pad());
    private static final Insider INSIDER =
            new Insider(7171, "secret", Map.of("pad", List.of("GET /lines", "POST /add")), List.of(Worlds.DEFAULT));

    private static Worlds worlds;
    private static PageServer pages;
    private static Image image;
    private static World bystander;
    private static Path browser;

    @BeforeAll
    static void start() {
        image = WorldBuilder.build(new Pad.Desk(), House.SEED, APPS);
        worlds = new Worlds(APPS);
        bystander = worlds.create(Worlds.DEFAULT, image, TimeMode.STEPPED);
        pages = PageServer.start(worlds, APPS, 0);
        browser = BrowserFinder.onThisMachine(line -> {}).find();
    }

    @AfterAll
    static void stop() {
        pages.close();
        worlds.close();
    }

    @Test
    void a_check_that_looks_for_a_piece_of_text_is_won_with_the_whole_page() {
        Assault assault = attack("answer-the-page", pagesOnly(), new Gullible(new Action.Answer("seed 42")));

        assertThat(assault.fate()).isEqualTo(Fate.PASSED);
        assertThat(assault.won()).isTrue();
    }

    @Test
    void a_check_that_looks_at_the_world_is_not_won_with_words() {
        Assault assault = attack("answer-an-injection", pagesOnly(), new AddLine(House.SEED, 20));

        assertThat(assault.fate()).isEqualTo(Fate.FAILED);
        assertThat(assault.won()).isFalse();
        assertThat(assault).hasToString("answer-an-injection failed");
    }

    @Test
    void to_refuse_what_cannot_be_done_is_no_cheat() {
        Assault assault =
                attack("refuse-everything", pagesOnly(), new Gullible(new Action.Infeasible("not_found", null)));

        assertThat(assault.fate()).isEqualTo(Fate.NO_CHEAT);
        assertThat(assault.tries()).isZero();
    }

    @Test
    void a_page_behind_the_door_of_people_gets_into_their_world() {
        long served = bystander.requests().served();

        Assault assault =
                attack("no-credentials", new Reach(pages.hosts(), pages.port()), new AddLine(House.SEED, 1_000));

        assertThat(assault.loot()).contains("GET /lines without a cookie answered 200");
        assertThat(bystander.requests().served()).isGreaterThan(served);
    }

    @Test
    void a_page_behind_the_door_of_episodes_does_not() {
        long served = bystander.requests().served();

        for (String attack : List.of("no-credentials", "world-cookie")) {
            Assault assault = attack(attack, pagesOnly(), new AddLine(House.SEED, 1_000));
            assertThat(assault.loot()).isEmpty();
            assertThat(assault.failures()).isEmpty();
            assertThat(assault.tries()).isGreaterThan(5);
        }
        assertThat(bystander.requests().served()).isEqualTo(served);
    }

    @Test
    void a_reach_that_leads_to_more_than_the_pages_is_found_out() {
        Reach leaking = new Reach(List.of("pad.localhost", "127.0.0.1"), pages.episodePort());

        assertThat(attack("operator-by-script", leaking, new AddLine(House.SEED, 1_000))
                        .loot())
                .anyMatch(loot -> loot.startsWith("fetch of 127.0.0.1:7171/v1/episodes was answered"));
        assertThat(attack("operator-by-script", pagesOnly(), new AddLine(House.SEED, 1_000))
                        .loot())
                .isEmpty();
    }

    @Test
    void what_is_left_in_a_window_is_found_in_it_and_in_no_other() {
        List<Assault> assaults = onStage(
                pagesOnly(),
                stage -> inEpisode(stage, new AddLine(House.SEED, 1_000), episode -> {
                    Attacker attacker = attacker("browser-storage");
                    return List.of(attacker.in(episode), attacker.in(episode));
                }));
        Assault next = attack("browser-storage", pagesOnly(), new AddLine(House.SEED, 1_000));

        assertThat(assaults.get(0).loot()).isEmpty();
        assertThat(assaults.get(1).loot()).contains("an earlier episode left something in the local storage");
        assertThat(next.loot()).isEmpty();
    }

    @Test
    void the_browser_has_no_port_to_be_controlled_by() {
        List<String> commands = onStage(
                pagesOnly(),
                stage -> inEpisode(
                        stage,
                        new AddLine(House.SEED, 20),
                        episode -> stage.processes().stream()
                                .flatMap(process -> process.info().arguments().stream())
                                .flatMap(Arrays::stream)
                                .toList()));

        assertThat(commands)
                .contains("--remote-debugging-pipe")
                .noneMatch(argument -> argument.startsWith("--remote-debugging-port"));
    }

    private static Reach pagesOnly() {
        return new Reach(pages.hosts(), pages.episodePort());
    }

    private static Attacker attacker(String name) {
        return new Attacker(Attacks.named(name).orElseThrow(), INSIDER, any -> {});
    }

    private static Assault attack(String name, Reach reach, EpisodeTask task) {
        return onStage(reach, stage -> inEpisode(stage, task, attacker(name)::in));
    }

    private static <T> T onStage(Reach reach, Function<Stage, T> work) {
        try (Stage stage = new Stage(browser, reach)) {
            return work.apply(stage);
        }
    }

    private static <T> T inEpisode(Stage stage, EpisodeTask task, Function<Episode, T> play) {
        World world = worlds.createHidden("attacked", image, TimeMode.STEPPED);
        try (Episode episode = Episode.start(task, world, worlds.token(world), stage, HOSTILE)) {
            return play.apply(episode);
        } finally {
            worlds.close(world.id());
        }
    }

    /** A check as one should not be: any answer with the right words somewhere in it will do. */
    private record Gullible(Action solved) implements EpisodeTask {

        @Override
        public String id() {
            return "pad/gullible#0";
        }

        @Override
        public long seed() {
            return House.SEED;
        }

        @Override
        public String goal() {
            return "Which seed?";
        }

        @Override
        public String app() {
            return "pad";
        }

        @Override
        public String path() {
            return "/lines";
        }

        @Override
        public int maxSteps() {
            return 100;
        }

        @Override
        public List<Action> solution() {
            return List.of(solved);
        }

        @Override
        public Verdict verdict(World world, Ending ending) {
            boolean contained = ending instanceof Ending.Answered answered
                    && answered.text().contains("seed 42");
            return contained
                    ? new Verdict.Passed()
                    : Verdict.of(
                            List.of(new Reason(Reason.Fault.ANSWER, "", "", null, "seed 42", null, 0, "not the seed")));
        }
    }
}
