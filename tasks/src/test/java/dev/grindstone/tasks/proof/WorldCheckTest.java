package dev.grindstone.tasks.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.notes.Notes;
import dev.grindstone.tasks.notes.NotesPack;
import dev.grindstone.tasks.pack.PackReader;
import dev.grindstone.tasks.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldCheckTest {

    private static final Image IMAGE = Notes.image();

    private static final String GOOD = """
            world: notes
            start: {app: notes}
            goal: Archive {title}.
            variants: SELECT title FROM notes.note ORDER BY id
            change: UPDATE notes.note SET folder = 'x' WHERE title = :title
            allow:
              - {table: notes.note, column: starred, where: {folder: inbox}}
            solution:
              - click: {role: button, name: "{title}"}
            near_misses:
              - {name: all, change: UPDATE notes.note SET folder = 'x', fails_at: {table: notes.note, column: folder}}
            """;

    @TempDir
    Path folder;

    @Test
    void tasks_that_fit_their_world_have_no_problems() {
        assertThat(problems(NotesPack.read().tasks())).isEmpty();
    }

    @Test
    void names_that_do_not_exist_are_told() throws IOException {
        write("a.yaml", GOOD.replace("world: notes", "world: nots").replace("app: notes", "app: note"));
        write("b.yaml", GOOD.replace("app: notes", "app: note").replace("as: ann", ""));
        write("c.yaml", GOOD.replace("column: starred", "column: stared").replace("{folder:", "{foldr:"));
        write("d.yaml", GOOD.replace("{table: notes.note, column: folder}", "{table: notes.nte}"));
        write(
                "e.yaml",
                GOOD.replace(
                        "change: UPDATE notes.note SET folder = 'x' WHERE title = :title",
                        "change: [notes.shred: {}]"));
        write("f.yaml", GOOD.replace("app: notes", "app: notes, as: zoe"));

        assertThat(texts())
                .containsExactly(
                        "a.yaml:1: the world 'nots' does not exist: did you mean 'notes'?",
                        "b.yaml:2: 'start.app' is 'note', which is not installed: did you mean 'notes'?",
                        "c.yaml:7: the table 'notes.note' has no column 'foldr': did you mean 'folder'?",
                        "c.yaml:7: the table 'notes.note' has no column 'stared': did you mean 'starred'?",
                        "d.yaml:11: the table 'notes.nte' does not exist: did you mean 'notes.note'?",
                        "e.yaml:5: the command 'notes.shred' does not exist: did you mean 'notes.share'?",
                        "f.yaml:2: 'start.as' is 'zoe', which is nobody of the world: write one person's mail address");
    }

    @Test
    void blanks_and_parameters_must_be_columns_of_the_variants() throws IOException {
        write("a.yaml", GOOD.replace("Archive {title}", "Archive {titel}").replace("title = :title", "title = :name"));
        write("b.yaml", GOOD.replace("name: \"{title}\"", "name: \"{name}\"").replace("inbox}", "\"{where}\"}"));

        assertThat(texts())
                .containsExactly(
                        "a.yaml:3: {titel} is not a column of 'variants': did you mean 'title'?",
                        "a.yaml:5: the parameter :name is not a column of 'variants': did you mean 'me'?",
                        "b.yaml:7: {where} is not a column of 'variants': use one of me, me_email, me_name, now, title",
                        "b.yaml:9: {name} is not a column of 'variants': did you mean 'me'?");
    }

    @Test
    void sql_that_fails_or_gives_nothing_is_told() throws IOException {
        write("a.yaml", GOOD.replace("SELECT title", "SELECT tile AS title"));
        write("b.yaml", GOOD.replace("FROM notes.note ORDER", "FROM notes.note WHERE id < 0 ORDER"));
        write("c.yaml", GOOD.replace("SELECT title", "SELECT 'x' AS title"));
        write("d.yaml", GOOD.replace("SET folder = 'x' WHERE", "SET fodler = 'x' WHERE"));

        assertThat(texts())
                .containsExactly(
                        "a.yaml:4: the SQL fails: Column \"TILE\" not found: correct it",
                        "b.yaml:4: 'variants' gives no rows in the world 'notes': loosen its conditions",
                        "c.yaml:4: 'variants' gives the same row twice: group the rows or say DISTINCT",
                        "d.yaml:5: the SQL fails: Column \"FODLER\" not found: correct the change");
    }

    @Test
    void changes_that_change_nothing_or_contradict_themselves_are_told() throws IOException {
        String change = "change: UPDATE notes.note SET folder = 'x' WHERE title = :title";
        write("a.yaml", GOOD.replace(change, "change: UPDATE notes.note SET folder = 'x' WHERE title = 'nobody'"));
        write("b.yaml", GOOD.replace(change, "change: UPDATE notes.note SET folder = folder, opened = 7"));
        write(
                "c.yaml",
                GOOD.replace(
                        change,
                        "change: UPDATE notes.note SET folder = 'x' WHERE id = 100;"
                                + " DELETE FROM notes.note WHERE id = 100"));
        write(
                "d.yaml",
                GOOD.replace(
                        change,
                        "change: UPDATE notes.note SET folder = 'x' WHERE id = 100;"
                                + " UPDATE notes.note SET folder = 'inbox' WHERE id = 100"));
        write(
                "e.yaml",
                GOOD.replace(
                        change,
                        "change: INSERT INTO notes.tag VALUES (1, 'a'); DELETE FROM notes.tag;"
                                + " UPDATE notes.note SET folder = 'x' WHERE id = 101"));
        write("f.yaml", GOOD.replace(change, change + " AND body = FILE" + "_READ('/x')"));

        assertThatThrownBy(this::texts).hasMessageContaining("f.yaml:5: 'change' uses FILE_READ");
        Files.delete(folder.resolve("f.yaml"));
        assertThat(texts())
                .containsExactly(
                        "a.yaml:5: 'change' changes nothing in variant 0: correct it: doing nothing would pass",
                        "b.yaml:5: 'change' changes nothing in variant 0: correct it: doing nothing would pass",
                        "c.yaml:5: 'change' updates the row notes.note 100 and then deletes it: keep one of the two"
                                + " statements",
                        "d.yaml:5: 'change' changes nothing in variant 0: correct it: doing nothing would pass",
                        "d.yaml:5: 'change' writes the row notes.note 100 and takes it back: keep one of the two"
                                + " statements",
                        "e.yaml:5: 'change' writes the row notes.tag 1 and takes it back: keep one of the two"
                                + " statements");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> texts() {
        return problems(PackReader.read(folder).tasks()).stream()
                .map(Problem::toString)
                .toList();
    }

    private static List<Problem> problems(List<Task> tasks) {
        try (WorldCheck check = new WorldCheck(List.of(new Notes()), List.of("notes"), name -> IMAGE)) {
            return check.problems(tasks);
        }
    }
}
