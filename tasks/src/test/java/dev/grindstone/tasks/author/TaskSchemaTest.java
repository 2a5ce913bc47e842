package dev.grindstone.tasks.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.grindstone.tasks.pack.PackReader;
import dev.grindstone.tasks.problem.PackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TaskSchemaTest {

    private static final String GOOD = """
            world: office
            start: {app: mail}
            goal: Do it.
            change: DELETE FROM mail.label
            solution:
              - press: Delete
            near_misses:
              - {name: nothing, change: DELETE FROM mail.message, fails_at: {table: mail.message}}
            """;

    private static final SchemaRegistry DRAFT = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final Schema SCHEMA = DRAFT.getSchema(json(TaskSchema.text()));

    @TempDir
    Path folder;

    @Test
    void the_schema_is_itself_a_valid_schema() {
        Schema draft =
                DRAFT.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

        assertThat(draft.validate(json(TaskSchema.text()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("taskFiles")
    void every_task_that_is_shipped_or_shown_is_valid(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    static Stream<Path> taskFiles() throws IOException {
        try (Stream<Path> shipped = Files.walk(Path.of("packs"));
                Stream<Path> shown = Files.walk(Path.of("..", "docs", "examples"));
                Stream<Path> tried = Files.walk(Path.of("src/test/resources/dev/grindstone/tasks/notes"))) {
            List<Path> files = Stream.of(shipped, shown, tried)
                    .flatMap(all -> all)
                    .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("pack.yaml"))
                    .sorted()
                    .toList();
            assertThat(files).hasSizeGreaterThan(15);
            return files.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("right")
    void what_the_reader_takes_is_valid(String yaml) throws IOException {
        assertThat(isRead(yaml)).isTrue();
        assertThat(errors(yaml)).isEmpty();
    }

    static Stream<String> right() {
        String question = GOOD.replace("change: DELETE FROM mail.label", "answer: {type: text, value: 5}")
                .replace("press: Delete", "answer: \"{answer}\"");
        return Stream.of(
                GOOD,
                GOOD + "answer: none\n",
                GOOD + "allow: [{table: mail.label, kind: delete}]\n",
                GOOD + "allow: [{table: mail.message, column: list_id, becomes: null, where: {id: [1, 2]}}]\n",
                GOOD + "match: [{table: mail.message, column: subject, contains: a, without: [b, 1]}]\n",
                GOOD + "match: [{table: mail.message, column: subject, any: false, regex: a+}]\n",
                GOOD.replace("change: DELETE FROM mail.label", "change: [{mail.archive: {threads: [1]}}]"),
                GOOD.replace("press: Delete", "press: {role: textbox, name: A, keys: Enter}"),
                question,
                question.replace("type: text", "type: number, tolerance: 0.5, unit: kg"),
                question.replace("type: text, value: 5", "type: list, of: number, unit: kg, value: [1, 2]"),
                question.replace("type: text, value: 5", "type: list, ordered: true, sql: SELECT 1"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_the_reader_refuses_for_its_shape_is_invalid(String yaml) throws IOException {
        assertThat(isRead(yaml)).isFalse();
        assertThat(errors(yaml)).isNotEmpty();
    }

    static Stream<String> wrong() {
        String question = GOOD.replace("change: DELETE FROM mail.label", "answer: {type: text, value: a}")
                .replace("press: Delete", "answer: \"{answer}\"");
        String step = "press: Delete";
        String change = "change: DELETE FROM mail.label";
        return Stream.of(
                "5",
                "[]",
                GOOD + "gaol: x\n",
                GOOD.replace("world: office", "world: [office]"),
                GOOD.replace("world: office\n", ""),
                GOOD.replace("goal: Do it.", "goal:"),
                GOOD.replace("{app: mail}", "mail"),
                GOOD.replace("{app: mail}", "{path: a}"),
                GOOD.replace("{app: mail}", "{app: mail, user: a}"),
                GOOD.replace(change, "answer: none"),
                GOOD.replace(change + "\n", ""),
                GOOD.replace(change, "change: []"),
                GOOD.replace(change, "change: {mail.archive: {}}"),
                GOOD.replace(change, "change: [archive: {}]"),
                GOOD.replace(change, "change: [mail.archive: 5]"),
                GOOD.replace(change, "change: [{mail.archive: {}, mail.star: {}}]"),
                GOOD + "allow: {table: mail.message}\n",
                GOOD + "allow: [{table: mail.message}]\n",
                GOOD + "allow: [{table: message, column: a}]\n",
                GOOD + "allow: [{table: mail.message, kind: insrt}]\n",
                GOOD + "allow: [{table: mail.message, kind: insert, column: a}]\n",
                GOOD + "allow: [{table: mail.message, kind: delete, becomes: a}]\n",
                GOOD + "allow: [{table: mail.message, column: a, where: [b]}]\n",
                GOOD + "match: [{table: mail.message, column: a}]\n",
                GOOD + "match: [{table: mail.message, any: true}]\n",
                GOOD + "match: [{table: mail.message, column: a, any: true, contains: b}]\n",
                GOOD + "match: [{table: mail.message, column: a, contains: {b: c}}]\n",
                GOOD + "answer: {type: text, value: a}\n",
                GOOD + "infeasible: {reason: it cannot}\n",
                GOOD.replace(change, "infeasible: {}").replace(step, "infeasible: no"),
                GOOD.replace(change, "infeasible: {reason: a}"),
                question.replace("type: text", "type: nubmer"),
                question.replace("type: text, ", ""),
                question.replace("value: a", "value: a, sql: SELECT 1"),
                question.replace(", value: a", ""),
                question.replace("type: text", "type: text, unit: kg"),
                question.replace("type: text", "type: text, ordered: true"),
                question.replace("type: text", "type: list, of: list"),
                question.replace("type: text, value: a", "type: number, value: 1, tolerance: -1"),
                question.replace("answer: \"{answer}\"", step),
                GOOD.replace(step, "answer: a"),
                GOOD.replace(step, "infeasible: a"),
                GOOD.replace("  - press: Delete\n", "  []\n"),
                GOOD.replace(step, "clack: {role: button, name: Go}"),
                GOOD.replace(step, "click: {role: button}"),
                GOOD.replace(step, "click: {role: button, name: A, value: b}"),
                GOOD.replace(step, "click: {role: button, name: A, nth: -1}"),
                GOOD.replace(step, "click: {role: button, name: A, exact: 1}"),
                GOOD.replace(step, "click: {role: button, name: A, within: {role: b}}"),
                GOOD.replace(step, "fill: {role: textbox, name: A}"),
                GOOD.replace(step, "wait: 0"),
                GOOD.replace(step, "wait: a while"),
                GOOD.replace("name: nothing, ", ""),
                GOOD.replace("change: DELETE FROM mail.message, ", ""),
                GOOD.replace("name: nothing", "name: a, answer: b, infeasible: c"),
                GOOD.replace("fails_at: {table: mail.message}", "fails_at: anywhere"),
                GOOD.replace("fails_at: {table: mail.message}", "fails_at: {column: a}"),
                GOOD.replace(", fails_at: {table: mail.message}", ""),
                GOOD + "limits: {steps: 0}\n",
                GOOD + "limits: {time: 0}\n",
                GOOD + "tags: bulk\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "change: DROP TABLE mail.label",
                "change: DELETE FROM mail.label\nvariants: SELECT 1 AS a",
                "change: DELETE FROM mail.label\nmatch: [{table: mail.message, column: a, regex: '('}]"
            })
    void what_a_text_says_is_beyond_the_schema(String change) throws IOException {
        String yaml = GOOD.replace("change: DELETE FROM mail.label", change);

        assertThat(isRead(yaml)).isFalse();
        assertThat(errors(yaml)).isEmpty();
    }

    private boolean isRead(String yaml) throws IOException {
        Files.writeString(folder.resolve("task.yaml"), yaml);
        try {
            return PackReader.read(folder).tasks().size() == 1;
        } catch (PackException e) {
            return false;
        }
    }

    private static List<?> errors(String yaml) {
        return SCHEMA.validate(JsonMapper.shared().valueToTree(ReaderKeys.plain(yaml)));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
