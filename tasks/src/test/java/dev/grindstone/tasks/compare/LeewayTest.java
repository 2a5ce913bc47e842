package dev.grindstone.tasks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.model.Allowance;
import dev.grindstone.tasks.model.RowCondition;
import dev.grindstone.tasks.model.TextRule;
import dev.grindstone.tasks.notes.NotesWorld;
import dev.grindstone.tasks.problem.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeewayTest {

    private final TwoWorlds worlds = new TwoWorlds();
    private final World asked = worlds.asked;
    private final World done = worlds.done;

    @AfterEach
    void close() {
        worlds.close();
    }

    @Test
    void allowed_changes_are_excused_and_no_others() {
        worlds.leeway = new Leeway(
                List.of(
                        allow(Allowance.Kind.UPDATE, "starred", "true", Map.of("folder", List.of("inbox"))),
                        allow(Allowance.Kind.INSERT, null, null, Map.of("folder", List.of("inbox")))),
                List.of());
        NotesWorld.sql(done, "UPDATE notes.note SET starred = TRUE WHERE id = 100");
        TwoWorlds.add(done, "Draft", "");
        assertThat(worlds.texts()).isEmpty();

        NotesWorld.sql(done, "UPDATE notes.note SET starred = TRUE WHERE title = 'Poem'");
        assertThat(worlds.texts())
                .containsExactly("notes.note 107 (\"Poem\"): starred became true; the task does not ask for it");
    }

    @Test
    void an_allowance_does_not_excuse_what_is_missing() {
        worlds.leeway = new Leeway(List.of(allow(Allowance.Kind.UPDATE, "starred", null, Map.of())), List.of());
        NotesWorld.sql(asked, "UPDATE notes.note SET starred = TRUE WHERE id = 100");

        assertThat(worlds.texts())
                .containsExactly("notes.note 100 (\"Milk\"): starred should have become true but stayed false");
    }

    @Test
    void free_text_is_held_to_its_bounds() {
        worlds.leeway = new Leeway(
                List.of(),
                List.of(new TextRule(
                        SPOT,
                        "notes.note",
                        "body",
                        RowCondition.none(),
                        List.of("on Thursday"),
                        List.of("sorry"),
                        null)));
        TwoWorlds.add(asked, "Dinner", "Dinner is on Thursday.");
        TwoWorlds.add(done, "Dinner", "Let us meet ON\n Thursday at 8");
        assertThat(worlds.texts()).isEmpty();

        done.reset();
        TwoWorlds.add(done, "Dinner", "Let us meet on Friday");
        assertThat(worlds.texts())
                .singleElement()
                .asString()
                .endsWith("body should contain \"on Thursday\" but is \"Let us meet on Friday\"");

        done.reset();
        TwoWorlds.add(done, "Dinner", "Sorry, on Thursday");
        assertThat(worlds.texts())
                .singleElement()
                .asString()
                .endsWith("body should not contain \"sorry\" but is \"Sorry, on Thursday\"");
    }

    private static final Spot SPOT = new Spot("t.yaml", 1);

    private static Allowance allow(
            Allowance.Kind kind, @Nullable String column, @Nullable String becomes, Map<String, List<String>> where) {
        Map<String, List<@Nullable String>> columns = new HashMap<>();
        where.forEach((name, values) -> columns.put(name, List.copyOf(values)));
        return new Allowance(SPOT, "notes.note", kind, column, becomes, becomes == null, new RowCondition(columns));
    }
}
