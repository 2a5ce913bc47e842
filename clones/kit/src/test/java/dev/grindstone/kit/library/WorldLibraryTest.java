package dev.grindstone.kit.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.Notes;
import dev.grindstone.snapshot.Image;
import dev.grindstone.snapshot.ImageStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldLibraryTest {

    @TempDir
    private Path folder;

    @Test
    void a_world_is_built_once_and_then_found_with_the_same_bytes() {
        Image first = library().image("desk", 1);

        assertThat(library().isBuilt("desk", 1)).isTrue();
        assertThat(library().image("desk", 1).digest()).isEqualTo(first.digest());
        assertThat(library().isBuilt("desk", 2)).isFalse();
    }

    @Test
    void an_image_is_read_once_so_that_all_worlds_on_it_share_its_bytes() {
        library().image("desk", 1);
        WorldLibrary library = library();

        assertThat(library.isBuilt("desk", 1)).isTrue();
        assertThat(library.image("desk", 1)).isSameAs(library.image("desk", 1));
    }

    @Test
    void an_image_that_is_built_again_takes_the_place_of_the_one_in_memory() {
        WorldLibrary library = library();
        Image first = library.image("desk", 1);
        Image again = library.build("desk", 1);

        assertThat(again).isNotSameAs(first);
        assertThat(library.image("desk", 1)).isSameAs(again);
    }

    @Test
    void an_unknown_world_names_the_known_ones() {
        assertThatThrownBy(() -> library().image("dsek", 1)).hasMessage("Unknown world 'dsek'. Known are: [desk]");
    }

    private WorldLibrary library() {
        return new WorldLibrary(List.of(Notes.source()), List.of(new Notes()), new ImageStore(folder));
    }
}
