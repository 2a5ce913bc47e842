package dev.grindstone.tasks.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.time.Scheduled;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.notes.Notes;
import dev.grindstone.tasks.notes.NotesPack;
import dev.grindstone.tasks.notes.NotesWorld;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckTest {

    private final NotesWorld notes = new NotesWorld();
    private final Referee referee = new Referee(List.of(new Notes()));
    private final World agent = notes.open();

    @AfterEach
    void close() {
        referee.close();
        notes.close();
    }

    @Test
    void the_deed_passes_and_anything_more_fails() {
        Check check = check("notes/archive-rent");
        NotesWorld.sql(agent, "UPDATE notes.note SET folder = 'archive' WHERE id IN (101, 102)");
        assertThat(check.verdict(agent, Ending.finished())).isEqualTo(new Verdict.Passed());

        NotesWorld.sql(agent, "UPDATE notes.note SET folder = 'archive' WHERE id = 103");
        assertThat(check.verdict(agent, Ending.finished()))
                .hasToString(
                        "failed\n  notes.note 103 (\"Trip\"): folder became archive; the task does not ask for it");
    }

    @Test
    void nothing_done_fails() {
        assertThat(texts("notes/archive-rent", Ending.finished()))
                .containsExactly(
                        "notes.note 101 (\"Rent 2231\"): folder should have become archive but stayed inbox",
                        "notes.note 102 (\"Rent 2232\"): folder should have become archive but stayed inbox");
    }

    @Test
    void an_answer_nobody_wants_fails() {
        assertThat(texts("notes/archive-rent", Ending.answered("Done!")))
                .startsWith("an answer was given (\"Done!\"); the task wants a deed and no answer");
    }

    @Test
    void the_answer_is_compared_by_type() {
        assertThat(texts("notes/count-inbox", Ending.answered("6.0"))).isEmpty();
        assertThat(texts("notes/count-inbox", Ending.answered("16")))
                .containsExactly("the answer should be \"6\" but is \"16\"");
        assertThat(texts("notes/count-inbox", Ending.finished()))
                .containsExactly("no answer was given; the task wants one of type number");
        assertThat(texts("notes/count-inbox", Ending.refused("too many")))
                .containsExactly("the agent refused (\"too many\"); the task can be done");
    }

    @Test
    void a_right_answer_does_not_excuse_a_change() {
        NotesWorld.sql(agent, "UPDATE notes.note SET starred = TRUE WHERE id = 100");

        assertThat(texts("notes/count-inbox", Ending.answered("6")))
                .containsExactly("notes.note 100 (\"Milk\"): starred became true; the task does not ask for it");
    }

    @Test
    void what_cannot_be_done_must_be_refused_with_nothing_changed() {
        assertThat(texts("notes/burn-it", Ending.refused("not_possible: it does not burn")))
                .isEmpty();
        assertThat(texts("notes/burn-it", Ending.finished()))
                .containsExactly("the task cannot be done (notes cannot be burned), and the agent did not say so");

        NotesWorld.sql(agent, "DELETE FROM notes.note WHERE id = 100");
        assertThat(texts("notes/burn-it", Ending.refused("not_possible: it does not burn")))
                .containsExactly("notes.note 100 (\"Milk\"): was deleted; the task does not ask for it");
    }

    @Test
    void a_refusal_needs_the_right_reason() {
        assertThat(texts("notes/burn-it", Ending.refused("it does not burn")))
                .containsExactly("the agent refused without a reason code (\"it does not burn\"); the task wants"
                        + " not_possible: begin the reason with one of not_found, not_allowed, not_possible");
        assertThat(texts("notes/burn-it", Ending.refused("not_allowed: fire")))
                .containsExactly(
                        "the agent refused with not_allowed (\"not_allowed: fire\"); the task wants not_possible"
                                + " (notes cannot be burned)");
        assertThat(texts("notes/burn-it", Ending.refused("Not possible"))).isEmpty();
    }

    @Test
    void components_are_told_beside_the_verdict_and_do_not_change_it() {
        Check check = check("notes/share-milk");
        assertThat(check.verdict(agent, Ending.finished()).components())
                .isEqualTo(Map.of("written", false, "shared", false, "nothing else", true));

        add("Party", "on Thursday");
        Verdict half = check.verdict(agent, Ending.finished());
        assertThat(half.passed()).isFalse();
        assertThat(half.components()).isEqualTo(Map.of("written", true, "shared", false, "nothing else", true));
        assertThat(half.toString()).endsWith("\n  components: written yes, shared no, nothing else yes");

        agent.run(world -> world.run(
                "notes.share", world.people().protagonist(), Map.of("note", 100, "with", "bob@notes.example")));
        assertThat(check.verdict(agent, Ending.finished()))
                .isEqualTo(
                        new Verdict.Passed(List.of(), Map.of("written", true, "shared", true, "nothing else", true)));

        NotesWorld.sql(agent, "DELETE FROM notes.note WHERE id = 101");
        assertThat(check.verdict(agent, Ending.finished()).components())
                .isEqualTo(Map.of("written", true, "shared", true, "nothing else", false));
    }

    @Test
    void what_was_set_in_motion_comes_to_rest_before_the_check() {
        Check check = check("notes/share-milk");
        agent.advance(Duration.ofSeconds(20));
        add("Party", "See you on Thursday");
        agent.run(world -> world.run(
                "notes.share", world.people().protagonist(), Map.of("note", 100, "with", "bob@notes.example")));

        assertThat(check.verdict(agent, Ending.finished())).isInstanceOf(Verdict.Passed.class);
        Optional<Scheduled> pending =
                agent.turn(world -> world.schedule().firstDue(world.now().plusSeconds(60)));
        assertThat(pending).isPresent();
    }

    @Test
    void a_check_may_be_asked_again_while_time_goes_on() {
        Check check = check("notes/share-milk");
        assertThat(check.verdict(agent, Ending.finished()).word()).isEqualTo("failed");
        agent.advance(Duration.ofMinutes(5));
        add("Party", "Thursday");
        assertThat(check.verdict(agent, Ending.finished()).word()).isEqualTo("failed");
        agent.run(world -> world.run(
                "notes.share", world.people().protagonist(), Map.of("note", 100, "with", "bob@notes.example")));
        assertThat(check.verdict(agent, Ending.finished()).word()).isEqualTo("passed");
    }

    @Test
    void a_check_may_be_asked_again_after_a_reset() {
        Check check = check("notes/archive-rent");
        agent.advance(Duration.ofHours(2));
        assertThat(check.verdict(agent, Ending.finished()).word()).isEqualTo("failed");
        agent.reset();
        NotesWorld.sql(agent, "UPDATE notes.note SET folder = 'archive' WHERE id IN (101, 102)");

        assertThat(check.verdict(agent, Ending.finished()).word()).isEqualTo("passed");
    }

    @Test
    void a_world_that_started_elsewhere_is_not_judged() {
        Check check = check("notes/archive-rent");
        NotesWorld.sql(agent, "UPDATE notes.note SET folder = 'archive' WHERE id IN (101, 102)");
        World other = notes.fork(agent);

        assertThat(check.verdict(other, Ending.finished()).toString())
                .startsWith("invalid: the agent's world started from image sha256:");
    }

    @Test
    void a_verdict_shows_the_first_of_very_many_reasons() {
        for (int tag = 0; tag < 30; tag++) {
            NotesWorld.sql(agent, "INSERT INTO notes.tag VALUES (" + tag + ", 'x')");
        }

        String shown =
                check("notes/archive-rent").verdict(agent, Ending.finished()).toString();
        assertThat(shown.lines()).hasSize(22);
        assertThat(shown).endsWith("\n  and 12 more");
    }

    @Test
    void a_world_that_fails_makes_the_verdict_invalid() {
        Check check = check("notes/archive-rent");
        agent.close();

        assertThat(check.verdict(agent, Ending.finished()))
                .isInstanceOfSatisfying(
                        Verdict.Invalid.class,
                        invalid -> assertThat(invalid.reason())
                                .startsWith("the check of notes/archive-rent@1#0~7 failed: "));
    }

    private void add(String title, String body) {
        agent.run(world -> world.run("notes.add", world.people().protagonist(), Map.of("title", title, "body", body)));
    }

    private Check check(String task) {
        TaskInstance instance =
                new Instances(notes.open(), 7, app -> "/").of(NotesPack.read().task(task), 0);
        return referee.open(instance, notes.image());
    }

    private List<String> texts(String task, Ending ending) {
        Verdict verdict = check(task).verdict(agent, ending);
        return verdict instanceof Verdict.Failed failed
                ? failed.reasons().stream().map(Reason::text).toList()
                : List.of();
    }
}
