package dev.grindstone.kit.counterpart;

import static dev.grindstone.kit.counterpart.Post.ANA;
import static dev.grindstone.kit.counterpart.Post.BEN;
import static dev.grindstone.kit.counterpart.Post.CEM;
import static dev.grindstone.kit.counterpart.Post.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.counterpart.Guard.Contains;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CounterpartsTest {

    private static final Image IMAGE = Post.image();

    private final Worlds worlds = new Worlds(List.of(new Post()), 0);
    private final World world = worlds.create("w1", IMAGE, TimeMode.STEPPED);

    @AfterEach
    void close() {
        worlds.close();
    }

    @Test
    void an_answer_comes_after_its_delay_at_the_instant_that_follows_from_the_event() {
        add(world, answer(BEN, new Contains("text", "GATE"), 20, "The code is 4471."));
        world.advance(Duration.ofSeconds(5));
        write(world, ANA, BEN, "What is the  gate\ncode?");

        world.advance(Duration.ofSeconds(119));
        assertThat(letters(world)).containsExactly("5 Ana to Ben: What is the  gate\ncode?");

        world.advance(Duration.ofMinutes(9));
        assertThat(letters(world)).endsWith("125 Ben to Ana: The code is 4471.").hasSize(2);
    }

    @Test
    void what_no_guard_lets_pass_gets_no_answer_and_neither_does_somebody_elses_mail() {
        add(world, answer(BEN, new Contains("text", "gate"), 20, "4471"));
        write(world, ANA, BEN, "What is the door code?");
        write(world, ANA, CEM, "What is the gate code?");
        world.advance(Duration.ofHours(1));

        assertThat(letters(world)).hasSize(2);
    }

    @Test
    void the_first_rule_that_fits_answers_and_the_last_can_be_the_shrug() {
        add(world, answer(BEN, new Contains("text", "gate"), 20, "4471"));
        add(world, answer(BEN, new Contains("text", "code"), 20, "Which one?"));
        add(world, answer(BEN, Guard.always(), 20, "No idea."));
        write(world, ANA, BEN, "The gate code, please");
        write(world, ANA, BEN, "The code, please");
        write(world, ANA, BEN, "Please");
        world.advance(Duration.ofHours(1));

        assertThat(letters(world))
                .endsWith("120 Ben to Ana: 4471", "120 Ben to Ana: Which one?", "120 Ben to Ana: No idea.");
    }

    @Test
    void a_rule_that_is_used_up_makes_room_for_the_next() {
        add(world, answer(BEN, Guard.always(), 1, "4471"));
        add(world, answer(BEN, Guard.always(), 1, "I told you."));
        for (int i = 0; i < 3; i++) {
            write(world, ANA, BEN, "The code?");
        }
        world.advance(Duration.ofHours(1));

        assertThat(letters(world))
                .endsWith("120 Ben to Ana: 4471", "120 Ben to Ana: I told you.")
                .hasSize(5);
    }

    @Test
    void blanks_are_filled_from_the_event_once_and_lists_stay_lists() {
        Order order = new Order("post.send", Map.of("to", List.of("{from}", CEM.email()), "text", "> {text}"));
        add(world, new Rule(BEN, "post.came", Guard.always(), 1, Duration.ZERO, List.of(order)));
        write(world, ANA, BEN, "{from} & you?");
        world.advance(Duration.ofSeconds(1));

        assertThat(letters(world)).endsWith("0 Ben to Ana: > {from} & you?", "0 Ben to Cem: > {from} & you?");
    }

    @Test
    void two_who_answer_each_other_come_to_an_end() {
        add(world, answer(BEN, Guard.always(), Rule.MOST, "No, you!"));
        add(world, answer(CEM, Guard.always(), Rule.MOST, "No, you!"));
        world.run("post.send", BEN, Map.of("to", CEM.email(), "text", "You first"));
        world.advance(Duration.ofDays(2));

        assertThat(letters(world)).hasSize(1 + 2 * Rule.MOST);
    }

    @Test
    void rules_reset_and_fork_with_the_world() {
        add(world, answer(BEN, Guard.always(), 1, "4471"));
        World fork = worlds.fork(world, "w2");
        write(world, ANA, BEN, "The code?");
        write(fork, ANA, BEN, "The code?");
        world.reset();
        write(world, ANA, BEN, "The code?");
        world.advance(Duration.ofHours(1));
        fork.advance(Duration.ofHours(1));

        assertThat(letters(fork)).hasSize(2);
        assertThat(letters(world)).hasSize(1);
    }

    @Test
    void a_start_of_its_own_has_the_rules_and_no_changes() {
        add(world, answer(BEN, Guard.always(), 1, "4471"));
        Image start = world.captureAsStart();
        World prepared = worlds.create("w2", start, TimeMode.STEPPED);
        assertThat(prepared.changes()).isEmpty();

        write(prepared, ANA, BEN, "The code?");
        prepared.advance(Duration.ofHours(1));
        assertThat(letters(prepared)).hasSize(2);
        assertThat(prepared.netChanges()).isNotEmpty();

        prepared.reset();
        assertThat(prepared.imageDigest()).isEqualTo(start.digest());
        assertThat(prepared.changes()).isEmpty();
    }

    @Test
    void the_same_words_at_the_same_instant_give_the_same_state() {
        World other = worlds.create("w2", IMAGE, TimeMode.STEPPED);
        for (World each : List.of(world, other)) {
            add(each, answer(BEN, Guard.always(), 2, "Yes."));
            write(each, ANA, BEN, "Are you there?");
        }
        world.advance(Duration.ofMinutes(5));
        for (int second = 0; second < 300; second++) {
            other.advance(Duration.ofSeconds(1));
        }

        assertThat(other.stateDigest()).isEqualTo(world.stateDigest());
        assertThat(other.changes()).isEqualTo(world.changes());
    }

    @Test
    void whoever_tampers_with_a_rule_is_seen_in_the_change_log() {
        long rule = add(world, answer(BEN, Guard.always(), 1, "4471"));
        long before = world.lastChange();
        world.run(open -> open.db("kit").execute("UPDATE kit.counterpart SET guard = '(any)'"));

        assertThat(world.changesSince(before)).singleElement().satisfies(change -> {
            assertThat(change.table()).isEqualTo("kit.counterpart");
            assertThat(change.key()).isEqualTo(String.valueOf(rule));
            assertThat(change.after()).containsExactly(Map.entry("guard", "(any)"));
        });
    }

    @Test
    void a_rule_that_could_never_be_carried_out_is_refused_with_all_that_is_wrong() {
        Order order = new Order("post.sing", Map.of("to", "{sender}"));
        Rule rule = new Rule(BEN, "post.came", new Contains("body", "x"), 21, Duration.ofSeconds(-1), List.of(order));

        assertThatThrownBy(() -> add(world, rule))
                .hasMessage("The rule of ben@post.example cannot be used: post.came has no field 'body', known are"
                        + " [from, text]; post.came has no field 'sender', known are [from, text]; there is no command"
                        + " 'post.sing', known are [post.lie, post.send]; it is used 21 times: choose from 1 to 20; it"
                        + " acts PT-1S after the event: time runs forward only");
        assertThatThrownBy(() -> add(world, new Rule(BEN, "post.went", Guard.always(), 1, Duration.ZERO, List.of())))
                .hasMessageEndingWith(
                        "there is no event 'post.went', known are [post.came]; it orders nothing: add a" + " command");
        assertThat(world.changes()).isEmpty();
    }

    @Test
    void an_event_that_is_not_declared_so_is_refused() {
        assertThatThrownBy(() -> world.run("post.lie", ANA, Map.of()))
                .hasMessage("The event 'post.came' with the fields [from] is not declared: add it to the events of its"
                        + " app");
    }

    private static long add(World world, Rule rule) {
        return world.turn(open -> open.counterparts().add(rule));
    }

    private static Rule answer(Person who, Guard when, int times, String text) {
        Order order = new Order("post.send", Map.of("to", "{from}", "text", text));
        return new Rule(who, "post.came", when, times, Duration.ofMinutes(2), List.of(order));
    }

    private static void write(World world, Person from, Person to, String text) {
        world.run("post.send", from, Map.of("to", to.email(), "text", text));
    }
}
