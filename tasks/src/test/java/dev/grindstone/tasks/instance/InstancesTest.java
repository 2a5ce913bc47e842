package dev.grindstone.tasks.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.people.Person;
import dev.grindstone.tasks.notes.NotesPack;
import dev.grindstone.tasks.notes.NotesWorld;
import dev.grindstone.tasks.solution.Step;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstancesTest {

    private final NotesWorld notes = new NotesWorld();
    private final Instances instances = new Instances(notes.open(), 7, app -> "/start");

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void each_row_of_the_variants_is_an_instance() {
        List<TaskInstance> all = instances.all(NotesPack.read().task("notes/archive-rent"));

        assertThat(all)
                .extracting(TaskInstance::id)
                .containsExactly("notes/archive-rent@1#0~7", "notes/archive-rent@1#1~7");
        assertThat(all)
                .extracting(TaskInstance::goal)
                .containsExactly("Archive the notes about Rent.", "Archive the notes about Trip.");
        assertThat(all.get(1).path()).isEqualTo("/notes/inbox");
        assertThat(all.get(1).seed()).isEqualTo(7);
        assertThat(all.get(1).solution().get(0))
                .isInstanceOfSatisfying(
                        Step.Fill.class, fill -> assertThat(fill.value()).isEqualTo("Trip"));
    }

    @Test
    void a_task_without_variants_has_one_and_starts_at_the_apps_own_page() {
        TaskInstance instance = instances.of(NotesPack.read().task("notes/count-inbox"), 0);

        assertThat(instance.path()).isEqualTo("/start");
        assertThat(instance.person()).extracting(Person::givenName).isEqualTo("Ann");
        assertThat(instance.answer()).containsExactly("6");
        assertThat(instance.solution())
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.Answer.class, answer -> assertThat(answer.text()).isEqualTo("6"));
    }

    @Test
    void a_variant_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> instances.of(NotesPack.read().task("notes/archive-rent"), 2))
                .hasMessage("Task 'notes/archive-rent' has no variant 2 in this world: choose one from 0 to 1");
    }
}
