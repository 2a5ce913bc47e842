package dev.grindstone.tasks.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.counterpart.Guard.All;
import dev.grindstone.kit.counterpart.Guard.Any;
import dev.grindstone.kit.counterpart.Guard.Contains;
import dev.grindstone.kit.counterpart.Guard.Equal;
import dev.grindstone.kit.counterpart.Guard.Matches;
import dev.grindstone.kit.counterpart.Guard.Not;
import dev.grindstone.tasks.model.Limits;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.Preparation;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.problem.PackException;
import dev.grindstone.tasks.problem.Problem;
import dev.grindstone.tasks.solution.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationReaderTest {

    private static final String GOOD = """
            world: notes
            start: {app: notes}
            goal: Do it.
            change:
              - notes.add: {title: a}
              - wait: 1h30m
              - wait: 90s
              - find: {note: SELECT 1}
              - notes.share: {note: "{note}"}
            solution:
              - wait: 2m
              - wait: 20
            near_misses:
              - {name: nothing, change: UPDATE notes.note SET folder = 'x', fails_at: {table: notes.note}}
            apps: [notes, mail]
            limits: {steps: 9, time: 2h}
            people:
              - {name: Cleo Ash, email: cleo@notes.example, title: Clerk}
            counterparts:
              - who: cleo@notes.example
                on: notes.shared
                when:
                  from: [a@b.example, c@d.example]
                  any: [{note: {contains: [x, y]}}, {note: {matches: "z+"}}]
                  not: {note: {not: {equals: q}}}
                times: 3
                after: 2m
                do:
                  - notes.add: {title: "{from}"}
            happens:
              - after: 5m
                do:
                  - notes.add: {title: b}
            """;

    @TempDir
    private Path folder;

    @Test
    void every_part_is_read() throws IOException {
        write("a.yaml", GOOD);
        Task task = PackReader.read(folder).task("a");
        Preparation preparation = task.preparation();

        assertThat(task.apps()).extracting(Passage::text).containsExactly("notes", "mail");
        assertThat(task.limits()).isEqualTo(new Limits(9, Duration.ofHours(2)));
        assertThat(task.change().takes()).isEqualTo(Duration.ofSeconds(5490));
        assertThat(task.change()).isInstanceOfSatisfying(ReferenceChange.Commands.class, commands -> {
            assertThat(commands.calls()).hasSize(2);
            assertThat(commands.calls().get(0).lead()).isEqualTo(ReferenceChange.Lead.NONE);
            assertThat(commands.calls().get(1).lead().finds()).containsOnlyKeys("note");
        });
        assertThat(task.solution())
                .extracting(step -> ((Step.Wait) step).millis())
                .containsExactly(120_000, 20);
        assertThat(preparation.people()).singleElement().satisfies(person -> {
            assertThat(person.givenName()).isEqualTo("Cleo");
            assertThat(person.company()).isEmpty();
        });
        assertThat(preparation.counterparts()).singleElement().satisfies(rule -> {
            assertThat(rule.times()).isEqualTo(3);
            assertThat(rule.after()).isEqualTo(Duration.ofMinutes(2));
            assertThat(rule.when())
                    .isEqualTo(new All(List.of(
                            new Any(List.of(new Equal("from", "a@b.example"), new Equal("from", "c@d.example"))),
                            new Any(List.of(
                                    new All(List.of(new Contains("note", "x"), new Contains("note", "y"))),
                                    new Matches("note", "z+"))),
                            new Not(new Not(new Equal("note", "q"))))));
        });
        assertThat(preparation.happens()).singleElement().satisfies(happening -> {
            assertThat(happening.after()).isEqualTo(Duration.ofMinutes(5));
            assertThat(happening.as()).isNull();
        });
    }

    @Test
    void a_task_that_says_nothing_of_it_prepares_nothing() throws IOException {
        write("a.yaml", GOOD.substring(0, GOOD.indexOf("apps:")));

        Task task = PackReader.read(folder).task("a");
        assertThat(task.preparation().isNone()).isTrue();
        assertThat(task.apps()).extracting(Passage::text).containsExactly("notes");
        assertThat(task.limits().time()).isEqualTo(Limits.MAX_TIME);
    }

    @Test
    void all_problems_are_told_at_once_with_line_and_remedy() throws IOException {
        write("a.yaml", """
                world: notes
                start: {app: notes}
                goal: Do it.
                change:
                  - notes.add: {title: a}
                  - find: {note: DELETE FROM notes.note}
                  - wait: 45m
                solution:
                  - press: Enter
                near_misses:
                  - {name: nothing, change: UPDATE notes.note SET folder = 'x', fails_at: {table: notes.note}}
                apps: [mail, mail]
                limits: {time: 30m}
                people:
                  - {name: Cleo Ash, email: cleo}
                  - {name: Cleo Ash, email: ash@notes.example}
                  - {name: Ash Cleo, email: Ash@notes.example}
                before:
                  - wait: 1m
                  - notes.add: {title: b}
                counterparts:
                  - who: bob
                    on: notes.shared
                    when: {note: {contain: x}, from: {matches: "("}}
                    times: 21
                    after: soon
                    do:
                      - wait: 1m
                      - notes.add: {title: b}
                  - who: bob@notes.example
                    on: notes.shared
                    when: {any: []}
                    do:
                      - notes.share: {note: 1, with: "Bob <bob@notes.example>"}
                happens:
                  - after: 40m
                    do:
                      - notes.add: {title: {deep: 1}}
                  - do: []
                """);

        assertThat(problems())
                .containsExactly(
                        "a.yaml:4: 'change' ends with a wait or a find, which is for nothing: put it before a"
                                + " command",
                        "a.yaml:6: 'change[1].find.note' must be a query (SELECT, TABLE, VALUES, WITH) but"
                                + " starts with DELETE: write one SELECT on the start world",
                        "a.yaml:7: 'change[2]' waits between a find and its command: wait first, then find",
                        "a.yaml:12: 'apps' lacks 'notes', where the task starts: add it",
                        "a.yaml:12: 'apps[1]' names 'mail' again: remove it",
                        "a.yaml:15: 'people[0].email' is 'cleo', which is no address: write name@host.tld",
                        "a.yaml:17: 'people[2]' has the address of Cleo Ash: give each person an address of"
                                + " their own",
                        "a.yaml:18: 'before' waits, but the episode has not begun: remove the wait, or say it in"
                                + " 'happens'",
                        "a.yaml:24: 'counterparts[0].when.from.matches' is not a regular expression: Unclosed"
                                + " group: correct it, or use contains",
                        "a.yaml:24: 'counterparts[0].when.note.contain' is no test of a field: did you mean"
                                + " 'contains'?",
                        "a.yaml:25: 'counterparts[0].times' must be a whole number from 1 to 20 but is '21':"
                                + " write such a number",
                        "a.yaml:26: 'counterparts[0].after' must be a span of time up to 24h but is 'soon':"
                                + " write it as 90s, 5m or 1h30m",
                        "a.yaml:27: 'counterparts[0].do' waits or looks something up: list commands only; say"
                                + " when with 'after'",
                        "a.yaml:30: 'counterparts[1]' writes to the one who answers, and sets itself off: add"
                                + " times: 1, or write to somebody else",
                        "a.yaml:32: 'counterparts[1].when.any' has no conditions: list some, or remove it",
                        "a.yaml:36: 'happens[0].after' is 40m, and the episode is cut off after 30m: shorten it,"
                                + " or raise limits.time",
                        "a.yaml:37: 'happens[0].do' gives notes.add an argument made of keys: write texts or"
                                + " lists of texts",
                        "a.yaml:39: 'happens[1]' lacks the key 'after': add 'after: …'",
                        "a.yaml:39: 'happens[1].do' has no commands: list commands such as '- mail.archive:"
                                + " {messages: \"{ids}\"}'");
    }

    @Test
    void what_takes_longer_than_there_is_time_is_refused() throws IOException {
        write("a.yaml", GOOD.replace("time: 2h", "time: 5m"));

        assertThat(problems())
                .containsExactly(
                        "a.yaml:4: 'change' takes 1h31m30s, and the episode is cut off after 5m: shorten it, or raise"
                                + " limits.time",
                        "a.yaml:31: 'happens[0].after' is 5m, and the episode is cut off after 5m: shorten it, or raise"
                                + " limits.time");
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
