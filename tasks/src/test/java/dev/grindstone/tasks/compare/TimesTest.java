package dev.grindstone.tasks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.notes.NotesWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimesTest {

    private final TwoWorlds worlds = new TwoWorlds();
    private final World asked = worlds.asked;
    private final World done = worlds.done;

    @AfterEach
    void close() {
        worlds.close();
    }

    @Test
    void a_time_outside_of_the_episode_counts() {
        String insert = "INSERT INTO notes.note VALUES (5, 1, 5, 'inbox', 'x', '', NULL, FALSE, 0, '%s')";
        NotesWorld.sql(asked, insert.formatted("2026-05-18 13:00:01Z"));
        NotesWorld.sql(done, insert.formatted("2026-05-18 13:00:02Z"));
        assertThat(worlds.texts()).isEmpty();

        done.reset();
        NotesWorld.sql(done, insert.formatted("2026-05-17 13:00:02Z"));
        assertThat(worlds.texts())
                .containsExactly("notes.note 5 (\"x\"): written_at should be 2026-05-18T13:00:01Z but is"
                        + " 2026-05-17T13:00:02Z");
    }
}
