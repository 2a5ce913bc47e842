package dev.grindstone.tasks.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.problem.PackException;
import dev.grindstone.tasks.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateReaderTest {

    private static final String TASK = """
            revision: 3
            world: notes
            start: {app: notes}
            goal: Write "{VALUE}".
            change: [notes.add: {title: "{VALUE}"}]
            solution: [press: Enter]
            near_misses: [{name: none, change: [notes.add: {title: x}], fails_at: {table: notes.note}}]
            generate:
              a: SPEC
            """;

    @TempDir
    Path folder;

    @Test
    void every_kind_of_range_is_read() throws IOException {
        for (String spec : List.of(
                "number 8..17",
                "number -1..1 by 0.5",
                "money 120..900 by 5",
                "day now+1..now+20",
                "date 2026-05-01..2026-05-31",
                "time 8:00..17:30 by 30",
                "code INV-####",
                "[Blue Room, Loft]",
                "[1, 2, 3]")) {
            write(spec, "a");

            Task task = PackReader.read(folder).task("a");
            assertThat(task.generate().names()).as(spec).contains("a", "a_other");
            assertThat(task.revision()).isEqualTo(3);
        }
        write("[{name: Loft, floor: 1}, {name: Attic, floor: 1}]", "a_name");
        assertThat(PackReader.read(folder).task("a").generate().names())
                .containsExactlyInAnyOrder("a_name", "a_floor", "a_other_name", "a_other_floor");
    }

    @Test
    void bounds_that_make_no_range_are_told() throws IOException {
        assertProblem("number 9..3", "has its bounds reversed: write the lower one first");
        assertProblem("day now+9..now+3", "has its bounds reversed: write the lower one first");
        assertProblem("time 9:00..8:00 by 30", "has its bounds reversed: write the lower one first");
        assertProblem("number 3..3", "makes one value only: widen it, or write the value into the texts");
        assertProblem("date now..now", "makes one value only: widen it, or write the value into the texts");
        assertProblem("number 3", "has no bounds: write 'number 120..900' or 'number 120..900 by 5'");
        assertProblem(
                "money 1..$9", "has '$9' where a number must be: write 'money 120..900' or 'money 120..900 by 5'");
        assertProblem("number 1..9 by 0", "has the step 0: give a step above zero");
        assertProblem("number 1..9 by 3", "never reaches 9 in steps of 3: choose a step that divides 8");
        assertProblem(
                "time 8:00..9:00 by 25", "never reaches 9:00 in steps of 25 minutes: choose a step that divides 60");
        assertProblem(
                "time 8:00..25:00 by 5",
                "is '8:00..25:00 by 5', which are no times of a day: write 'time 8:00..17:30 by 30' (hours and minutes,"
                        + " and a step in minutes)");
        assertProblem(
                "day monday..friday",
                "is 'monday..friday', which is no range of days: write 'day now+1..now+20' or 'day"
                        + " 2026-05-01..2026-06-30'");
        assertProblem(
                "date 2026-05-01..now+9",
                "has one bound relative to now and one that is not: write both bounds in the same way");
        assertProblem("date now..now+400", "spans 401 days: keep to 365, so that no two of them have one name");
        assertProblem(
                "code INV", "is a code without a blank: write # for each digit and ? for each letter, as in INV-####");
    }

    @Test
    void what_is_no_range_at_all_is_told() throws IOException {
        assertProblem("nubmer 1..9", "is of the unknown kind 'nubmer': did you mean 'number'?, or a list");
        assertProblem(
                "{number: 1..9}",
                "must be a range or a list but is keys with values: write 'number 3..9' or [red, blue]");
        assertProblem("[]", "lists nothing: list at least two, or write the value into the texts");
        assertProblem("[red]", "lists one value only: list at least two, or write the value into the texts");
        assertProblem("[red, red]", "lists a value twice: remove one of the two");
        assertProblem("[{b: 1}, {c: 2}]", "has entries with the keys [b] and [c]: give all entries the same keys");
        assertProblem(
                "[{b: 1, c: 1}, {b: 1, c: 2}, {b: 2, c: 1}]",
                "has no key whose values all differ: give each entry a value of its own under one of the keys");
    }

    @Test
    void names_that_stand_for_something_else_are_told() throws IOException {
        write("number 1..9\n  a_other: number 1..9\n  me: number 1..9\n  Big: number 1..9", "a");

        assertThat(problems())
                .containsExactly(
                        "a.yaml:10: 'generate.a_other' gives the name {a_other}, which stands for something else already:"
                                + " rename it",
                        "a.yaml:11: 'generate.me' gives the name {me}, which stands for something else already: rename it",
                        "a.yaml:12: 'generate.Big' is no name: use lower-case letters, digits and underscores");
    }

    @Test
    void a_value_that_makes_no_difference_is_told() throws IOException {
        write("day now+1..now+20", "a_weekday");

        assertThat(problems())
                .containsExactly("a.yaml:9: 'generate.a' makes no difference to goal, change or answer: use {a} or"
                        + " {a_long} or {a_short} there, or remove it");
    }

    @Test
    void a_revision_is_a_number_from_one() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), text("number 1..9", "a").replace("revision: 3", "revision: 0"));

        assertThat(problems())
                .containsExactly(
                        "a.yaml:1: 'revision' must be a whole number from 1 to 2147483647 but is '0': write such"
                                + " a number");
    }

    private void assertProblem(String spec, String problem) throws IOException {
        write(spec, "me");

        assertThat(problems()).containsExactly("a.yaml:9: 'generate.a' " + problem);
    }

    private void write(String spec, String value) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), text(spec, value));
    }

    private static String text(String spec, String value) {
        return TASK.replace("SPEC", spec).replace("VALUE", value);
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
