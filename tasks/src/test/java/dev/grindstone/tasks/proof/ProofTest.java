package dev.grindstone.tasks.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.FailsAt;
import dev.grindstone.tasks.model.NearMiss;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.notes.Notes;
import dev.grindstone.tasks.notes.NotesPack;
import dev.grindstone.tasks.notes.NotesWorld;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProofTest {

    private final NotesWorld notes = new NotesWorld();
    private final Proof proof = new Proof(List.of(new Notes()));
    private final Instances instances = new Instances(notes.open(), 7, app -> "/");

    @AfterEach
    void close() {
        proof.close();
        notes.close();
    }

    @Test
    void good_tasks_are_proved() {
        List<Finding> findings = NotesPack.read().tasks().stream()
                .flatMap(task -> instances.all(task).stream())
                .flatMap(instance -> proof.of(instance, notes.image()).stream())
                .toList();

        assertThat(findings).hasSize(26).allMatch(Finding::holds, "holds");
    }

    @Test
    void a_near_miss_that_does_not_fail_is_found() {
        Task task = NotesPack.read().task("notes/archive-rent");
        NearMiss miss = task.nearMisses().get(0);
        NearMiss same = new NearMiss(miss.spot(), "does it right", task.change(), null, miss.failsAt());

        assertThat(broken(with(task, same)))
                .containsExactly("notes/archive-rent@1#0~7: 'does it right' fails at notes.note: NO,"
                        + " notes/archive-rent.yaml:25: passed");
    }

    @Test
    void a_near_miss_that_fails_elsewhere_is_found() {
        Task task = NotesPack.read().task("notes/archive-rent");
        NearMiss miss = task.nearMisses().get(1);
        FailsAt elsewhere = new FailsAt(miss.spot(), FailsAt.Subject.ROWS, "notes.note", "title");
        NearMiss moved = new NearMiss(miss.spot(), miss.name(), miss.change(), null, elsewhere);

        assertThat(broken(with(task, moved)))
                .singleElement()
                .asString()
                .startsWith("notes/archive-rent@1#0~7: 'archives all' fails at notes.note.title: NO,"
                        + " notes/archive-rent.yaml:28: failed\n  notes.note 100 (\"Milk\"): folder became archive;");
    }

    private List<String> broken(Task task) {
        TaskInstance instance = instances.of(task, 0);
        return proof.of(instance, notes.image()).stream()
                .filter(finding -> !finding.holds())
                .map(Finding::toString)
                .toList();
    }

    private static Task with(Task task, NearMiss miss) {
        return new Task(
                task.id(),
                task.spot(),
                task.world(),
                task.start(),
                task.goal(),
                task.variants(),
                task.change(),
                task.allow(),
                task.match(),
                task.ending(),
                task.solution(),
                List.of(miss),
                task.limits(),
                task.tags(),
                task.components(),
                task.revision(),
                task.generate(),
                task.apps(),
                task.preparation(),
                task.text());
    }
}
