package dev.grindstone.tasks.prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.people.Person;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.StartImages;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.notes.Notes;
import dev.grindstone.tasks.notes.NotesPack;
import dev.grindstone.tasks.notes.NotesWorld;
import dev.grindstone.tasks.pack.PackReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedStartTest {

    @TempDir
    private Path folder;

    @Test
    void a_task_without_preparation_starts_from_the_worlds_own_image() {
        try (NotesWorld notes = new NotesWorld()) {
            TaskInstance instance = new Instances(notes.open(), 7, app -> "/")
                    .of(NotesPack.read().task("notes/archive-rent"), 0);

            assertThat(new StartImages(List.of(new Notes())).of(instance, notes.image()))
                    .isSameAs(notes.image());
        }
    }

    @Test
    void people_and_rows_are_there_from_the_start_and_are_no_change() throws IOException {
        try (AskBob task = new AskBob(folder, AskBob.TASK)) {
            assertThat(task.agent.<List<String>>turn(world ->
                            world.people().all().stream().map(Person::name).toList()))
                    .containsExactly("Ann Lee", "Bob Ray", "Cleo Ash");
            assertThat(task.note("For Rent 2231")).isPositive();
            assertThat(task.agent.changes()).isEmpty();
            assertThat(task.agent.now()).isEqualTo(Notes.PRESENT);
        }
    }

    @Test
    void all_episodes_of_an_instance_have_the_same_bytes_and_another_process_the_same_state() throws IOException {
        try (AskBob task = new AskBob(folder, AskBob.TASK)) {
            Image again = task.starts().of(task.instance, task.world());
            assertThat(again).isSameAs(task.start);
            String state = task.agent.stateDigest();

            try (AskBob other = new AskBob(folder, AskBob.TASK)) {
                assertThat(other.agent.stateDigest()).isEqualTo(state);
            }
            task.share(101, "bob");
            task.agent.advance(Duration.ofMinutes(6));
            assertThat(task.agent.stateDigest()).isNotEqualTo(state);
            task.agent.reset();
            assertThat(task.agent.imageDigest()).isEqualTo(task.start.digest());
            assertThat(task.agent.stateDigest()).isEqualTo(state);
        }
    }

    @Test
    void what_happens_comes_to_pass_at_its_time() throws IOException {
        try (AskBob task = new AskBob(folder, AskBob.TASK)) {
            task.agent.advance(Duration.ofMinutes(5));
            assertThatThrownBy(() -> task.note("Shared 105")).isInstanceOf(RuntimeException.class);

            task.agent.advance(Duration.ofSeconds(10));
            assertThat(task.note("Shared 105")).isPositive();
        }
    }

    @Test
    void the_answer_is_read_from_the_prepared_world_and_the_world_stays_as_it_was() throws IOException {
        String question = """
                world: notes
                start: {app: notes}
                goal: How many notes have I?
                before: INSERT INTO notes.note VALUES (900, :me, 900, 'inbox', 'New', '', NULL, FALSE, 0, :now)
                answer: {type: number, sql: "SELECT COUNT(*) FROM notes.note WHERE owner_id = :me"}
                solution:
                  - answer: "{answer}"
                near_misses:
                  - {name: miscounts, answer: "8", fails_at: answer}
                """;
        Files.writeString(folder.resolve("count.yaml"), question);
        try (NotesWorld notes = new NotesWorld()) {
            var world = notes.open();
            Instances instances = new Instances(world, 7, app -> "/");

            assertThat(instances.of(PackReader.read(folder).task("count"), 0).answer())
                    .containsExactly("9");
            assertThat(world.changes()).isEmpty();
        }
    }

    @Test
    void somebody_who_is_there_already_is_refused_with_the_line() {
        String twice = AskBob.TASK.replace("email: cleo@notes.example", "email: BOB@notes.example");

        assertThatThrownBy(() -> new AskBob(folder, twice))
                .hasMessage("ask-bob.yaml:6: There is somebody with the address 'BOB@notes.example' already: Bob Ray:"
                        + " give another address");
    }
}
