package dev.grindstone.server.regrading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.episodes.recording.StoredRun;
import dev.grindstone.server.Home;
import dev.grindstone.server.explaining.Explainer;
import dev.grindstone.server.explaining.Explanation;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.AgentKind;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.regrading.Regraded.Result;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.model.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of a hand that stars two messages where one is asked for: under a task that minds, and one that does not. */
class RegradingTest {

    private static final Installation INSTALLATION = Installation.in(new Home(Path.of("target", "home")));

    private static final String STRICT = """
            world: office
            start: {app: mail}
            goal: Star the newest message in the Social tab of my inbox.
            variants: |
              SELECT MAX(id) AS newest FROM mail.message
              WHERE owner_id = :me AND folder = 'inbox' AND category = 'social' AND NOT is_starred
              ORDER BY newest
            change: UPDATE mail.message SET is_starred = TRUE WHERE id = :newest
            solution:
              - click: {role: tab, name: Social}
              - click: {role: button, name: Not starred, nth: 0}
              - click: {role: button, name: Not starred, nth: 0}
            near_misses:
              - name: stars all
                change: UPDATE mail.message SET is_starred = TRUE WHERE owner_id = :me AND category = 'social'
                fails_at: {table: mail.message, column: is_starred}
            """;
    private static final String LENIENT = STRICT.replace(
            "solution:",
            "allow:\n  - {table: mail.message, column: is_starred, becomes: true, where: {owner_id: \"{me}\"}}\nsolution:");

    @TempDir
    private static Path folder;

    private static Site site;
    private static Playground playground;
    private static Path failed;
    private static Path passed;

    @TempDir
    private Path own;

    @BeforeAll
    static void record() throws IOException {
        site = Site.open(INSTALLATION, 0);
        playground = new Playground(site, new Browsers(text -> {}), 1);
        failed = record(shelf("strict", STRICT), "failed");
        passed = record(shelf("lenient", LENIENT), "passed");
    }

    @AfterAll
    static void close() {
        playground.close();
        site.close();
    }

    @Test
    void a_task_that_did_not_change_gives_the_verdict_it_gave() throws IOException {
        Regraded same = byChanges("strict", STRICT, failed);

        assertThat(same.result()).isEqualTo(Result.SAME);
        assertThat(same.then()).isEqualTo("failed").isEqualTo(same.now());
        assertThat(same.recorded()).isEqualTo(same.present()).hasSize(8);
        assertThat(byChanges("lenient", LENIENT, passed).result()).isEqualTo(Result.SAME);
    }

    @Test
    void a_task_that_was_loosened_lets_a_run_pass_by_changes_and_by_replay_alike() throws IOException {
        Regraded moved = byChanges("lenient", LENIENT, failed);

        assertThat(moved.result()).isEqualTo(Result.MOVED);
        assertThat(moved.then()).isEqualTo("failed");
        assertThat(moved.now()).isEqualTo("passed");
        assertThat(moved.why()).contains("is_starred became true; the task does not ask for it (step 3)");
        assertThat(moved.recorded()).isNotEqualTo(moved.present());
        assertThat(byReplay("lenient", LENIENT, failed)).isEqualTo(moved);
    }

    @Test
    void a_task_that_was_tightened_fails_a_run_by_changes_and_by_replay_alike() throws IOException {
        Regraded moved = byChanges("strict", STRICT, passed);

        assertThat(moved.result()).isEqualTo(Result.MOVED);
        assertThat(moved.now()).isEqualTo("failed");
        assertThat(moved.why()).contains("is_starred became true; the task does not ask for it (step 3)");
        assertThat(byReplay("strict", STRICT, passed)).isEqualTo(moved);
    }

    @Test
    void fewer_steps_than_were_taken_can_be_graded_by_replay_only() throws IOException {
        String hurried = STRICT + "limits: {steps: 2}\n";

        assertThat(byChanges("hurried", hurried, failed).why())
                .isEqualTo("it took 4 steps and may now take 2: grade it with --by replay, which stops there");
        Regraded replayed = byReplay("hurried", hurried, failed);
        assertThat(replayed.now()).isEqualTo("passed");
    }

    @Test
    void a_run_is_explained_without_its_task_or_its_world() {
        Explanation told = Explainer.of(StoredRun.read(failed));

        assertThat(told.outcome()).isEqualTo("failed");
        assertThat(told.done()).hasSize(1);
        assertThat(told.faults()).hasSize(1).first().satisfies(extra -> {
            assertThat(extra.what()).isEqualTo("is_starred became true");
            assertThat(extra.rows().get(0).step()).isEqualTo(3);
            assertThat(extra.rows().get(0).name()).startsWith("\"");
        });
        assertThat(told.steps().get(3).actions()).containsExactly("click button “Not starred” (number 1)");
        assertThat(told.text()).isEqualTo(STRICT);
    }

    @Test
    void a_task_or_an_instance_that_is_gone_is_said_so() throws IOException {
        Path other = Files.createDirectories(own.resolve("mail"));
        Files.writeString(other.resolve("another.yaml"), STRICT);
        assertThat(grade(Shelf.of(INSTALLATION, own), null, failed).why())
                .isEqualTo("there is no task mail/star-newest any more");

        String oldest = STRICT.replace("MAX(id)", "MIN(id)");
        assertThat(byChanges("oldest", oldest, failed).why())
                .isEqualTo("its instance is gone: no variant of mail/star-newest has its values");
    }

    @Test
    void a_world_that_starts_otherwise_is_said_so_instead_of_grading_wrongly() throws IOException {
        Path run = copy(failed);
        replace(run.resolve("grading.json"), "\"state\" : \"sha256:", "\"state\" : \"sha256:0");

        Regraded refused = byChanges("strict", STRICT, run);
        assertThat(refused.result()).isEqualTo(Result.NOT_GRADED);
        assertThat(refused.why())
                .isEqualTo("the world 'office' (seed 1) does not start in the same state any more:"
                        + " only the version that recorded the run can grade it");
    }

    @Test
    void a_recording_without_a_picture_is_graded_all_the_same() throws IOException {
        Path run = copy(failed);
        Files.delete(run.resolve("images").resolve("0002.png"));

        assertThat(byChanges("strict", STRICT, run).result()).isEqualTo(Result.SAME);
        assertThat(Explainer.of(StoredRun.read(run)).flaws())
                .containsExactly("The screenshot images/0002.png is missing");
    }

    @Test
    void a_recording_that_is_damaged_is_named_with_what_is_wrong() throws IOException {
        Path changed = copy(failed);
        replace(changed.resolve("changes.jsonl"), "true", "false");
        assertThat(byChanges("strict", STRICT, changed).why())
                .startsWith("The change log changes.jsonl cannot be used (its bytes are not those that were recorded)");

        Path newer = copy(failed);
        replace(newer.resolve("grading.json"), "\"format\" : 1", "\"format\" : 8");
        assertThat(byChanges("strict", STRICT, newer).why())
                .contains("is of format 8, and this Grindstone knows 1: use the version that recorded it");

        Path half = copy(failed);
        Path episode = half.resolve("episode.json");
        Files.writeString(episode, Files.readString(episode).substring(0, 500));
        Regraded refused = byChanges("strict", STRICT, half);
        assertThat(refused.result()).isEqualTo(Result.NOT_GRADED);
        assertThat(refused.why()).endsWith("it needs a whole episode.json");
    }

    @Test
    void recordings_are_found_below_a_folder_also_those_that_never_got_whole() throws IOException {
        Path run = copy(failed);
        Files.createDirectories(own.resolve("b").resolve("images"));
        Files.writeString(own.resolve("b").resolve("images").resolve("0000.png"), "");

        assertThat(RunFolders.in(List.of(own))).containsExactly(own.resolve("b"), run);
    }

    private static Regraded byChanges(String name, String task, Path run) throws IOException {
        return grade(shelf(name, task), null, run);
    }

    private static Regraded byReplay(String name, String task, Path run) throws IOException {
        return grade(shelf(name, task), playground, run);
    }

    private static Regraded grade(Shelf shelf, @Nullable Playground where, Path run) {
        try (Regrading regrading = new Regrading(shelf, where, text -> {})) {
            return regrading.grade(run);
        }
    }

    private static Shelf shelf(String name, String task) throws IOException {
        Path pack = Files.createDirectories(folder.resolve(name).resolve("mail"));
        Files.writeString(pack.resolve("star-newest.yaml"), task);
        return Shelf.of(INSTALLATION, folder.resolve(name));
    }

    private static Path record(Shelf shelf, String name) {
        Task task = shelf.task("mail/star-newest");
        Path run = folder.resolve("runs").resolve(name);
        try (Start start = Start.of(shelf, task, Installation.DEFAULT_SEED, text -> {})) {
            playground.play(start.instance(task, 0), start.image(start.instance(task, 0)), AgentKind.SOLUTION, run);
        }
        return run;
    }

    /** A copy of a recording, to be damaged. */
    private Path copy(Path run) throws IOException {
        Path copy = Files.createTempDirectory(own, "run");
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(run.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    private static void replace(Path file, String what, String by) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, by));
    }
}
