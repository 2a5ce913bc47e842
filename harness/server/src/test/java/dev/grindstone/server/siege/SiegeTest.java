package dev.grindstone.server.siege;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Attack.Trace;
import dev.grindstone.episodes.attacker.Assault;
import dev.grindstone.episodes.attacker.Assault.Fate;
import dev.grindstone.episodes.attacker.Attacks;
import dev.grindstone.server.Home;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.AgentKind;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.play.Outcome;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.model.Task;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every attacker against some tasks of each kind, in real browsers; 'grindstone tasks attack' takes all tasks.
 *
 * <p>A kind is what a task wants to be told in its pack: nothing, an answer, a refusal.
 */
class SiegeTest {

    private static final int TASKS_OF_A_KIND = 2;

    private static final int JOBS = 2;

    /** Those that may break the environment, and so get no verdict: they need scripts, which no episode allows by itself. */
    private static final List<String> MAY_BREAK_THE_WINDOW = List.of("broken-witness", "closed-window");

    private static final List<String> HANGING = List.of("never-at-rest", "endless-loop");

    private static final Installation INSTALLATION = Installation.in(new Home(Path.of("target", "home")));
    private static final Shelf SHELF = Shelf.of(INSTALLATION, null);
    private static Site site;
    private static Playground playground;
    private static Siege siege;

    @BeforeAll
    static void start() {
        INSTALLATION.image(Installation.DEFAULT_WORLD, Installation.DEFAULT_SEED, text -> {});
        site = Site.open(INSTALLATION, 0);
        playground = new Playground(site, new Browsers(text -> {}), JOBS);
        siege = new Siege(playground);
    }

    @AfterAll
    static void stop() {
        siege.close();
        playground.close();
        site.close();
    }

    @Test
    void no_attacker_wins_a_task_of_any_kind() {
        List<Attack> attacks = Attacks.all().stream()
                .filter(attack -> attack.trace() != Trace.HANG)
                .toList();
        Map<String, List<Assault>> byTask = new ConcurrentHashMap<>();
        sample().parallelStream().forEach(task -> byTask.put(task.id(), attacked(task, attacks)));

        assertThat(byTask).hasSizeGreaterThan(5);
        new TreeMap<>(byTask)
                .forEach((task, assaults) -> assertThat(assaults)
                        .as(task)
                        .hasSameSizeAs(attacks)
                        .noneMatch(Assault::won)
                        .allMatch(assault -> assault.failures().isEmpty())
                        .filteredOn(assault -> assault.fate() == Fate.INVALID)
                        .allMatch(assault -> MAY_BREAK_THE_WINDOW.contains(assault.attack())));
        assertThat(byTask.values().stream().flatMap(List::stream).filter(assault -> assault.fate() != Fate.NO_CHEAT))
                .extracting(Assault::attack)
                .containsAll(attacks.stream().map(Attack::name).toList());
    }

    @Test
    void a_browser_that_was_made_to_hang_does_no_harm_to_the_next_episode() {
        Task task = SHELF.pack().tasks().get(0);
        Outcome before = solved(task);

        List<Assault> assaults = attacked(
                task,
                HANGING.stream().map(name -> Attacks.named(name).orElseThrow()).toList());

        assertThat(assaults).noneMatch(Assault::won).allMatch(assault -> assault.fate() == Fate.INVALID);
        Outcome after = solved(task);
        assertThat(after.verdict().passed()).isTrue();
        assertThat(after.stateDigest()).isEqualTo(before.stateDigest());
        assertThat(after.screenshotDigest()).isEqualTo(before.screenshotDigest());
    }

    /** The same for the same packs, evenly spread over each kind's tasks in the order of their ids, whatever their pack. */
    private static List<Task> sample() {
        Map<String, List<Task>> kinds = SHELF.pack().tasks().stream()
                .sorted(Comparator.comparing(Task::id))
                .collect(groupingBy(task -> task.ending().getClass().getName(), TreeMap::new, toList()));
        return kinds.values().stream()
                .flatMap(tasks -> IntStream.range(0, Math.min(TASKS_OF_A_KIND, tasks.size()))
                        .mapToObj(i -> tasks.get(i * tasks.size() / Math.min(TASKS_OF_A_KIND, tasks.size()))))
                .toList();
    }

    private static List<Assault> attacked(Task task, List<Attack> attacks) {
        try (Start start = Start.of(SHELF, task, Installation.DEFAULT_SEED, text -> {})) {
            return siege.of(start.instance(task, 0), start.image(start.instance(task, 0)), attacks);
        }
    }

    private static Outcome solved(Task task) {
        try (Start start = Start.of(SHELF, task, Installation.DEFAULT_SEED, text -> {})) {
            return playground.play(
                    start.instance(task, 0), start.image(start.instance(task, 0)), AgentKind.SOLUTION, null);
        }
    }
}
