package dev.grindstone.tasks.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.tasks.problem.PackException;
import dev.grindstone.tasks.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no tasks: each is told with its line, and does no harm. */
class BadInputTest {

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
    void a_part_that_contains_itself_is_told() throws IOException {
        write("list.yaml", GOOD + "match: &again [{table: notes.note, column: body, any: true}, *again]\n");
        write("map.yaml", GOOD + "allow:\n  - &rule {table: notes.note, where: *rule}\n");
        write("deep.yaml", GOOD + "tags: &a {skill: [[&b {x: [*a, *b]}]]}\n");

        assertThat(problems())
                .containsExactly(
                        "deep.yaml:9: *a stands inside of what it stands for: write out what is meant",
                        "list.yaml:9: *again stands inside of what it stands for: write out what is meant",
                        "map.yaml:10: *rule stands inside of what it stands for: write out what is meant");
    }

    @Test
    void a_part_that_is_used_twice_is_fine() throws IOException {
        write(
                "twice.yaml",
                GOOD + "allow:\n  - {table: notes.note, column: body, where: &w {id: 1}}\n"
                        + "  - {table: notes.note, column: title, where: *w}\n");

        assertThat(problems()).isEmpty();
    }

    @Test
    void parts_that_multiply_are_told() throws IOException {
        StringBuilder laughs = new StringBuilder(GOOD).append("tags:\n  a0: &a0 [x, x]\n");
        for (int i = 1; i < 20; i++) {
            laughs.append("  a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        write("laughs.yaml", laughs.toString());

        assertThat(problems()).singleElement().asString().contains("laughs.yaml:1: Number of aliases");
    }

    @Test
    void very_deep_files_are_told() throws IOException {
        write("flow.yaml", GOOD + "tags: " + "[".repeat(200_000));
        write("block.yaml", GOOD + "tags:\n" + nested(40));

        assertThat(problems())
                .containsExactly(
                        "block.yaml:39: the YAML is nested more than 30 deep: write it flat",
                        "flow.yaml:9: the YAML is nested more than 30 deep: write it flat");
    }

    @Test
    void very_large_files_are_told_and_not_read() throws IOException {
        write("large.yaml", GOOD + "# " + "x".repeat(1 << 20));

        assertThat(problems())
                .singleElement()
                .asString()
                .matches("large\\.yaml:1: the file has 10\\d+ bytes: a task is a screen of text: split it");
    }

    @Test
    void files_in_another_encoding_are_told() throws IOException {
        Files.write(folder.resolve("utf16.yaml"), GOOD.getBytes(StandardCharsets.UTF_16));
        Files.write(folder.resolve("binary.yaml"), new byte[] {'a', ':', ' ', 0, 1, 2, '\n'});
        Files.write(folder.resolve("cut.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe2, (byte) 0x82});

        assertThat(problems())
                .hasSize(3)
                .anySatisfy(each -> assertThat(each).startsWith("utf16.yaml:1: byte 0xFE is not UTF-8"))
                .anySatisfy(each -> assertThat(each).startsWith("binary.yaml:1: "))
                .anySatisfy(each -> assertThat(each).startsWith("cut.yaml:1: byte 0xE2 is not UTF-8"));
    }

    @Test
    void two_documents_in_a_file_are_told() throws IOException {
        write("two.yaml", GOOD + "---\n" + GOOD);

        assertThat(problems()).singleElement().asString().startsWith("two.yaml:");
    }

    @Test
    void sql_that_reaches_out_is_told() throws IOException {
        write("call.yaml", GOOD.replace("DELETE FROM notes.note", "CALL CSVWRITE('/tmp/x', 'SELECT 1')"));
        write("dollars.yaml", GOOD.replace("DELETE FROM notes.note", "UPDATE notes.note SET body = $$x$$"));
        write("query.yaml", GOOD + "variants: SELECT * FROM \"CSVREAD\"('/etc/passwd') ORDER BY 1\n");
        write("books.yaml", GOOD.replace("DELETE FROM notes.note", "DELETE FROM kit.change"));

        assertThat(problems())
                .containsExactly(
                        "books.yaml:4: 'change' uses kit.change, in which the world keeps its own books: write INSERT,"
                                + " UPDATE or DELETE, or a list of commands",
                        "call.yaml:4: 'change' must be a change of rows (DELETE, INSERT, MERGE, UPDATE) but starts with"
                                + " CALL: write INSERT, UPDATE or DELETE, or a list of commands",
                        "dollars.yaml:4: 'change' has '$' outside of quotes: write texts in single quotes: write INSERT,"
                                + " UPDATE or DELETE, or a list of commands",
                        "query.yaml:9: 'variants' uses CSVREAD, which reaches beyond the rows of its world: write one"
                                + " SELECT on the start world");
    }

    @Test
    void answers_that_cannot_be_are_told() throws IOException {
        String question =
                GOOD.replace("change: DELETE FROM notes.note", "answer: %s").replace("press: Delete", "answer: x");
        write("a.yaml", question.formatted("{type: money, value: \"4,820\"}"));
        write("b.yaml", question.formatted("{type: duration, value: \"1:30\"}"));
        write("c.yaml", question.formatted("{type: one_of, choices: [yes, it], value: maybe}"));
        write("d.yaml", question.formatted("{type: one_of, choices: {do: [it], it: []}, value: it}"));
        write("e.yaml", question.formatted("{type: text, value: x, currency: usd, unit: minutes}"));
        write("f.yaml", question.formatted("{type: money, value: 5, currency: xyz}"));
        write("g.yaml", question.formatted("{type: duration, value: 5, unit: months}"));

        assertThat(problems())
                .containsExactly(
                        "a.yaml:4: 'answer' has the value [4,820], which has no currency: write it as $1,234.50, or add"
                                + " currency: usd: correct it",
                        "b.yaml:4: 'answer' has the value [1:30], which may be hours and minutes, or minutes and"
                                + " seconds: write it as 1 h 30 min: correct it",
                        "c.yaml:4: 'answer' has the value [maybe], which is not one of yes, it: answer with one of them:"
                                + " correct it",
                        "c.yaml:4: 'answer.choices' has 'yes', which the goal does not state: name all choices in the"
                                + " goal",
                        "d.yaml:4: 'answer.choices' has 'it' for two choices: keep it for one of them",
                        "e.yaml:4: 'answer.currency' is for money only: remove it",
                        "e.yaml:4: 'answer.unit' is for number and duration only: remove it",
                        "f.yaml:4: 'answer.currency' is 'xyz', which is no currency: write its code, such as usd",
                        "g.yaml:4: 'answer' has the value [5], which is not a duration: write it as 1 h 30 min, 90"
                                + " minutes or PT1H30M: correct it",
                        "g.yaml:4: 'answer.unit' is 'months', which is no unit of time: write seconds, minutes, hours,"
                                + " days or weeks");
    }

    @Test
    void refusals_components_and_tags_that_cannot_be_are_told() throws IOException {
        String refusal =
                GOOD.replace("change: DELETE FROM notes.note", "infeasible: {reason: not_found, because: none}");
        write(
                "a.yaml",
                GOOD.replace("change: DELETE FROM notes.note", "infeasible: {reason: gone}")
                        .replace("press: Delete", "infeasible: not_posible"));
        write("b.yaml", refusal.replace("press: Delete", "infeasible: {reason: not_allowed, because: no}"));
        write(
                "c.yaml",
                GOOD + "components:\n  nothing else: answer\n  Filed: folder\n  done: {table: note}\n  none: []\n");
        write("d.yaml", GOOD + "tags: {skill: [serch, bulk], length: tiny, hurdles: distractor, size: 3}\n");
        write("e.yaml", GOOD + "tags: [bulk]\ncomponents: {}\n");

        assertThat(problems())
                .containsExactly(
                        "a.yaml:4: 'infeasible' lacks the key 'because': say for people why it cannot be done",
                        "a.yaml:4: 'infeasible.reason' is 'gone', which is no reason code: use one of not_allowed,"
                                + " not_found, not_possible",
                        "a.yaml:6: 'solution[0].infeasible' is 'not_posible', which is no reason code: did you mean"
                                + " 'not_possible'?",
                        "b.yaml:6: the solution refuses with not_allowed: the task wants not_found",
                        "c.yaml:10: 'components.nothing else' cannot be a component's name: use up to 40 lower-case"
                                + " letters, digits, blanks, '_' and '-'; 'nothing else' is there in any case",
                        "c.yaml:11: 'components.Filed' cannot be a component's name: use up to 40 lower-case letters,"
                                + " digits, blanks, '_' and '-'; 'nothing else' is there in any case",
                        "c.yaml:11: 'components.Filed' is 'folder': write {table: …, column: …}, answer or refusal",
                        "c.yaml:12: 'components.done.table' is 'note', which is not a table: write it as app.table, such"
                                + " as mail.message",
                        "c.yaml:13: 'components.none' names no place: write {table: …, column: …}, answer or refusal",
                        "d.yaml:9: 'tags.hurdles' must be a list but is 'distractor': start each entry with '- '",
                        "d.yaml:9: 'tags.length' is 'tiny', which is no such word: use one of long, medium, short",
                        "d.yaml:9: 'tags.size' is not a key that is known here: use one of hurdles, length, skill",
                        "d.yaml:9: 'tags.skill[0]' is 'serch', which is no such word: did you mean 'search'?",
                        "e.yaml:9: 'tags' must be keys with values but is a list: write 'key: value' lines",
                        "e.yaml:10: 'components' has no components: name one, such as 'filed: {table: …, column: …}', or"
                                + " remove the key");
    }

    private static String nested(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> problems() {
        try {
            PackReader.read(folder);
            return List.of();
        } catch (PackException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
