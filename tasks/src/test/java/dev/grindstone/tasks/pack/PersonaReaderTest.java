package dev.grindstone.tasks.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.persona.Fact;
import dev.grindstone.kit.persona.Persona;
import dev.grindstone.kit.persona.Secrecy;
import dev.grindstone.tasks.model.Preparation.Knower;
import dev.grindstone.tasks.problem.PackException;
import dev.grindstone.tasks.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonaReaderTest {

    private static final String TASK = """
            world: notes
            start: {app: notes}
            goal: Do it.
            change:
              - notes.add: {title: a}
            solution:
              - press: Enter
            near_misses:
              - {name: nothing, change: UPDATE notes.note SET folder = 'x', fails_at: {table: notes.note}}
            people:
            """;

    @TempDir
    private Path folder;

    @Test
    void every_part_is_read() throws IOException {
        write("""
              - name: Cleo Ash
                email: cleo@notes.example
                works: {days: [mon-wed, fri], hours: "9:00-17:30", zone: Europe/Berlin}
                replies: 2m..10m
                style: {greets: "Hi {given_name},", signs: Cleo, lower_case: true}
                says: {clarify: Which?, unsure: ""}
                reminds: {after: 1h, say: Well?}
                turns: 4
                cooldown: 30s
                knows:
                  - fact: budget
                    topic: money
                    asked: travel/trip budget
                    unless: [draft]
                    tell: needs-auth
                    to: bob@notes.example
                    once: {approved: "yes"}
                    when: {stage: "2"}
                    answer: It is 4.
                    again: Still 4.
                    refusal: Not you.
                    sets: {stage: "3"}
                    later: {after: 5m, say: Sorry, 5.}
                    do:
                      - notes.share: {note: 103, with: "{from}"}
                answers:
                  - {on: notes.shared, hears: "{note}", do: [notes.share: {note: 104, with: "{from}"}]}
              - who: bob
                away: 8m
                knows:
                  - {fact: a, matches: "a+", known_by: cleo@notes.example}
            """.replace("Sorry, 5.", "\"Sorry, 5.\""));
        var preparation = PackReader.read(folder).task("a").preparation();

        assertThat(preparation.people()).hasSize(1);
        assertThat(preparation.knowers())
                .extracting(knower -> knower.who().text())
                .containsExactly("cleo@notes.example", "bob");
        Persona cleo = preparation.knowers().get(0).persona();
        assertThat(cleo.hours().days())
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        assertThat(cleo.hours().from()).isEqualTo(LocalTime.of(9, 0));
        assertThat(cleo.most()).isEqualTo(Duration.ofMinutes(10));
        assertThat(cleo.style().lowerCase()).isTrue();
        assertThat(cleo.ladder().clarify()).isEqualTo("Which?");
        assertThat(cleo.turns()).isEqualTo(4);
        assertThat(cleo.media())
                .singleElement()
                .satisfies(medium -> assertThat(medium.from()).isEqualTo("from"));
        assertThat(cleo.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.asked().phrases()).containsExactly("travel/trip budget");
            assertThat(fact.secrecy().rule()).isEqualTo(Secrecy.Rule.NEEDS_AUTH);
            assertThat(fact.says()).isEqualTo(new Fact.Saying("It is 4.", "Still 4.", "Not you."));
            assertThat(fact.orders()).hasSize(1);
            assertThat(fact.later()).isNotNull();
        });
        Knower bob = preparation.knowers().get(1);
        assertThat(bob.away()).isEqualTo(Duration.ofMinutes(8));
        assertThat(bob.longest()).isEqualTo(Duration.ofMinutes(13));
    }

    @Test
    void all_problems_are_told_at_once_with_line_and_remedy() throws IOException {
        write("""
              - who: bob
                name: Bob
                works: {days: [mon, fry], hours: "17:00-9:00", zone: Mars}
                away: 1m
                replies: 10m..2m
                knows:
                  - {fact: a, tell: on-aks, answer: x}
                  - {fact: b, asked: b, to: bob@notes.example, answer: x}
                  - {fact: c, asked: c, tell: needs-auth, matches: "("}
                  - {fact: d, asked: d, answer: x, sets: {"A b": "1"}, later: {say: y}}
              - who: ann
            """);

        assertThat(problems())
                .containsExactly(
                        "a.yaml:11: 'people[0]' has 'away' and 'works': keep one of them",
                        "a.yaml:11: 'people[0]' has 'who', which is for people of the world, and 'name'"
                                + " or 'email': keep one of them",
                        "a.yaml:13: 'people[0].works.days' is 'fry', which are no days: write mon-fri,"
                                + " or a list such as [mon, wed]",
                        "a.yaml:13: 'people[0].works.zone' is 'Mars', which is no time zone: write one"
                                + " such as Europe/Berlin",
                        "a.yaml:15: 'people[0].replies' is '10m..2m', which is no time to reply in:"
                                + " write it as 2m, or as 2m..10m",
                        "a.yaml:17: 'people[0].knows[0]' is asked for by nothing: add 'asked: [words of"
                                + " a question]'",
                        "a.yaml:17: 'people[0].knows[0].tell' is 'on-aks': did you mean 'on-ask'?",
                        "a.yaml:18: 'people[0].knows[1]' says to whom it is told, but not that it needs"
                                + " that: add 'tell: needs-auth'",
                        "a.yaml:19: 'people[0].knows[2]' needs leave, but says not whose: add 'to:"
                                + " [addresses]' or 'once: {variable: value}'",
                        "a.yaml:19: 'people[0].knows[2]' says nothing and does nothing: add an answer",
                        "a.yaml:19: 'people[0].knows[2].matches' is not a regular expression: Unclosed"
                                + " group: correct it, or use asked",
                        "a.yaml:20: 'people[0].knows[3].later' lacks the key 'after': add 'after: …'",
                        "a.yaml:20: 'people[0].knows[3].sets.A b' is no name of a variable: use small"
                                + " letters, digits and _",
                        "a.yaml:21: 'people[1]' lacks the key 'knows': add 'knows: …'");
    }

    private void write(String people) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), TASK + people.indent(2).replaceAll("(?m)^  $", ""));
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
