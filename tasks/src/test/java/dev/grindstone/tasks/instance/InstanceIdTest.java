package dev.grindstone.tasks.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.notes.NotesPack;
import org.junit.jupiter.api.Test;

class InstanceIdTest {

    private final Task task = NotesPack.read().task("notes/burn-it");

    @Test
    void a_whole_id_names_task_revision_variant_and_seed() {
        assertThat(InstanceId.of(task, 17, -3)).hasToString("notes/burn-it@1#17~-3");
        assertThat(InstanceId.parse("mail/archive@2#17~1")).isEqualTo(new InstanceId("mail/archive", 2, 17L, 1L));
    }

    @Test
    void all_but_the_task_may_be_left_out() {
        for (String text :
                new String[] {"a", "a/b-2", "a/b@2", "a/b#3", "a/b~4", "a/b@2~4", "a/b#3~-4", "a/b/c@1#0~0"}) {
            assertThat(InstanceId.parse(text)).hasToString(text);
        }
        assertThat(InstanceId.parse("a/b#3")).isEqualTo(new InstanceId("a/b", null, 3L, null));
    }

    @Test
    void what_is_no_id_is_refused() {
        for (String text :
                new String[] {"", "A/b", "a/b#", "a/b#x", "a/b~1#2", "a/b#-1", "a/b@1@2", "a//b", "a/b #1"}) {
            assertThatThrownBy(() -> InstanceId.parse(text))
                    .hasMessage(
                            "'" + text + "' names no instance of a task: write pack/task@revision#variant~seed, such"
                                    + " as mail/archive@2#17~1; all but pack/task may be left out");
        }
    }

    @Test
    void another_revision_is_told_with_the_one_there_is() {
        assertThat(InstanceId.parse("notes/burn-it@1#0").misfit(task)).isEmpty();
        assertThat(InstanceId.parse("notes/burn-it#0").misfit(task)).isEmpty();
        assertThat(InstanceId.parse("notes/burn-it@4#0").misfit(task))
                .contains("task 'notes/burn-it' has revision 1, not 4, and a variant means something else in another"
                        + " revision: ask for notes/burn-it@1");
    }
}
