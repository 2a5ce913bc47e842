package dev.grindstone.tasks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.model.Allowance;
import dev.grindstone.tasks.model.RowCondition;
import dev.grindstone.tasks.model.TextRule;
import dev.grindstone.tasks.notes.Notes;
import dev.grindstone.tasks.notes.NotesWorld;
import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.verdict.Reason;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Spot SPOT = new Spot("t.yaml", 1);

    private final NotesWorld notes = new NotesWorld();
    private final World asked = notes.open();
    private final World done = notes.open();
    private Leeway leeway = Leeway.none();

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void the_same_change_is_the_same() {
        NotesWorld.sql(asked, "UPDATE notes.note SET folder = 'archive' WHERE title LIKE 'Rent%'");
        NotesWorld.sql(
                done,
                "UPDATE notes.note SET folder = 'archive' WHERE id = 102",
                "UPDATE notes.note SET folder = 'archive' WHERE id = 101");

        assertThat(texts()).isEmpty();
    }

    @Test
    void a_change_that_was_taken_back_is_none() {
        NotesWorld.sql(
                done,
                "UPDATE notes.note SET starred = TRUE WHERE id = 100",
                "UPDATE notes.note SET starred = FALSE WHERE id = 100",
                "INSERT INTO notes.tag VALUES (1, 'x')",
                "DELETE FROM notes.tag");

        assertThat(texts()).isEmpty();
    }

    @Test
    void what_nobody_asked_for_is_told_with_its_step() {
        done.beginStep(3);
        NotesWorld.sql(done, "UPDATE notes.note SET starred = TRUE WHERE id = 100");

        assertThat(texts())
                .containsExactly(
                        "notes.note 100 (\"Milk\"): starred became true; the task does not ask for it (step 3)");
        assertThat(reasons().get(0))
                .extracting(Reason::fault, Reason::key, Reason::column, Reason::expected, Reason::found, Reason::step)
                .containsExactly(Reason.Fault.EXTRA, "100", "starred", "false", "true", 3);
    }

    @Test
    void what_is_missing_is_told() {
        NotesWorld.sql(asked, "UPDATE notes.note SET folder = 'archive' WHERE id = 100");

        assertThat(texts())
                .containsExactly("notes.note 100 (\"Milk\"): folder should have become archive but stayed inbox");
    }

    @Test
    void what_became_something_else_is_told() {
        NotesWorld.sql(asked, "UPDATE notes.note SET folder = 'archive' WHERE id = 100");
        NotesWorld.sql(done, "UPDATE notes.note SET folder = 'trash' WHERE id = 100");

        assertThat(texts())
                .containsExactly("notes.note 100 (\"Milk\"): folder should have become archive but became trash");
    }

    @Test
    void deletions_are_compared() {
        NotesWorld.sql(asked, "DELETE FROM notes.note WHERE id IN (100, 101)");
        NotesWorld.sql(
                done,
                "DELETE FROM notes.note WHERE id IN (100, 102)",
                "UPDATE notes.note SET starred = TRUE WHERE id = 101");

        assertThat(texts())
                .containsExactlyInAnyOrder(
                        "notes.note 101 (\"Rent 2231\"): should have been deleted but is still there",
                        "notes.note 102 (\"Rent 2232\"): was deleted; the task does not ask for it");
    }

    @Test
    void a_row_that_should_have_changed_but_is_gone_is_told() {
        NotesWorld.sql(asked, "UPDATE notes.note SET folder = 'archive' WHERE id = 100");
        NotesWorld.sql(done, "DELETE FROM notes.note WHERE id = 100");

        assertThat(texts()).containsExactly("notes.note 100 (\"Milk\"): should still be there but was deleted");
    }

    @Test
    void rows_made_later_under_other_ids_are_the_same() {
        tagged(asked, "Errand", 100, 103);
        done.advance(Duration.ofSeconds(5));
        done.turn(World::nextId);
        tagged(done, "Errand", 103, 100);
        add(asked, "New", "text");
        add(done, "New", "text");

        assertThat(texts()).isEmpty();
    }

    @Test
    void links_between_made_rows_must_be_the_same() {
        twoTags(asked, 100, 101, 102, 103);
        twoTags(done, 100, 103, 102, 101);

        assertThat(texts()).isNotEmpty().allMatch(text -> text.startsWith("notes.note_tag"));
    }

    @Test
    void links_between_made_rows_that_look_alike_may_be_the_other_way_round() {
        twoTags(asked, 100, 101, 102, 103);
        twoTags(done, 102, 103, 100, 101);

        assertThat(texts()).isEmpty();
    }

    @Test
    void a_made_row_that_differs_is_told_by_its_column() {
        add(asked, "Dinner", "on Thursday");
        done.advance(Duration.ofSeconds(2));
        add(done, "Dinner", "on Friday");

        assertThat(texts())
                .singleElement()
                .asString()
                .matches("notes\\.note \\d{19} \\(\"Dinner\"\\): body should be \"on Thursday\" but is \"on Friday\"");
    }

    @Test
    void made_rows_missing_and_too_much_are_told() {
        add(asked, "Dinner", "");
        assertThat(texts()).containsExactly("notes.note (\"Dinner\"): should have been created but was not");

        asked.reset();
        add(done, "Dinner", "");
        assertThat(texts())
                .singleElement()
                .asString()
                .matches("notes\\.note \\d{19} \\(\"Dinner\"\\): was created; the task does not ask for it");
    }

    @Test
    void a_thing_done_twice_is_one_too_many() {
        add(asked, "Dinner", "");
        add(done, "Dinner", "");
        add(done, "Dinner", "");

        assertThat(texts()).singleElement().asString().endsWith("was created; the task does not ask for it");
    }

    @Test
    void volatile_columns_and_derived_tables_are_not_looked_at() {
        NotesWorld.sql(
                done, "UPDATE notes.note SET opened = 7 WHERE id = 100", "INSERT INTO notes.word VALUES (100, 'milk')");

        assertThat(texts()).isEmpty();
    }

    @Test
    void a_key_that_is_chosen_counts() {
        NotesWorld.sql(asked, "INSERT INTO notes.tag VALUES (1, 'x')");
        NotesWorld.sql(done, "INSERT INTO notes.tag VALUES (2, 'x')");

        assertThat(texts())
                .containsExactlyInAnyOrder(
                        "notes.tag (\"x\"): should have been created but was not",
                        "notes.tag 2 (\"x\"): was created; the task does not ask for it");
    }

    @Test
    void allowed_changes_are_excused_and_no_others() {
        leeway = new Leeway(
                List.of(
                        allow(Allowance.Kind.UPDATE, "starred", "true", Map.of("folder", List.of("inbox"))),
                        allow(Allowance.Kind.INSERT, null, null, Map.of("folder", List.of("inbox")))),
                List.of());
        NotesWorld.sql(done, "UPDATE notes.note SET starred = TRUE WHERE id = 100");
        add(done, "Draft", "");
        assertThat(texts()).isEmpty();

        NotesWorld.sql(done, "UPDATE notes.note SET starred = TRUE WHERE title = 'Poem'");
        assertThat(texts())
                .containsExactly("notes.note 107 (\"Poem\"): starred became true; the task does not ask for it");
    }

    @Test
    void an_allowance_does_not_excuse_what_is_missing() {
        leeway = new Leeway(List.of(allow(Allowance.Kind.UPDATE, "starred", null, Map.of())), List.of());
        NotesWorld.sql(asked, "UPDATE notes.note SET starred = TRUE WHERE id = 100");

        assertThat(texts())
                .containsExactly("notes.note 100 (\"Milk\"): starred should have become true but stayed false");
    }

    @Test
    void free_text_is_held_to_its_bounds() {
        leeway = new Leeway(
                List.of(),
                List.of(new TextRule(
                        SPOT,
                        "notes.note",
                        "body",
                        RowCondition.none(),
                        List.of("on Thursday"),
                        List.of("sorry"),
                        null)));
        add(asked, "Dinner", "Dinner is on Thursday.");
        add(done, "Dinner", "Let us meet ON\n Thursday at 8");
        assertThat(texts()).isEmpty();

        done.reset();
        add(done, "Dinner", "Let us meet on Friday");
        assertThat(texts())
                .singleElement()
                .asString()
                .endsWith("body should contain \"on Thursday\" but is \"Let us meet on Friday\"");

        done.reset();
        add(done, "Dinner", "Sorry, on Thursday");
        assertThat(texts())
                .singleElement()
                .asString()
                .endsWith("body should not contain \"sorry\" but is \"Sorry, on Thursday\"");
    }

    @Test
    void a_time_outside_of_the_episode_counts() {
        String insert = "INSERT INTO notes.note VALUES (5, 1, 5, 'inbox', 'x', '', NULL, FALSE, 0, '%s')";
        NotesWorld.sql(asked, insert.formatted("2026-05-18 13:00:01Z"));
        NotesWorld.sql(done, insert.formatted("2026-05-18 13:00:02Z"));
        assertThat(texts()).isEmpty();

        done.reset();
        NotesWorld.sql(done, insert.formatted("2026-05-17 13:00:02Z"));
        assertThat(texts())
                .containsExactly("notes.note 5 (\"x\"): written_at should be 2026-05-18T13:00:01Z but is"
                        + " 2026-05-17T13:00:02Z");
    }

    private static Allowance allow(
            Allowance.Kind kind, @Nullable String column, @Nullable String becomes, Map<String, List<String>> where) {
        Map<String, List<@Nullable String>> columns = new HashMap<>();
        where.forEach((name, values) -> columns.put(name, List.copyOf(values)));
        return new Allowance(SPOT, "notes.note", kind, column, becomes, becomes == null, new RowCondition(columns));
    }

    private static void add(World world, String title, String body) {
        world.run(open -> open.run("notes.add", open.people().protagonist(), Map.of("title", title, "body", body)));
    }

    private static void tagged(World world, String name, long... notes) {
        long id = world.turn(World::nextId);
        NotesWorld.sql(world, "INSERT INTO notes.tag VALUES (" + id + ", '" + name + "')");
        for (long note : notes) {
            NotesWorld.sql(world, "INSERT INTO notes.note_tag VALUES (" + note + ", " + id + ")");
        }
    }

    private static void twoTags(World world, long one, long two, long three, long four) {
        tagged(world, "Errand", one, two);
        tagged(world, "Errand", three, four);
    }

    private List<String> texts() {
        return reasons().stream().map(Reason::text).toList();
    }

    private List<Reason> reasons() {
        List<Change> expected = asked.netChanges();
        return done.turn(world -> Comparison.of(
                expected,
                world.netChanges(),
                tables(world),
                leeway,
                new Span(Notes.PRESENT, world.now().plusSeconds(60)),
                (table, key) -> row(world, table, key)));
    }

    static WorldTables tables(World world) {
        try {
            return WorldTables.read(world.connection(), List.of(new Notes()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the few columns the texts show. */
    static Map<String, @Nullable String> row(World world, String table, String key) {
        Map<String, @Nullable String> texts = new HashMap<>();
        if (table.equals("notes.note")) {
            try (var select = world.connection()
                            .prepareStatement("SELECT title, folder FROM notes.note WHERE id = " + key);
                    var row = select.executeQuery()) {
                if (row.next()) {
                    texts.put("title", row.getString(1));
                    texts.put("folder", row.getString(2));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return texts;
    }
}
