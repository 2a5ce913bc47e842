package dev.grindstone.tasks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.tasks.notes.NotesWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WrittenTimesTest {

    private static final String INSERT =
            "INSERT INTO notes.note VALUES (5, 1, 5, 'inbox', 'x', 'On %s Ann wrote: hi', NULL, FALSE, 0, '2026-05-18 13:00:01Z')";

    private final TwoWorlds worlds = new TwoWorlds();

    @AfterEach
    void close() {
        worlds.close();
    }

    @Test
    void when_in_the_episode_something_was_written_is_free_in_texts_too() {
        write("Mon, May 18, 2026 at 1:00 PM", "Mon, May 18, 2026 at 1:01 PM");

        assertThat(worlds.texts()).isEmpty();
    }

    @Test
    void a_time_outside_of_the_episode_counts() {
        write("Mon, May 18, 2026 at 1:00 PM", "Mon, May 18, 2026 at 1:09 PM");
        assertThat(worlds.texts()).singleElement().asString().contains("body should be");

        worlds.asked.reset();
        worlds.done.reset();
        write("Mon, May 18, 2026 at 1:00 PM", "Tue, May 18, 2026 at 1:00 PM");
        assertThat(worlds.texts()).singleElement().asString().contains("body should be");
    }

    private void write(String asked, String done) {
        NotesWorld.sql(worlds.asked, INSERT.formatted(asked));
        NotesWorld.sql(worlds.done, INSERT.formatted(done));
    }
}
