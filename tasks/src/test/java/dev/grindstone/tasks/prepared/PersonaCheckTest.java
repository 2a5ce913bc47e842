package dev.grindstone.tasks.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.tasks.check.Check;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.notes.Notes;
import dev.grindstone.tasks.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bob is away at first, and knows what note 101 is about. */
class PersonaCheckTest {

    private static final String PEOPLE = """
            people:
              - {name: Cleo Ash, email: cleo@notes.example}
              - who: bob
                away: 3m
                replies: 1m..2m
                knows:
                  - fact: wanted
                    asked: ["{wanted}"]
                    do:
                      - notes.share: {note: 103, with: "{from}"}
                  - fact: decoy
                    asked: ["102"]
                    do:
                      - notes.share: {note: 104, with: "{from}"}
                answers:
                  - {on: notes.shared, hears: "{note}", do: [notes.share: {note: 105, with: "{from}"}]}
            """;

    @TempDir
    private Path folder;

    private final Referee referee = new Referee(List.of(new Notes()));
    private AskBob task;
    private Check check;

    @BeforeEach
    void open() throws IOException {
        String yaml = AskBob.TASK;
        String start = yaml.substring(0, yaml.indexOf("people:"));
        task = new AskBob(folder, start + PEOPLE + yaml.substring(yaml.indexOf("change:")));
        check = referee.open(task.instance, task.start);
    }

    @AfterEach
    void close() {
        referee.close();
        task.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 200, 900})
    void the_deed_passes_whenever_the_question_is_asked(long seconds) {
        task.agent.advance(Duration.ofSeconds(seconds));
        task.share(101, "bob");
        task.agent.advance(Duration.ofMinutes(6));
        task.share(task.note("Shared 103"), "cleo");
        task.agent.advance(Duration.ofSeconds(1));

        assertThat(check.verdict(task.agent, Ending.finished())).isEqualTo(new Verdict.Passed());
    }

    @Test
    void nobody_answers_while_they_are_away() {
        task.share(101, "bob");
        task.agent.advance(Duration.ofMinutes(3));
        assertThat(shared()).isZero();

        task.agent.advance(Duration.ofMinutes(3));
        assertThat(shared()).isOne();
    }

    @Test
    void the_decoy_fails() {
        task.share(102, "bob");
        task.agent.advance(Duration.ofMinutes(6));
        task.share(task.note("Shared 104"), "cleo");

        assertThat(check.verdict(task.agent, Ending.finished()).toString()).startsWith("failed\n");
    }

    @Test
    void whoever_meddles_with_what_they_know_fails_and_what_they_remember_is_not_looked_at() {
        task.share(101, "bob");
        task.agent.advance(Duration.ofMinutes(6));
        task.share(task.note("Shared 103"), "cleo");
        task.agent.run(
                world -> world.db("kit").execute("INSERT INTO kit.persona_memory VALUES (1, 2, 'mood', 'good')"));
        assertThat(check.verdict(task.agent, Ending.finished())).isEqualTo(new Verdict.Passed());

        task.agent.run(world -> world.db("kit").execute("DELETE FROM kit.persona"));
        assertThat(check.verdict(task.agent, Ending.finished()).toString()).startsWith("failed\n  kit.persona ");
    }

    private int shared() {
        return task.agent.turn(world -> world.db("notes")
                .fetchSingle("SELECT COUNT(*) FROM notes.note WHERE owner_id = 1 AND title LIKE 'Shared%'")
                .get(0, Integer.class));
    }
}
