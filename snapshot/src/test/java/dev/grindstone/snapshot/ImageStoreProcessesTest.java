package dev.grindstone.snapshot;

import static dev.grindstone.snapshot.Images.filesIn;
import static dev.grindstone.snapshot.Images.image;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes use one store. */
class ImageStoreProcessesTest {

    private static final int COUNT = 60;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void two_processes_publish_one_name_and_every_reader_sees_a_whole_image() throws Exception {
        Set<String> published =
                IntStream.range(0, 2 * COUNT).mapToObj(n -> image(n).digest()).collect(Collectors.toSet());
        ImageStore store = new ImageStore(directory);
        store.publish("shared", image(0));

        Process other = PublishingProcess.start(directory, "shared", COUNT, COUNT);
        int number = 0;
        while (other.isAlive()) {
            store.publish("shared", image(number++ % COUNT));
            assertThat(store.find("shared").map(Image::digest).orElse("none")).isIn(published);
            assertThat(store.names()).containsExactly("shared");
        }

        assertThat(other.waitFor()).isZero();
        assertThat(store.find("shared")).isPresent();
        assertThat(filesIn(directory)).hasSize(3);
    }

    @Test
    void a_killed_process_leaves_a_store_that_works() throws Exception {
        ImageStore store = new ImageStore(directory);
        store.publish("kept", image(1));
        for (int round = 0; round < 3; round++) {
            Process killed = PublishingProcess.start(directory, "round" + round, 2, 1_000_000);
            Optional<Image> found = Optional.empty();
            while (found.isEmpty() && killed.isAlive()) {
                found = store.find("round" + round);
            }
            killed.destroyForcibly().waitFor();

            assertThat(found).isPresent();
            assertThat(store.find("kept").orElseThrow().digest()).isEqualTo(image(1).digest());
            assertThat(store.find("round" + round)).isPresent();
            store.publish("round" + round, image(round + 10));
            assertThat(filesIn(directory)).hasSize(2 * round + 5).noneMatch(f -> f.endsWith(".part"));
        }
    }
}
