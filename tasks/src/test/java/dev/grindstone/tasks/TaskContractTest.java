package dev.grindstone.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.StartImages;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.pack.Pack;
import dev.grindstone.tasks.pack.PackReader;
import dev.grindstone.tasks.proof.Finding;
import dev.grindstone.tasks.proof.Proof;
import dev.grindstone.tasks.proof.WorldCheck;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The law of every task that comes with Grindstone, for its variants; the solutions run with the browser. */
class TaskContractTest {

    private static final long SEED = 1;

    /** Of tasks with more variants, so many are proved, evenly spread; {@code tasks verify} proves as many as asked. */
    private static final int MOST_VARIANTS = 4;

    /** The same for tasks that touch a workspace, each of whose worlds has ten times the rows. */
    private static final int MOST_VARIANTS_OF_CHAT = 2;

    private static final List<Clone> CLONES = Clone.installed();
    private static final Map<String, Image> IMAGES = new TreeMap<>();
    private static final StartImages STARTS = new StartImages(CLONES);

    private final Pack pack = PackReader.shipped();

    @BeforeAll
    static void buildWorlds() {
        for (WorldSource source : WorldSource.installed()) {
            IMAGES.put(source.name(), WorldBuilder.build(source, SEED, CLONES));
        }
    }

    @AfterAll
    static void dropWorlds() {
        IMAGES.clear();
    }

    @Test
    void every_name_in_every_file_exists() {
        try (WorldCheck check = new WorldCheck(CLONES, IMAGES.keySet(), IMAGES::get)) {
            assertThat(check.problems(pack.tasks())).isEmpty();
        }
    }

    @Test
    void there_are_tasks_of_every_kind() {
        assertThat(pack.tasks())
                .extracting(Task::id)
                .contains(
                        "chat/ask-in-chat-tell-by-mail",
                        "chat/post-to-archived-channel",
                        "chat/set-up-project-channel",
                        "chat/who-decided",
                        "mail/archive-sender-notices",
                        "mail/ask-for-gate-code",
                        "mail/file-conversation",
                        "mail/forward-attachment-never-sent",
                        "mail/quote-that-holds",
                        "mail/trash-old-promotions",
                        "mail/wait-for-correction",
                        "mail/write-to-namesake");
    }

    @TestFactory
    Stream<DynamicTest> the_variants_of_every_task_are_proved() {
        return pack.tasks().stream()
                .map(task -> dynamicTest(
                        task.id(),
                        () -> assertThat(findings(task))
                                .isNotEmpty()
                                .allSatisfy(finding -> assertThat(finding.holds())
                                        .as("%s", finding)
                                        .isTrue())));
    }

    private static boolean touchesChat(Task task) {
        return task.start().app().equals("chat")
                || task.apps().stream().anyMatch(app -> app.text().equals("chat"));
    }

    private static List<Finding> findings(Task task) {
        Image image = Objects.requireNonNull(IMAGES.get(task.world().text()));
        try (Worlds worlds = new Worlds(CLONES, 0);
                Proof proof = new Proof(CLONES)) {
            World start = worlds.create("start", image, TimeMode.STEPPED);
            Instances instances = new Instances(start, SEED, app -> "/");
            return instances
                    .variants(task)
                    .spread(touchesChat(task) ? MOST_VARIANTS_OF_CHAT : MOST_VARIANTS, null)
                    .mapToObj(variant -> instances.of(task, variant))
                    .flatMap(instance -> proof.of(instance, STARTS.of(instance, image)).stream())
                    .toList();
        }
    }
}
