package dev.grindstone.server.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.episodes.Observation;
import dev.grindstone.kit.Clone;
import dev.grindstone.server.Home;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.author.Skeleton;
import dev.grindstone.tasks.model.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hand solves what the guide shows, and what a new task begins as. */
class ExamplesTest {

    private static final Installation INSTALLATION = Installation.in(new Home(Path.of("target", "home")));
    private static final Shelf EXAMPLES = Shelf.of(INSTALLATION, Path.of("..", "..", "docs", "examples", "pack"));

    @TempDir
    private Path folder;

    private static Site site;
    private static Playground playground;

    @BeforeAll
    static void open() {
        site = Site.open(INSTALLATION, 0);
        playground = new Playground(site, new Browsers(line -> {}), 1);
    }

    @AfterAll
    static void close() {
        playground.close();
        site.close();
    }

    @Test
    void a_hand_solves_every_example() {
        assertThat(EXAMPLES.pack().tasks()).hasSize(6).allSatisfy(task -> assertSolved(EXAMPLES, task));
    }

    @Test
    void a_hand_solves_a_new_task_of_every_clone_as_it_is() throws IOException {
        for (Clone clone : INSTALLATION.clones()) {
            Files.writeString(
                    folder.resolve("new-" + clone.name() + ".yaml"),
                    Skeleton.of(clone.name(), Installation.DEFAULT_WORLD, "task.schema.json"));
        }
        Shelf skeletons = Shelf.of(INSTALLATION, folder);

        assertThat(skeletons.pack().tasks()).isNotEmpty().allSatisfy(task -> assertSolved(skeletons, task));
    }

    @Test
    void a_look_shows_roles_and_names_and_a_step_that_cannot_be_done_is_told() throws IOException {
        Task task = EXAMPLES.task("star-one");
        try (Start start = Start.of(EXAMPLES, task, 1, line -> {})) {
            Observation before = playground.look(start.instance(task, 0), start.world(), 0);
            Observation after = playground.look(start.instance(task, 0), start.world(), 2);

            assertThat(before.snapshot()).contains("combobox \"Search mail\"", "button \"Compose\"");
            assertThat(after.snapshot()).contains("button \"Not starred\"");
            assertThat(after.step()).isEqualTo(2);
            assertThat(after.url()).isNotEqualTo(before.url());
        }
        String wrong = Files.readString(Path.of("..", "..", "docs", "examples", "pack", "star-one.yaml"))
                .replace("name: Search mail", "name: Search the mail");
        Files.writeString(folder.resolve("wrong.yaml"), wrong);
        Shelf shelf = Shelf.of(INSTALLATION, folder);
        try (Start start = Start.of(shelf, shelf.task("wrong"), 1, line -> {})) {
            Observation stopped = playground.look(start.instance(shelf.task("wrong"), 0), start.world(), 9);

            assertThat(stopped.step()).isEqualTo(1);
            assertThat(stopped.lastActionError()).contains("Search the mail");
            assertThat(playground
                            .play(start.instance(shelf.task("wrong"), 0), start.world(), AgentKind.SOLUTION, null)
                            .trouble())
                    .startsWith("step 1 cannot be done: ")
                    .contains("Search the mail");
        }
    }

    private static void assertSolved(Shelf shelf, Task task) {
        try (Start start = Start.of(shelf, task, Installation.DEFAULT_SEED, line -> {})) {
            Outcome outcome = playground.play(start.instance(task, 0), start.world(), AgentKind.SOLUTION, null);

            assertThat(outcome.verdict().passed())
                    .as("%s: %s", task.id(), outcome.verdict())
                    .isTrue();
            assertThat(outcome.isResetProved()).isTrue();
        }
    }
}
