package dev.grindstone.snapshot;

import static dev.grindstone.snapshot.Images.filesIn;
import static dev.grindstone.snapshot.Images.image;
import static dev.grindstone.snapshot.Images.imageFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageStoreTest {

    @TempDir
    private Path temporary = Path.of("");

    private Path directory = Path.of("");
    private ImageStore store = new ImageStore(directory);

    @BeforeEach
    void make_a_store() {
        directory = temporary.resolve("a/store");
        store = new ImageStore(directory);
    }

    @Test
    void what_was_published_is_found_byte_for_byte() {
        store.publish("office", image(1));
        store.publish("empty", Image.of(new byte[0]));

        ImageStore later = new ImageStore(directory);
        assertThat(later.find("office").orElseThrow().digest()).isEqualTo(image(1).digest());
        assertThat(later.find("empty").orElseThrow().size()).isZero();
        assertThat(later.names()).containsExactly("empty", "office");
    }

    @Test
    void an_empty_store_has_nothing() {
        assertThat(store.names()).isEmpty();
        assertThat(store.find("office")).isEmpty();
        assertThat(store.delete("office")).isFalse();
        assertThat(directory).doesNotExist();
    }

    @Test
    void publishing_again_replaces_the_image_and_drops_the_old_bytes() throws IOException {
        store.publish("office", image(1));
        store.publish("office", image(2));

        assertThat(store.find("office").orElseThrow().digest()).isEqualTo(image(2).digest());
        assertThat(filesIn(directory))
                .hasSize(3)
                .noneMatch(f -> f.contains(image(1).digest().substring(7)));
    }

    @Test
    void two_names_share_one_file_until_both_are_gone() throws IOException {
        store.publish("office", image(1));
        store.publish("copy", image(1));
        assertThat(filesIn(directory.resolve("images"))).hasSize(1);

        assertThat(store.delete("office")).isTrue();
        assertThat(store.find("copy").orElseThrow().digest()).isEqualTo(image(1).digest());
        assertThat(store.names()).containsExactly("copy");

        assertThat(store.delete("copy")).isTrue();
        assertThat(store.delete("copy")).isFalse();
        assertThat(filesIn(directory.resolve("images"))).isEmpty();
    }

    @Test
    void leftovers_of_a_crash_are_ignored_and_swept() throws IOException {
        store.publish("office", image(1));
        Files.write(directory.resolve("names/new.part"), new byte[] {1});
        Files.write(imageFile(directory, image(3)), new byte[] {1});
        Files.write(directory.resolve("images/half.mv.db.part"), new byte[] {1});
        assertThat(store.names()).containsExactly("office");

        store.publish("new", image(2));

        assertThat(store.names()).containsExactly("new", "office");
        assertThat(filesIn(directory)).hasSize(5).noneMatch(f -> f.endsWith(".part"));
    }

    @Test
    void any_flipped_bit_of_an_image_is_an_error_that_tells_both_digests() throws IOException {
        store.publish("office", image(1));
        Path file = imageFile(directory, image(1));
        byte[] good = Files.readAllBytes(file);
        for (int position = 0; position < good.length; position += 997) {
            byte[] bad = good.clone();
            bad[position] ^= (byte) (1 << position % 8);
            Files.write(file, bad);

            assertThatThrownBy(() -> store.find("office"))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessage("Image 'office' is damaged: " + file + " should have the digest "
                            + image(1).digest() + " and has " + Image.of(bad).digest()
                            + ". Publish the image again, which replaces the file, or delete the name");
        }

        store.publish("office", image(1));
        assertThat(store.find("office").orElseThrow().digest()).isEqualTo(image(1).digest());
    }

    @Test
    void an_image_that_lost_its_end_is_an_error() throws IOException {
        store.publish("office", image(1));
        Path file = imageFile(directory, image(1));
        byte[] good = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 4096, good.length - 1}) {
            Files.write(file, Arrays.copyOf(good, length));

            assertThatThrownBy(() -> store.find("office"))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageContaining("is damaged: " + file + " should have the digest " + image(1).digest());
        }
    }

    @Test
    void any_flipped_bit_of_a_name_is_an_error_and_costs_no_image() throws IOException {
        store.publish("office", image(1));
        store.publish("other", image(2));
        Path pointer = directory.resolve("names/office");
        byte[] good = Files.readAllBytes(pointer);
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(pointer, bad);

            assertThatThrownBy(() -> store.find("office"))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageContaining("damaged: " + pointer)
                    .hasMessageContaining("Publish the image again, or delete the name");
        }
        Files.write(pointer, "sha256:0\n".getBytes(StandardCharsets.ISO_8859_1));
        store.publish("other", image(3));
        assertThat(imageFile(directory, image(1)))
                .as("the image nobody can name now")
                .exists();

        Files.write(pointer, good);
        assertThat(store.find("office").orElseThrow().digest()).isEqualTo(image(1).digest());
        store.publish("other", image(4));
        assertThat(filesIn(directory.resolve("images"))).hasSize(2);
    }

    @Test
    void a_missing_image_is_an_error() throws IOException {
        store.publish("office", image(1));
        Files.delete(imageFile(directory, image(1)));

        assertThatThrownBy(() -> store.find("office"))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("Image 'office' is damaged: " + directory.resolve("names/office") + " points to "
                        + image(1).digest() + ", and " + imageFile(directory, image(1))
                        + " is missing. Publish the image again, or delete the name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Office", "../office", "a/b", "a.part", "-a", "ä"})
    void a_name_that_is_no_plain_word_is_refused(String name) {
        assertThatThrownBy(() -> store.publish(name, image(1)))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("'" + name + "' cannot name an image: use 1 to 64 of a-z, 0-9, '-' and '_', beginning with"
                        + " a letter or digit");
        assertThatThrownBy(() -> store.find(name)).isInstanceOf(SnapshotException.class);
    }

    @Test
    void a_directory_that_is_a_file_is_a_clear_error() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> new ImageStore(file).publish("office", image(1)))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith("Image 'office' could not be published in " + file
                        + " (FileAlreadyExistsException: " + file + "). What was published before is still there");
    }
}
