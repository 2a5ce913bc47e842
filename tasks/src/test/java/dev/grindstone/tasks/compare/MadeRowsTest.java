package dev.grindstone.tasks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.world.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MadeRowsTest {

    private final TwoWorlds worlds = new TwoWorlds();
    private final World asked = worlds.asked;
    private final World done = worlds.done;

    @AfterEach
    void close() {
        worlds.close();
    }

    @Test
    void rows_made_later_under_other_ids_are_the_same() {
        TwoWorlds.tag(asked, "Errand", 100, 103);
        done.advance(Duration.ofSeconds(5));
        done.turn(World::nextId);
        TwoWorlds.tag(done, "Errand", 103, 100);
        TwoWorlds.add(asked, "New", "text");
        TwoWorlds.add(done, "New", "text");

        assertThat(worlds.texts()).isEmpty();
    }

    @Test
    void links_between_made_rows_must_be_the_same() {
        twoTags(asked, 100, 101, 102, 103);
        twoTags(done, 100, 103, 102, 101);

        assertThat(worlds.texts()).isNotEmpty().allMatch(text -> text.startsWith("notes.note_tag"));
    }

    @Test
    void links_between_made_rows_that_look_alike_may_be_the_other_way_round() {
        twoTags(asked, 100, 101, 102, 103);
        twoTags(done, 102, 103, 100, 101);

        assertThat(worlds.texts()).isEmpty();
    }

    @Test
    void a_made_row_that_differs_is_told_by_its_column() {
        TwoWorlds.add(asked, "Dinner", "on Thursday");
        done.advance(Duration.ofSeconds(2));
        TwoWorlds.add(done, "Dinner", "on Friday");

        assertThat(worlds.texts())
                .singleElement()
                .asString()
                .matches("notes\\.note \\d{19} \\(\"Dinner\"\\): body should be \"on Thursday\" but is \"on Friday\"");
    }

    @Test
    void made_rows_missing_and_too_much_are_told() {
        TwoWorlds.add(asked, "Dinner", "");
        assertThat(worlds.texts()).containsExactly("notes.note (\"Dinner\"): should have been created but was not");

        asked.reset();
        TwoWorlds.add(done, "Dinner", "");
        assertThat(worlds.texts())
                .singleElement()
                .asString()
                .matches("notes\\.note \\d{19} \\(\"Dinner\"\\): was created; the task does not ask for it");
    }

    @Test
    void a_thing_done_twice_is_one_too_many() {
        TwoWorlds.add(asked, "Dinner", "");
        TwoWorlds.add(done, "Dinner", "");
        TwoWorlds.add(done, "Dinner", "");

        assertThat(worlds.texts()).singleElement().asString().endsWith("was created; the task does not ask for it");
    }

    private static void twoTags(World world, long one, long two, long three, long four) {
        TwoWorlds.tag(world, "Errand", one, two);
        TwoWorlds.tag(world, "Errand", three, four);
    }
}
