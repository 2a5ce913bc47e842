package dev.grindstone.kit.world;

import static dev.grindstone.kit.Notes.ANA;
import static dev.grindstone.kit.Notes.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.grindstone.kit.Notes;
import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.snapshot.Image;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorldTest {

    private static final Image DESK = Notes.image();

    private final Notes notes = new Notes();
    private final Worlds worlds = new Worlds(List.of(notes));
    private final World world = worlds.create("w1", DESK, TimeMode.STEPPED);

    @AfterEach
    void close() {
        worlds.close();
    }

    @Test
    void a_command_writes_and_a_reset_brings_back_the_bytes_of_the_image() {
        add("Buy milk");

        assertThat(Notes.texts(world)).isEqualTo("[Water the plants, Buy milk]");
        assertThat(world.imageDigest()).isNotEqualTo(DESK.digest());

        world.reset();

        assertThat(Notes.texts(world)).isEqualTo("[Water the plants]");
        assertThat(world.imageDigest()).isEqualTo(DESK.digest());
        assertThat(world.changes()).isEmpty();
    }

    @Test
    void a_turn_that_throws_leaves_nothing_behind_and_gives_its_id_back() {
        String before = world.stateDigest();

        assertThatThrownBy(() -> world.run("notes.fail", ANA, Map.of("text", "x")))
                .hasMessage("this command always fails after its insert");

        assertThat(world.stateDigest()).isEqualTo(before);
        assertThat(world.changes()).isEmpty();
        assertThat(add("Buy milk"))
                .isEqualTo(worlds.create("w2", DESK, TimeMode.STEPPED).turn(other -> other.nextId()));
    }

    @Test
    void an_app_hears_of_each_committed_turn_once_and_of_none_that_is_taken_back() {
        add("Buy milk");
        assertThatThrownBy(() -> world.run("notes.fail", ANA, Map.of("text", "x")))
                .isInstanceOf(IllegalStateException.class);
        world.rehearse(open -> open.run("notes.add", ANA, Map.of("text", "only tried")));
        world.run("notes.addLater", ANA, Map.of("text", "Call Ben", "seconds", 5));
        world.advance(Duration.ofSeconds(9));

        assertThat(notes.heard())
                .containsExactly(
                        "1 [Water the plants, Buy milk]",
                        "1 [Water the plants, Buy milk]",
                        "2 [Water the plants, Buy milk, Call Ben]",
                        "0 [Water the plants, Buy milk, Call Ben]",
                        "0 [Water the plants, Buy milk, Call Ben]");
    }

    @Test
    void ids_made_from_a_moment_on_are_told_from_all_other_numbers() {
        long old = world.turn(open -> open.nextId());

        FreshIds fresh = world.freshIds();

        long later = world.turn(open -> open.nextId());
        long backdated = world.turn(open -> open.nextId(Notes.START.minus(Duration.ofDays(400))));
        assertThat(List.of(later, backdated)).allMatch(fresh::contains);
        assertThat(FreshIds.instant(backdated)).isEqualTo(Notes.START.minus(Duration.ofDays(400)));
        assertThat(List.of(old, 0L, 1L, 107L, -later, 4_820_000L)).noneMatch(fresh::contains);
    }

    @Test
    void the_same_commands_give_the_same_state_in_two_worlds() {
        World other = worlds.create("w2", DESK, TimeMode.STEPPED);
        for (World each : List.of(world, other)) {
            each.run("notes.add", ANA, Map.of("text", "Call Ben"));
            each.advance(Duration.ofMinutes(3));
            each.run("notes.add", ANA, Map.of("text", "Call Cem"));
        }

        assertThat(other.stateDigest()).isEqualTo(world.stateDigest());
        assertThat(other.changes()).isEqualTo(world.changes());
    }

    @Test
    void time_moves_only_by_advance_and_runs_what_falls_due_at_its_own_instant() {
        world.run("notes.addLater", ANA, Map.of("seconds", 90, "text", "Later"));
        world.run("notes.addLater", ANA, Map.of("seconds", 30, "text", "Sooner"));

        world.advance(Duration.ofSeconds(29));
        assertThat(Notes.texts(world)).doesNotContain("Sooner");

        world.advance(Duration.ofSeconds(100));
        assertThat(Notes.texts(world)).isEqualTo("[Water the plants, Sooner, Later]");
        assertThat(world.now()).isEqualTo(START.plusSeconds(129));
        assertThat(world.netChanges())
                .filteredOn(change -> change.table().equals("notes.note"))
                .extracting(change -> change.after().get("at"))
                .containsExactly("2026-05-18T13:12:30Z", "2026-05-18T13:13:30Z");
    }

    @Test
    void something_due_that_fails_stops_the_clock_before_it_and_leaves_nothing() {
        world.run(open -> open.schedule().at(START.plusSeconds(10), "notes.fail", ANA, Map.of("text", "x")));

        assertThatThrownBy(() -> world.advance(Duration.ofMinutes(1))).hasMessageContaining("always fails");

        assertThat(world.now()).isEqualTo(START);
        assertThat(Notes.texts(world)).isEqualTo("[Water the plants]");
    }

    @Test
    void what_is_pending_is_taken_back_by_its_own_words_only() {
        world.run(open -> {
            open.schedule().at(START.plusSeconds(10), "notes.fail", ANA, Map.of("text", "x"));

            assertThat(open.schedule().cancel("notes.fail", ANA, Map.of("text", "y")))
                    .isFalse();
            assertThat(open.schedule().cancel("notes.other", ANA, Map.of("text", "x")))
                    .isFalse();
            assertThat(open.schedule().cancel("notes.fail", ANA, Map.of("text", "x")))
                    .isTrue();
        });
        world.advance(Duration.ofMinutes(1));

        assertThat(world.netChanges()).isEmpty();
    }

    @Test
    void what_is_pending_resets_with_the_world() {
        world.run("notes.addLater", ANA, Map.of("seconds", 30, "text", "Never"));
        world.reset();
        world.advance(Duration.ofHours(1));

        assertThat(Notes.texts(world)).doesNotContain("Never");
    }

    @Test
    void a_fork_goes_its_own_way_and_resets_to_where_it_began() {
        add("Before");
        World fork = worlds.fork(world, "w2");
        fork.run("notes.add", ANA, Map.of("text", "In the fork"));
        add("After");

        assertThat(Notes.texts(fork)).isEqualTo("[Water the plants, Before, In the fork]");
        assertThat(Notes.texts(world)).isEqualTo("[Water the plants, Before, After]");

        fork.reset();
        assertThat(Notes.texts(fork)).isEqualTo("[Water the plants, Before]");
    }

    @Test
    void the_change_log_names_step_table_key_and_columns() {
        world.beginStep(4);
        long id = add("Buy milk");
        world.beginStep(5);
        world.run(open -> open.db("notes").execute("UPDATE notes.note SET done = TRUE WHERE id = ?", id));

        assertThat(world.changes()).extracting(Change::step).containsExactly(4, 5);
        Change update = world.changes().get(1);
        assertThat(update.table()).isEqualTo("notes.note");
        assertThat(update.key()).isEqualTo(String.valueOf(id));
        assertThat(update.before()).containsExactly(Map.entry("done", "false"));
        assertThat(update.after()).containsExactly(Map.entry("done", "true"));
        assertThat(world.netChanges()).singleElement().satisfies(net -> {
            assertThat(net.kind()).isEqualTo(Change.Kind.INSERT);
            assertThat(net.after()).containsEntry("text", "Buy milk").containsEntry("done", "true");
        });
    }

    @Test
    void cascades_and_rows_put_back_are_seen_too() {
        long id = add("Buy milk");
        world.run(open -> open.db("notes").execute("INSERT INTO notes.tag VALUES (?, 'shop')", id));
        assertThat(world.netChanges()).hasSize(2);

        world.run(open -> open.db("notes").execute("DELETE FROM notes.note WHERE id = ?", id));

        assertThat(world.changes()).hasSize(4);
        assertThat(world.netChanges()).isEmpty();
    }

    @Test
    void undo_takes_a_range_back_but_not_when_its_rows_moved_on() {
        long from = world.lastChange();
        add("Buy milk");
        long until = world.lastChange();

        assertThat(world.undo(from, until)).isTrue();
        assertThat(world.netChanges()).isEmpty();

        long start = world.lastChange();
        long again = add("Buy bread");
        long range = world.lastChange();
        world.run(open -> open.db("notes").execute("UPDATE notes.note SET done = TRUE WHERE id = ?", again));

        assertThat(world.undo(start, range)).isFalse();
        assertThat(Notes.texts(world)).isEqualTo("[Water the plants, Buy bread]");
    }

    @Test
    void undo_brings_back_a_row_and_what_a_cascade_took_with_it() {
        long id = add("Buy milk");
        world.run(open -> open.db("notes").execute("INSERT INTO notes.tag VALUES (?, 'shop')", id));
        String before = world.stateDigest();
        long start = world.lastChange();
        world.run(open -> open.db("notes").execute("DELETE FROM notes.note WHERE id = ?", id));

        assertThat(world.undo(start, world.lastChange())).isTrue();

        assertThat(world.stateDigest()).isEqualTo(before);
    }

    @Test
    void a_row_that_changes_its_key_goes_and_another_comes() {
        long id = add("Buy milk");
        world.run(open -> open.db("notes").execute("INSERT INTO notes.tag VALUES (?, 'shop')", id));
        long start = world.lastChange();

        world.run(open -> open.db("notes").execute("UPDATE notes.tag SET name = 'food'"));

        assertThat(world.changesSince(start))
                .extracting(Change::kind, Change::key)
                .containsExactly(tuple(Change.Kind.DELETE, id + "/shop"), tuple(Change.Kind.INSERT, id + "/food"));
    }

    @Test
    void ids_look_like_the_real_thing_and_sort_by_time() {
        long first = add("a");
        world.advance(Duration.ofMillis(1));
        long second = add("b");

        assertThat(String.valueOf(first)).hasSize(19);
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void outside_a_turn_the_tables_are_closed() {
        assertThatThrownBy(() -> world.db("notes"))
                .hasMessage("The world 'w1' was used outside its turn: wrap it in world.turn(…)");
    }

    @Test
    void mistakes_name_what_was_wrong() {
        assertThatThrownBy(() -> world.run("notes.ad", ANA, Map.of()))
                .hasMessageContaining("Unknown command 'notes.ad'. Known are: [notes.add, notes.addLater");
        assertThatThrownBy(() -> world.run("notes.add", ANA, Map.of("txt", "x")))
                .hasMessage("notes.add: the argument 'text' is missing; given are [txt]");
        assertThatThrownBy(() -> worlds.create("w1", DESK, TimeMode.STEPPED))
                .hasMessage("There is a world 'w1' already: choose another id or delete it");
        assertThatThrownBy(() -> worlds.create("W 1", DESK, TimeMode.STEPPED)).hasMessageContaining("not a host label");
        assertThatThrownBy(() -> world.advance(Duration.ofSeconds(-1))).hasMessageContaining("forward only");
    }

    private long add(String text) {
        return (Long) java.util.Objects.requireNonNull(world.run("notes.add", ANA, Map.of("text", text)));
    }
}
