package dev.grindstone.tasks.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.notes.Notes;
import dev.grindstone.tasks.notes.NotesPack;
import dev.grindstone.tasks.notes.NotesWorld;
import dev.grindstone.tasks.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeedsTest {

    private final NotesWorld notes = new NotesWorld();
    private final Referee referee = new Referee(List.of(new Notes()));
    private final World agent = notes.open();

    @AfterEach
    void close() {
        referee.close();
        notes.close();
    }

    @Test
    void what_was_kept_of_a_world_is_judged_as_the_world_is() {
        NotesWorld.sql(
                agent,
                "UPDATE notes.note SET folder = 'archive' WHERE id IN (101, 103)",
                "UPDATE notes.note SET starred = TRUE WHERE id = 104",
                "DELETE FROM notes.note WHERE id = 107",
                "INSERT INTO notes.tag VALUES (1, 'x')");

        Verdict alive = check("notes/archive-rent").verdict(agent, Ending.finished());
        assertThat(alive.passed()).isFalse();
        assertThat(afterwards("notes/archive-rent", Ending.finished())).isEqualTo(alive);
    }

    @Test
    void a_deed_that_passes_still_passes_when_its_world_is_gone() {
        NotesWorld.sql(agent, "UPDATE notes.note SET folder = 'archive' WHERE id IN (101, 102)");

        assertThat(afterwards("notes/archive-rent", Ending.finished()).passed()).isTrue();
        assertThat(afterwards("notes/archive-rent", Ending.answered("done")).passed())
                .isFalse();
    }

    @Test
    void what_came_to_pass_after_the_last_step_is_kept_too() {
        agent.advance(Duration.ofSeconds(20));
        agent.run(world ->
                world.run("notes.add", world.people().protagonist(), Map.of("title", "Party", "body", "on Thursday")));
        share();

        Deeds deeds = check("notes/share-milk").deeds(agent);
        assertThat(deeds.rest()).isEqualTo(Notes.PRESENT.plusSeconds(80));
        assertThat(deeds.changes())
                .filteredOn(change -> change.table().equals("notes.note"))
                .extracting(change -> change.after().get("title"))
                .containsExactly("Party", "Shared 100");
        assertThat(agent.changes()).hasSizeLessThan(deeds.changes().size());
        assertThat(afterwards("notes/share-milk", Ending.finished()).passed()).isTrue();
    }

    @Test
    void what_should_have_been_done_is_known_to_the_check() {
        Check check = check("notes/archive-rent");

        assertThat(check.expected(check.deeds(agent)))
                .extracting(Change::table, Change::key, Change::after)
                .containsExactly(
                        tuple("notes.note", "101", Map.of("folder", "archive")),
                        tuple("notes.note", "102", Map.of("folder", "archive")));
    }

    @Test
    void what_was_asked_is_known_to_the_check() {
        Asked asked = check("notes/archive-rent").asked();

        assertThat(asked.instance()).isEqualTo("notes/archive-rent@1#0~7");
        assertThat(asked.goal()).isEqualTo("Archive the notes about Rent.");
        assertThat(asked.values()).containsEntry("topic", "Rent").containsEntry("me_name", "Ann Lee");
        assertThat(asked.ending()).isEqualTo(new Asked.Wanted("nothing", null, null));
        assertThat(asked.unseen()).containsExactly("notes.note.opened", "notes.word");
        assertThat(asked.state()).isEqualTo(notes.open().stateDigest());
        assertThat(asked.text())
                .startsWith("# Every rent note leaves the inbox")
                .endsWith("hurdles: [distractor]}\n");
    }

    @Test
    void rows_are_called_what_a_person_calls_them_and_links_by_what_they_link() {
        NotesWorld.sql(
                agent,
                "UPDATE notes.note SET folder = 'archive' WHERE id = 101",
                "INSERT INTO notes.tag VALUES (1, 'urgent')",
                "INSERT INTO notes.note_tag VALUES (101, 1)",
                "INSERT INTO notes.note_tag VALUES (102, 1)",
                "DELETE FROM notes.note WHERE id = 102");
        Check check = check("notes/archive-rent");
        Deeds deeds = check.deeds(agent);

        assertThat(check.names(deeds, deeds.changes()))
                .containsEntry("notes.note 101", "\"Rent 2231\"")
                .containsEntry("notes.tag 1", "\"urgent\"")
                .containsEntry("notes.note_tag 101/1", "\"Rent 2231\" · \"urgent\"")
                .containsEntry("notes.note 102", "\"Rent 2232\"");
    }

    private void share() {
        agent.run(world -> world.run(
                "notes.share", world.people().protagonist(), Map.of("note", 100, "with", "bob@notes.example")));
    }

    private Verdict afterwards(String task, Ending ending) {
        Deeds deeds = check(task).deeds(agent);
        return check(task).verdict(deeds, ending);
    }

    private Check check(String task) {
        TaskInstance instance =
                new Instances(notes.open(), 7, app -> "/").of(NotesPack.read().task(task), 0);
        return referee.open(instance, notes.image());
    }
}
