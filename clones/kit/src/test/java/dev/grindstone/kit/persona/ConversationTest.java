package dev.grindstone.kit.persona;

import static dev.grindstone.kit.counterpart.Post.ANA;
import static dev.grindstone.kit.counterpart.Post.BEN;
import static dev.grindstone.kit.counterpart.Post.CEM;
import static dev.grindstone.kit.counterpart.Post.letters;
import static dev.grindstone.kit.persona.Town.persona;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final Fact BUDGET = Fact.of("budget", "It is 4,200.", "budget");
    private static final FollowUp NUDGE = new FollowUp(Duration.ofHours(1), "Still there?", true);

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void what_is_not_understood_goes_down_the_ladder_to_silence_and_never_tells_a_fact() {
        Ladder ladder = new Ladder("Which figure?", "Ask me for a budget.", "Ask Cem.", "No.");
        town.knows(BEN, persona(ladder, null, BUDGET));
        for (int i = 0; i < 5; i++) {
            town.ask(BEN, "How much is it?");
        }
        assertThat(town.toAna()).containsExactly("Ben: Which figure?", "Ben: Ask me for a budget.", "Ben: Ask Cem.");

        town.ask(BEN, "The budget?");
        town.ask(BEN, "How much is it?");
        assertThat(town.toAna()).endsWith("Ben: It is 4,200.", "Ben: Which figure?");
    }

    @Test
    void thanks_get_no_answer() {
        town.knows(BEN, persona(BUDGET));
        town.ask(BEN, "Thank you so much, that is great!\nAna Lima");

        assertThat(town.toAna()).isEmpty();
    }

    @Test
    void who_does_not_answer_a_question_is_reminded_and_who_does_is_not() {
        town.knows(BEN, persona(Ladder.PLAIN, NUDGE, BUDGET));
        town.ask(BEN, "How much?", Duration.ofHours(3));
        assertThat(letters(town.world))
                .endsWith("120 Ben to Ana: What exactly do you need?", "3720 Ben to Ana: Still there?");

        town.knows(CEM, persona(Ladder.PLAIN, NUDGE, BUDGET));
        town.ask(CEM, "How much?", Duration.ofMinutes(30));
        town.ask(CEM, "The budget!", Duration.ofHours(3));
        assertThat(town.toAna()).endsWith("Cem: What exactly do you need?", "Cem: It is 4,200.");
    }

    @Test
    void a_small_dialogue_has_stages_and_an_end() {
        town.knows(
                BEN,
                persona(
                        Fact.of("order", "For which team?", "laptop")
                                .stage(Map.of("stage", ""), Map.of("stage", "team")),
                        Fact.of("team", "Ordered for {given_name}.", "sales/support")
                                .stage(Map.of("stage", "team"), Map.of("stopped", "yes"))));
        town.ask(BEN, "For sales, please");
        town.ask(BEN, "I need a laptop");
        town.ask(BEN, "sales");
        town.ask(BEN, "I need a laptop");

        assertThat(town.toAna())
                .containsExactly("Ben: What exactly do you need?", "Ben: For which team?", "Ben: Ordered for Ana.");
    }

    @Test
    void only_so_many_messages_are_answered_and_what_comes_too_soon_is_not_asked_about() {
        Persona base = persona(BUDGET);
        town.knows(
                BEN,
                new Persona(
                        base.facts(),
                        base.hours(),
                        base.least(),
                        base.most(),
                        base.style(),
                        base.ladder(),
                        3,
                        Duration.ofMinutes(30),
                        null,
                        base.media()));
        town.ask(BEN, "The budget?");
        town.ask(BEN, "What?");
        town.ask(BEN, "The budget?");
        town.world.advance(Duration.ofHours(1));
        town.ask(BEN, "What?");
        town.ask(BEN, "The budget?");

        assertThat(town.toAna())
                .containsExactly("Ben: It is 4,200.", "Ben: As I said: It is 4,200.", "Ben: What exactly do you need?");
    }

    @Test
    void two_personas_who_ask_each_other_come_to_an_end() {
        town.knows(BEN, persona(Fact.of("x", "And your budget?", "budget")));
        town.knows(CEM, persona(Fact.of("x", "And your budget?", "budget")));
        Town.ask(town.world, BEN, CEM, "Your budget?");
        town.world.advance(Duration.ofDays(1));

        assertThat(letters(town.world)).hasSize(7);
    }

    @Test
    void an_answer_is_written_at_work_where_the_persona_lives() {
        Hours nineToFive = Hours.weekdays(LocalTime.of(9, 0), LocalTime.of(17, 0));
        Hours tokyo = new Hours(nineToFive.days(), nineToFive.from(), nineToFive.until(), "Asia/Tokyo");
        town.knows(BEN, persona(BUDGET).at(nineToFive)); // it is Monday, 13:00 in UTC
        town.knows(CEM, persona(BUDGET).at(tokyo)); // where it is 22:00
        town.ask(BEN, "The budget?", Duration.ZERO);
        town.ask(CEM, "The budget?", Duration.ofHours(11).plusMinutes(2));
        assertThat(letters(town.world)).endsWith("120 Ben to Ana: It is 4,200.", "39720 Cem to Ana: It is 4,200.");

        town.world.advance(Duration.ofDays(4).plusHours(4).plusMinutes(57)); // Saturday, 4:59
        town.ask(BEN, "The budget?", Duration.ofDays(2));
        assertThat(town.toAna()).hasSize(2);
        town.world.advance(Duration.ofHours(4).plusMinutes(3)); // Monday, 9:02
        assertThat(town.toAna()).hasSize(3);
    }

    @Test
    void delays_are_spread_and_never_let_an_answer_overtake_another() {
        Persona spread = persona(BUDGET);
        town.knows(
                BEN,
                new Persona(
                        spread.facts(),
                        spread.hours(),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(30),
                        spread.style(),
                        spread.ladder(),
                        20,
                        Duration.ZERO,
                        null,
                        spread.media()));
        for (int i = 0; i < 6; i++) {
            town.ask(BEN, "The budget? " + i, Duration.ofSeconds(1));
        }
        town.world.advance(Duration.ofHours(1));

        List<Long> times = letters(town.world).stream()
                .filter(letter -> letter.contains("Ben to Ana"))
                .map(letter -> Long.valueOf(letter.substring(0, letter.indexOf(' '))))
                .toList();
        assertThat(times).hasSize(6).isSorted().allMatch(seconds -> seconds >= 60 && seconds <= 1805);
        assertThat(Set.copyOf(times)).hasSizeGreaterThan(1);
    }

    @Test
    void the_same_words_give_the_same_answer_at_the_same_instant_after_a_reset_in_a_fork_and_elsewhere() {
        Persona persona = Persona.of(BUDGET).by(Town.LETTERS);
        World other = town.another("other");
        town.knows(BEN, persona);
        Town.knows(other, BEN, persona);
        World start = town.worlds.create("start", town.world.captureAsStart(), TimeMode.STEPPED);
        play(start);
        List<String> first = letters(start);
        start.reset();
        World fork = town.worlds.fork(start, "fork");
        for (World world : List.of(start, fork, other)) {
            play(world);
            assertThat(letters(world)).isEqualTo(first).hasSize(4);
        }
        assertThat(fork.stateDigest()).isEqualTo(start.stateDigest());
    }

    private static void play(World world) {
        Town.ask(world, ANA, BEN, "The budget?");
        world.advance(Duration.ofMinutes(9));
        Town.ask(world, ANA, BEN, "What?");
        world.advance(Duration.ofMinutes(9));
    }

    @Test
    void taking_a_message_back_takes_its_answer_and_the_memory_of_it_back() {
        town.knows(BEN, persona(BUDGET));
        long before = town.world.lastChange();
        town.ask(BEN, "The budget?", Duration.ZERO);
        assertThat(town.world.undo(before, town.world.lastChange())).isTrue();
        town.world.advance(Duration.ofHours(1));
        assertThat(letters(town.world)).isEmpty();

        town.ask(BEN, "The budget?");
        assertThat(town.toAna()).containsExactly("Ben: It is 4,200.");
    }

    @Test
    void what_comes_twice_at_one_instant_is_answered_once() {
        town.knows(BEN, persona(BUDGET));
        town.ask(BEN, "The budget?", Duration.ZERO);
        town.ask(BEN, "The budget?");

        assertThat(town.toAna()).containsExactly("Ben: It is 4,200.");
    }

    @Test
    void letters_are_greeted_and_signed_and_some_people_write_small() {
        assertThat(new Style("Hi Ana,", "Ben", false).write("Yes. It is.", true))
                .isEqualTo("Hi Ana,\n\nYes. It is.\n\nBen");
        assertThat(new Style("Hi Ana,", "Ben", true).write("Yes. It is INV-7. INV-8 too. I know.", false))
                .isEqualTo("yes. it is INV-7. INV-8 too. i know.");
    }
}
