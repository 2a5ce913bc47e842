package dev.grindstone.tasks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.notes.NotesWorld;
import dev.grindstone.tasks.verdict.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final TwoWorlds worlds = new TwoWorlds();
    private final World asked = worlds.asked;
    private final World done = worlds.done;

    @AfterEach
    void close() {
        worlds.close();
    }

    @Test
    void the_same_change_is_the_same() {
        NotesWorld.sql(asked, "UPDATE notes.note SET folder = 'archive' WHERE title LIKE 'Rent%'");
        NotesWorld.sql(
                done,
                "UPDATE notes.note SET folder = 'archive' WHERE id = 102",
                "UPDATE notes.note SET folder = 'archive' WHERE id = 101");

        assertThat(worlds.texts()).isEmpty();
    }

    @Test
    void a_change_that_was_taken_back_is_none() {
        NotesWorld.sql(
                done,
                "UPDATE notes.note SET starred = TRUE WHERE id = 100",
                "UPDATE notes.note SET starred = FALSE WHERE id = 100",
                "INSERT INTO notes.tag VALUES (1, 'x')",
                "DELETE FROM notes.tag");

        assertThat(worlds.texts()).isEmpty();
    }

    @Test
    void what_nobody_asked_for_is_told_with_its_step() {
        done.beginStep(3);
        NotesWorld.sql(done, "UPDATE notes.note SET starred = TRUE WHERE id = 100");

        assertThat(worlds.texts())
                .containsExactly(
                        "notes.note 100 (\"Milk\"): starred became true; the task does not ask for it (step 3)");
        assertThat(worlds.reasons().get(0))
                .extracting(Reason::fault, Reason::key, Reason::column, Reason::expected, Reason::found, Reason::step)
                .containsExactly(Reason.Fault.EXTRA, "100", "starred", "false", "true", 3);
    }

    @Test
    void what_is_missing_is_told() {
        NotesWorld.sql(asked, "UPDATE notes.note SET folder = 'archive' WHERE id = 100");

        assertThat(worlds.texts())
                .containsExactly("notes.note 100 (\"Milk\"): folder should have become archive but stayed inbox");
    }

    @Test
    void what_became_something_else_is_told() {
        NotesWorld.sql(asked, "UPDATE notes.note SET folder = 'archive' WHERE id = 100");
        NotesWorld.sql(done, "UPDATE notes.note SET folder = 'trash' WHERE id = 100");

        assertThat(worlds.texts())
                .containsExactly("notes.note 100 (\"Milk\"): folder should have become archive but became trash");
    }

    @Test
    void deletions_are_compared() {
        NotesWorld.sql(asked, "DELETE FROM notes.note WHERE id IN (100, 101)");
        NotesWorld.sql(
                done,
                "DELETE FROM notes.note WHERE id IN (100, 102)",
                "UPDATE notes.note SET starred = TRUE WHERE id = 101");

        assertThat(worlds.texts())
                .containsExactlyInAnyOrder(
                        "notes.note 101 (\"Rent 2231\"): should have been deleted but is still there",
                        "notes.note 102 (\"Rent 2232\"): was deleted; the task does not ask for it");
    }

    @Test
    void a_row_that_should_have_changed_but_is_gone_is_told() {
        NotesWorld.sql(asked, "UPDATE notes.note SET folder = 'archive' WHERE id = 100");
        NotesWorld.sql(done, "DELETE FROM notes.note WHERE id = 100");

        assertThat(worlds.texts()).containsExactly("notes.note 100 (\"Milk\"): should still be there but was deleted");
    }

    @Test
    void volatile_columns_and_derived_tables_are_not_looked_at() {
        NotesWorld.sql(
                done, "UPDATE notes.note SET opened = 7 WHERE id = 100", "INSERT INTO notes.word VALUES (100, 'milk')");

        assertThat(worlds.texts()).isEmpty();
    }

    @Test
    void a_key_that_is_chosen_counts() {
        NotesWorld.sql(asked, "INSERT INTO notes.tag VALUES (1, 'x')");
        NotesWorld.sql(done, "INSERT INTO notes.tag VALUES (2, 'x')");

        assertThat(worlds.texts())
                .containsExactlyInAnyOrder(
                        "notes.tag (\"x\"): should have been created but was not",
                        "notes.tag 2 (\"x\"): was created; the task does not ask for it");
    }
}
