package dev.grindstone.tasks.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.tasks.answer.NumberAnswer;
import dev.grindstone.tasks.model.ExpectedEnding;
import dev.grindstone.tasks.model.Limits;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.notes.NotesPack;
import dev.grindstone.tasks.problem.PackException;
import dev.grindstone.tasks.problem.Problem;
import dev.grindstone.tasks.solution.Step;
import dev.grindstone.tasks.tag.Hurdle;
import dev.grindstone.tasks.tag.Length;
import dev.grindstone.tasks.tag.Skill;
import dev.grindstone.tasks.tag.Tags;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackReaderTest {

    private static final String GOOD = """
            world: notes
            start: {app: notes}
            goal: Do it.
            change: DELETE FROM notes.note
            solution:
              - press: Delete
            near_misses:
              - {name: nothing, change: UPDATE notes.note SET folder = 'x', fails_at: {table: notes.note}}
            """;

    @TempDir
    Path folder;

    @Test
    void a_pack_is_a_folder_and_an_id_is_folder_and_file_name() {
        assertThat(NotesPack.read().tasks())
                .extracting(Task::id)
                .containsExactly("notes/archive-rent", "notes/burn-it", "notes/count-inbox", "notes/share-milk");
        assertThat(NotesPack.read().task("notes/burn-it").pack()).isEqualTo("notes");
    }

    @Test
    void an_unknown_task_is_told_with_the_nearest() {
        assertThatThrownBy(() -> NotesPack.read().task("notes/burnit"))
                .hasMessage("Unknown task 'notes/burnit': did you mean 'notes/burn-it'?");
    }

    @Test
    void every_part_of_a_file_is_read() {
        Task task = NotesPack.read().task("notes/archive-rent");

        assertThat(task.start().as()).isEqualTo("ann");
        assertThat(task.change()).isInstanceOf(ReferenceChange.Sql.class);
        assertThat(task.allow()).singleElement().satisfies(rule -> {
            assertThat(rule.column()).isEqualTo("starred");
            assertThat(rule.becomes()).isEqualTo("false");
            assertThat(rule.spot()).hasToString("notes/archive-rent.yaml:17");
        });
        assertThat(task.solution()).hasSize(3);
        assertThat(task.solution().get(2))
                .isInstanceOfSatisfying(
                        Step.Click.class,
                        click -> assertThat(click.target().exact()).isTrue());
        assertThat(task.nearMisses()).hasSize(2);
        assertThat(task.limits()).isEqualTo(new Limits(12));
        assertThat(task.tags())
                .isEqualTo(new Tags(List.of(Skill.BULK, Skill.ORGANISE), Length.MEDIUM, List.of(Hurdle.DISTRACTOR)));
        assertThat(NotesPack.read().task("notes/share-milk").change())
                .isInstanceOfSatisfying(
                        ReferenceChange.Commands.class,
                        commands -> assertThat(commands.calls().get(1).args())
                                .isEqualTo(Map.of("note", 100L, "with", "bob@notes.example")));
        assertThat(NotesPack.read().task("notes/count-inbox").ending())
                .isInstanceOfSatisfying(
                        ExpectedEnding.TypedAnswer.class,
                        answer -> assertThat(answer.type()).isEqualTo(new NumberAnswer("", BigDecimal.ZERO)));
    }

    @Test
    void the_smallest_task_is_eight_lines() throws IOException {
        write("a.yaml", GOOD);

        assertThat(PackReader.read(folder).tasks()).hasSize(1);
    }

    @Test
    void all_problems_of_all_files_are_told_at_once_with_line_and_remedy() throws IOException {
        write("a.yaml", GOOD.replace("goal:", "gaol:"));
        write("b.yaml", """
                world: notes
                start: {app: notes, path: [a]}
                goal: Do it.
                variants: SELECT 1 AS a
                change: DROP TABLE notes.note
                allow:
                  - {table: notes.note}
                  - {table: note, kind: insrt}
                match:
                  - {table: notes.note, column: body}
                answer: {type: nubmer, value: 1}
                solution:
                  - clack: {role: button, name: Go}
                  - click: {role: button}
                near_misses: []
                limits: {steps: 0}
                """);

        assertThat(problems())
                .containsExactly(
                        "a.yaml:1: the file lacks the key 'goal': add 'goal: …'",
                        "a.yaml:3: 'gaol' is not a key that is known here: did you mean 'goal'?",
                        "b.yaml:2: 'start.path' must be a text but is a list: write a text after the colon",
                        "b.yaml:4: 'variants' has no ORDER BY: order by columns that tell all rows apart",
                        "b.yaml:5: 'change' must be a change of rows (DELETE, INSERT, MERGE, UPDATE) but starts with"
                                + " DROP: write INSERT, UPDATE or DELETE, or a list of commands",
                        "b.yaml:7: 'allow[0]' allows everything in notes.note: name one column, or say kind: insert or"
                                + " kind: delete",
                        "b.yaml:8: 'allow[1]' allows everything in note: name one column, or say kind: insert or kind:"
                                + " delete",
                        "b.yaml:8: 'allow[1].kind' is 'insrt': did you mean 'insert'?",
                        "b.yaml:8: 'allow[1].table' is 'note', which is not a table: write it as app.table, such as"
                                + " mail.message",
                        "b.yaml:10: 'match[0]' gives no bounds: add contains, without or regex, or say any: true",
                        "b.yaml:11: 'answer' has the unknown type 'nubmer': did you mean 'number'?",
                        "b.yaml:12: 'solution' never answers: end with '- answer: \"{answer}\"'",
                        "b.yaml:13: 'solution[0]' has the unknown verb 'clack': did you mean 'click'?",
                        "b.yaml:14: 'solution[1].click' lacks the key 'name': add 'name: …'",
                        "b.yaml:15: 'near_misses' has no entries: describe at least one plausible wrong ending",
                        "b.yaml:16: 'limits.steps' must be a whole number from 1 to 1000 but is '0': write such a number");
    }

    @Test
    void broken_files_are_told() throws IOException {
        write("double.yaml", GOOD + "goal: Do that.\n");
        write("empty.yaml", "# nothing\n");
        write("quote.yaml", GOOD.replace("Do it.", "\"Do it."));
        write("tab.yaml", GOOD.replace("  - press", "\t- press"));
        Files.write(
                folder.resolve("latin.yaml"),
                GOOD.replace("Do it.", "Prüfe es.").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems())
                .containsExactly(
                        "double.yaml:9: 'goal' stands there twice: keep one of the two",
                        "empty.yaml:1: the file is empty: write at least world, start, goal and solution",
                        "latin.yaml:3: byte 0xFC is not UTF-8: save the file with the encoding UTF-8",
                        "quote.yaml:9: found unexpected end of stream: correct the YAML; a text with ': ', '#' or '{' in"
                                + " it needs quotes",
                        "tab.yaml:6: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation): indent with spaces; YAML"
                                + " does not allow tabs there");
    }

    @Test
    void endings_that_contradict_each_other_are_told() throws IOException {
        write("both.yaml", GOOD + "infeasible: {reason: not_possible, because: it cannot}\n");
        write("nothing.yaml", GOOD.replace("change: DELETE FROM notes.note\n", ""));
        write("answers.yaml", GOOD.replace("press: Delete", "answer: \"1\""));
        write("misses.yaml", GOOD.replace("change: UPDATE notes.note SET folder = 'x', ", ""));

        assertThat(problems())
                .containsExactly(
                        "answers.yaml:5: 'solution' answers a task that wants no answer: remove the step answer",
                        "both.yaml:5: 'solution' never refuses: end with '- infeasible: {reason: …}'",
                        "both.yaml:9: 'infeasible' stands beside change or answer: what cannot be done has neither",
                        "misses.yaml:8: 'near_misses[0]' does nothing wrong: add change, answer or infeasible",
                        "nothing.yaml:1: the file asks for nothing: add change, answer or infeasible");
    }

    @Test
    void a_folder_without_tasks_is_told() {
        assertThat(problems())
                .containsExactly(folder + ":1: no task file is in there: add a file whose name ends in .yaml");
    }

    @Test
    void a_zip_is_a_pack_as_its_folder_is_and_all_its_problems_name_it() throws IOException {
        Path good = zip("good.zip", Map.of("mail/a.yaml", GOOD, "README.md", "read me", "__MACOSX/mail/._a.yaml", "?"));
        Path bad = zip(
                "bad.zip",
                Map.of("mail/a.yaml", GOOD.replace("goal", "gaol"), "../b.yaml", GOOD, "Big.yaml", GOOD, "c.yaml", ""));

        Task task = PackReader.read(good).task("mail/a");
        assertThat(task.spot()).hasToString("good.zip!/mail/a.yaml:1");
        assertThat(problems(bad))
                .containsExactly(
                        "bad.zip!/../b.yaml:1: the entry leads out of the pack: zip the pack from inside its folder",
                        "bad.zip!/Big.yaml:1: the file name cannot be a task's id: rename it: lower-case letters, digits"
                                + " and hyphens",
                        "bad.zip!/c.yaml:1: the file is empty: write at least world, start, goal and solution",
                        "bad.zip!/mail/a.yaml:1: the file lacks the key 'goal': add 'goal: …'",
                        "bad.zip!/mail/a.yaml:3: 'gaol' is not a key that is known here: did you mean 'goal'?");
    }

    private Path zip(String name, Map<String, String> files) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> problems() {
        return problems(folder);
    }

    private static List<String> problems(Path place) {
        try {
            PackReader.read(place);
            return List.of();
        } catch (PackException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
