package dev.grindstone.tasks.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.mutant.MutantOutcome.Fate;
import dev.grindstone.tasks.notes.Notes;
import dev.grindstone.tasks.notes.NotesWorld;
import dev.grindstone.tasks.pack.PackReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GauntletTest {

    private static final String ARCHIVE = """
            world: notes
            start: {app: notes}
            goal: Archive the notes about rent.
            change: UPDATE notes.note SET folder = 'archive' WHERE id IN (101, 102)
            solution:
              - press: Enter
            near_misses:
              - {name: says it only, change: DELETE FROM notes.note WHERE id = 101, fails_at: {table: notes.note}}
            """;

    @TempDir
    private Path folder;

    private final NotesWorld notes = new NotesWorld();
    private final Gauntlet gauntlet = new Gauntlet(List.of(new Notes()));

    @AfterEach
    void close() {
        gauntlet.close();
        notes.close();
    }

    @Test
    void a_strict_check_kills_every_mutant() throws IOException {
        MutantReport report = run(ARCHIVE);

        assertThat(report.of(Fate.SURVIVED)).isEmpty();
        assertThat(report.of(Fate.UNJUST)).isEmpty();
        assertThat(report.of(Fate.KILLED))
                .extracting(MutantOutcome::name)
                .contains(
                        "omitted: update of notes.note.folder",
                        "half: only the first rows",
                        "half: only the last rows",
                        "neighbour: the next row of notes.note instead",
                        "neighbour: a similar row of notes.note as well",
                        "value: another notes.note.folder",
                        "damage: insert into notes.note",
                        "damage: update of notes.note.title",
                        "damage: delete from notes.note",
                        "damage: insert into notes.tag",
                        "damage: delete from kit.person",
                        "damage: insert into kit.scheduled",
                        "answer: where none is asked for",
                        "refusal: although it was done");
    }

    @Test
    void what_does_the_same_is_no_mistake() throws IOException {
        assertThat(run(ARCHIVE).of(Fate.EQUIVALENT))
                .extracting(MutantOutcome::toString)
                .contains("twice: all of it: it leaves the same rows as the reference");
    }

    @Test
    void columns_no_check_looks_at_are_named_and_not_touched() throws IOException {
        MutantReport report = run(ARCHIVE);

        assertThat(report.unseen())
                .contains(
                        "notes.note.opened (volatile)", "notes.word (derived)", "kit.world (bookkeeping of the world)");
        assertThat(report.outcomes())
                .extracting(MutantOutcome::name)
                .doesNotContain("damage: update of notes.note.opened", "damage: insert into notes.word");
    }

    @Test
    void what_a_rule_allows_is_no_mistake_and_the_rule_is_named() throws IOException {
        String allowed = ARCHIVE + """
                allow:
                  - {table: notes.note, column: title}
                """;

        assertThat(run(allowed).of(Fate.EQUIVALENT))
                .extracting(outcome -> outcome.name() + ": " + outcome.detail())
                .contains("damage: update of notes.note.title: allowed by notes/task.yaml:10");
    }

    @Test
    void a_check_that_is_too_kind_is_found() throws IOException {
        MutantReport report = run("""
                world: notes
                start: {app: notes}
                goal: How many notes are there about {topic}?
                variants: |
                  SELECT topic, (SELECT COUNT(*) FROM notes.note WHERE title LIKE '%' || topic || '%') AS notes
                  FROM (VALUES ('Rent'), ('Trip'), ('e')) AS topics (topic) ORDER BY topic
                answer: {type: number, value: "{notes}", tolerance: 10}
                solution:
                  - answer: "{answer}"
                near_misses:
                  - {name: counts wrongly, answer: "50", fails_at: answer}
                """);

        assertThat(report.of(Fate.SURVIVED))
                .extracting(MutantOutcome::name)
                .contains("answer: that of another variant 1");
    }

    @Test
    void a_refusal_for_another_reason_is_a_mistake() throws IOException {
        MutantReport report = run("""
                world: notes
                start: {app: notes}
                goal: Burn the note about milk.
                infeasible: {reason: not_possible, because: notes cannot be burned}
                solution:
                  - infeasible: {reason: not_possible, because: notes do not burn}
                near_misses:
                  - {name: gives up, infeasible: not_found, fails_at: refusal}
                """);

        assertThat(report.of(Fate.SURVIVED)).isEmpty();
        assertThat(report.of(Fate.KILLED))
                .extracting(MutantOutcome::name)
                .contains(
                        "refusal: none",
                        "refusal: an answer instead",
                        "refusal: not_found",
                        "refusal: not_allowed",
                        "refusal: without a reason code")
                .doesNotContain("refusal: not_possible");
    }

    @Test
    void answers_of_each_type_that_are_not_right_are_seen() throws IOException {
        for (String answer : List.of(
                "{type: duration, value: 90 min, unit: minutes}",
                "{type: duration, value: PT1H30M}",
                "{type: one_of, choices: {accepted: [yes], declined: [no], no answer: []}, value: \"yes\"}",
                "{type: money, value: 4820, currency: usd}",
                "{type: list, of: one_of, choices: [accepted, declined, no answer], value: [declined, accepted]}",
                "{type: list, of: duration, value: [90 min, 2 h], ordered: true}",
                "{type: list, of: date, value: [2026-03-04, 2026-03-05]}")) {
            MutantReport report = run("""
                    world: notes
                    start: {app: notes}
                    goal: Was it accepted, declined, or was there no answer, and how long did it take?
                    answer: %s
                    solution:
                      - answer: "{answer}"
                    near_misses:
                      - {name: guesses, answer: "7", fails_at: answer}
                    """.formatted(answer));

            assertThat(report.of(Fate.SURVIVED)).as(answer).isEmpty();
            assertThat(report.of(Fate.KILLED)).as(answer).hasSizeGreaterThan(10);
        }
    }

    @Test
    void a_mail_in_ones_own_words_is_free_within_its_bounds_only() throws IOException {
        MutantReport report = run("""
                world: notes
                start: {app: notes}
                goal: Write a note "Party" that says it is on Thursday, and share it with Bob.
                change:
                  - notes.add: {title: Party, body: on Thursday}
                  - notes.share: {note: 100, with: bob@notes.example}
                match:
                  - {table: notes.note, column: body, where: {title: Party}, any: true}
                solution:
                  - press: Enter
                near_misses:
                  - {name: does nothing, change: DELETE FROM notes.note WHERE id = 101, fails_at: {table: notes.note}}
                """);

        assertThat(report.of(Fate.SURVIVED)).isEmpty();
        assertThat(report.of(Fate.EQUIVALENT))
                .extracting(outcome -> outcome.name() + ": " + outcome.detail())
                .contains("value: another notes.note.body: within the bounds of notes/task.yaml:8");
        assertThat(report.of(Fate.KILLED))
                .extracting(MutantOutcome::name)
                .contains(
                        "omitted: the command notes.add",
                        "omitted: the coming notes.deliver",
                        "time: the coming notes.deliver a day late",
                        "time: notes.note.written_at a day early",
                        "twice: all of it",
                        "twice: insert into notes.note",
                        "person: somebody else does it",
                        "person: another in notes.note.owner_id",
                        "value: another notes.note.title");
    }

    private MutantReport run(String task) throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("notes/task.yaml"), task);
        List<TaskInstance> all = new Instances(notes.open(), 7, app -> "/")
                .all(PackReader.read(folder).task("notes/task"));
        return gauntlet.of(all.get(0), notes.image(), all.subList(1, all.size()));
    }
}
