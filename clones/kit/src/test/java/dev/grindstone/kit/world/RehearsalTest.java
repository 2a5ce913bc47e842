package dev.grindstone.kit.world;

import static dev.grindstone.kit.Notes.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.Notes;
import dev.grindstone.kit.time.TimeMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private final Worlds worlds = new Worlds(List.of(new Notes()), 0);
    private final World world = worlds.create("w1", Notes.image(), TimeMode.STEPPED);

    @AfterEach
    void close() {
        worlds.close();
    }

    @Test
    void a_rehearsal_sees_what_it_does_and_leaves_nothing() {
        String before = world.stateDigest();

        String seen = world.rehearse(open -> {
            open.run("notes.add", ANA, Map.of("text", "Buy milk"));
            return Notes.texts(open);
        });

        assertThat(seen).isEqualTo("[Water the plants, Buy milk]");
        assertThat(world.stateDigest()).isEqualTo(before);
        assertThat(world.changes()).isEmpty();
    }

    @Test
    void inside_a_turn_there_is_no_rehearsal() {
        assertThatThrownBy(() -> world.run(open -> open.rehearse(again -> "x")))
                .hasMessage(
                        "The world 'w1' is in a turn, which a rehearsal would take back: rehearse outside of turns");
    }
}
