package dev.grindstone.tasks.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.notes.Notes;
import dev.grindstone.tasks.pack.PackReader;
import dev.grindstone.tasks.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationCheckTest {

    private static final Image IMAGE = Notes.image();

    private static final String GOOD = """
            world: notes
            start: {app: notes}
            goal: Share {title}.
            variants: SELECT id AS wanted, title FROM notes.note ORDER BY id
            change:
              - notes.share: {note: "{wanted}", with: bob@notes.example}
              - wait: 5m
              - find: {answer: "SELECT id FROM notes.note WHERE owner_id = :me AND title = 'Shared 103'"}
              - notes.share: {note: "{answer}", with: bob@notes.example}
            solution:
              - press: Enter
            near_misses:
              - {name: none, change: UPDATE notes.note SET folder = 'x', fails_at: {table: notes.note}}
            people:
              - {name: Cleo Ash, email: cleo@notes.example}
            counterparts:
              - who: bob
                on: notes.shared
                when: {from: "{me_email}"}
                times: 1
                do:
                  - notes.share: {note: 103, with: "{from}"}
            happens:
              - after: 5m
                as: cleo
                do:
                  - notes.add: {title: "{title}"}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_task_that_fits_has_no_problems() throws IOException {
        write("a.yaml", GOOD);

        assertThat(texts()).isEmpty();
    }

    @Test
    void names_that_do_not_exist_are_told() throws IOException {
        write("a.yaml", GOOD + "apps: [notes, note]\n");
        write("b.yaml", GOOD.replace("on: notes.shared", "on: notes.share"));
        write("c.yaml", GOOD.replace("when: {from:", "when: {form:").replace("  - notes.add", "  - notes.ad"));
        write("d.yaml", GOOD.replace("who: bob", "who: zoe"));
        write("e.yaml", GOOD.replace("as: cleo", "as: clea"));
        write("f.yaml", GOOD.replace("email: cleo@", "email: ann@").replace("as: cleo", "as: bob"));

        assertThat(texts())
                .containsExactly(
                        "a.yaml:28: 'apps' names 'note', which is not installed: did you mean 'notes'?",
                        "b.yaml:18: the event 'notes.share' does not exist: did you mean 'notes.shared'?",
                        "c.yaml:17: the event 'notes.shared' has no field 'form': did you mean 'from'?",
                        "c.yaml:27: the command 'notes.ad' does not exist: did you mean 'notes.add'?",
                        "d.yaml:17: 'who' is 'zoe', which is nobody of the world: write one person's mail address",
                        "e.yaml:25: 'as' is 'clea', which is nobody of the world: write one person's mail address",
                        "f.yaml:15: There is somebody with the address 'ann@notes.example' already: Ann Lee: give"
                                + " another address");
    }

    @Test
    void blanks_must_be_known_and_clear() throws IOException {
        write("a.yaml", GOOD.replace("{from}", "{form}").replace("{me_email}", "{my_email}"));
        write(
                "b.yaml",
                GOOD.replace("id AS wanted", "id AS note, id AS wanted").replace("{note: 103,", "{note: \"{note}\","));
        write("c.yaml", GOOD.replace("note: \"{answer}\"", "note: \"{reply}\""));
        write("d.yaml", GOOD.replace("title: \"{title}\"", "title: \"{titel}\""));

        assertThat(texts())
                .containsExactly(
                        "a.yaml:17: {my_email} is not a column of 'variants': did you mean 'me_email'?",
                        "a.yaml:22: {form} is not a column of 'variants': did you mean 'from'?",
                        "b.yaml:22: {note} is a column of 'variants' and a field of notes.shared: give the column"
                                + " another name",
                        "c.yaml:9: {reply} is not a column of 'variants': use one of answer, me, me_email, me_name, now,"
                                + " title, wanted",
                        "d.yaml:27: {titel} is not a column of 'variants': did you mean 'title'?");
    }

    @Test
    void what_the_world_refuses_is_told_before_anybody_plays() throws IOException {
        write("a.yaml", GOOD.replace("notes.add: {title: \"{title}\"}", "notes.add: {body: x}"));
        write("b.yaml", GOOD.replace("'Shared 103'", "'Shared 104'"));

        assertThat(texts())
                .containsExactly(
                        "a.yaml:27: notes.add: the argument 'title' is missing; given are [body]: correct the change",
                        "b.yaml:8: 'answer' should be one value but is []: correct the change");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> texts() {
        try (WorldCheck check = new WorldCheck(List.of(new Notes()), List.of("notes"), name -> IMAGE)) {
            return check.problems(PackReader.read(folder).tasks()).stream()
                    .map(Problem::toString)
                    .toList();
        }
    }
}
