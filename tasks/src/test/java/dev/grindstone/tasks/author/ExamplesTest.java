package dev.grindstone.tasks.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.mutant.Gauntlet;
import dev.grindstone.tasks.mutant.MutantOutcome.Fate;
import dev.grindstone.tasks.mutant.MutantReport;
import dev.grindstone.tasks.pack.Pack;
import dev.grindstone.tasks.pack.PackReader;
import dev.grindstone.tasks.proof.Proof;
import dev.grindstone.tasks.proof.WorldCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide shows, and what a new task begins as, is proved as shipped tasks are. */
class ExamplesTest {

    private static final long SEED = 1;
    private static final List<Clone> CLONES = Clone.installed();
    private static final Path EXAMPLES = Path.of("..", "docs", "examples", "pack");

    @TempDir
    static Path folder;

    private static Image image;

    @BeforeAll
    static void buildTheWorld() {
        WorldSource office = WorldSource.installed().stream()
                .filter(source -> source.name().equals("office"))
                .findFirst()
                .orElseThrow();
        image = WorldBuilder.build(office, SEED, CLONES);
    }

    @Test
    void every_name_in_every_example_exists() throws IOException {
        try (WorldCheck check = new WorldCheck(CLONES, List.of("office"), world -> image)) {
            assertThat(check.problems(PackReader.read(EXAMPLES).tasks())).isEmpty();
            assertThat(check.problems(skeletons().tasks())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void every_law_holds_and_every_mutant_fails(Task task) {
        try (Worlds worlds = new Worlds(CLONES, 0);
                Proof proof = new Proof(CLONES);
                Gauntlet gauntlet = new Gauntlet(CLONES)) {
            List<TaskInstance> instances =
                    new Instances(worlds.create("start", image, TimeMode.STEPPED), SEED, app -> "/").all(task);
            TaskInstance first = instances.get(0);
            TaskInstance last = instances.get(instances.size() - 1);

            MutantReport mutants = gauntlet.of(first, image, instances.subList(1, Math.min(4, instances.size())));

            assertThat(Stream.of(first, last).flatMap(instance -> proof.of(instance, image).stream()))
                    .isNotEmpty()
                    .allSatisfy(finding ->
                            assertThat(finding.holds()).as("%s", finding).isTrue());
            assertThat(mutants.of(Fate.KILLED)).hasSizeGreaterThan(20);
            assertThat(mutants.of(Fate.SURVIVED)).isEmpty();
            assertThat(mutants.of(Fate.UNJUST)).isEmpty();
        }
    }

    static Stream<Task> tasks() throws IOException {
        List<Task> examples = PackReader.read(EXAMPLES).tasks();
        assertThat(examples).hasSize(6);
        return Stream.concat(examples.stream(), skeletons().tasks().stream());
    }

    /** One for every app: whoever adds one lets authors begin in it. */
    private static Pack skeletons() throws IOException {
        for (Clone clone : CLONES) {
            Files.writeString(
                    folder.resolve("new-" + clone.name() + ".yaml"),
                    Skeleton.of(clone.name(), "office", "task.schema.json"));
        }
        return PackReader.read(folder);
    }
}
