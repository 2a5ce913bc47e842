package dev.grindstone.snapshot;

import static dev.grindstone.snapshot.Images.digestIn;
import static dev.grindstone.snapshot.Images.filesIn;
import static dev.grindstone.snapshot.Images.image;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.snapshot.faults.CrashedDisk;
import dev.grindstone.snapshot.faults.Faults;
import dev.grindstone.snapshot.faults.FaultyFileSystem;
import dev.grindstone.snapshot.faults.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails at every boundary between two steps, and the disk is found in every state it may then be in: each
 * store found has what was published before, and of what was going on, all or nothing.
 */
class ImageStoreCrashTest {

    private static final Image OLD = image(1);
    private static final Image OTHER = image(2);
    private static final Image NEW = image(3);

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void the_first_image_of_a_store_is_there_or_not() throws IOException {
        Path root = FaultyFileSystem.over(temporary.resolve("store"), Faults.none());
        Files.createDirectory(temporary.resolve("store"));
        ImageStore store = new ImageStore(root.resolve("images-of-worlds"));

        store.publish("office", NEW);

        checkEachCrash(root, 0, "images-of-worlds", Set.of("none", NEW.digest()), Set.of("none"));
    }

    @Test
    void a_new_name_is_there_or_not_and_the_others_are() throws IOException {
        Path root = started();
        int before = FaultyFileSystem.stepsThrough(root).size();

        new ImageStore(root).publish("third", NEW);

        for (int crash = before; crash <= FaultyFileSystem.stepsThrough(root).size(); crash++) {
            for (Path found : foundAfter(root, crash)) {
                assertThat(digestIn(found, "third")).isIn("none", NEW.digest());
                assertThat(digestIn(found, "office")).isEqualTo(OLD.digest());
                assertThat(digestIn(found, "other")).isEqualTo(OTHER.digest());
            }
        }
    }

    @Test
    void a_replaced_image_is_the_old_or_the_new_one() throws IOException {
        Path root = started();
        int before = FaultyFileSystem.stepsThrough(root).size();

        new ImageStore(root).publish("office", NEW);

        checkEachCrash(root, before, "", Set.of(OLD.digest(), NEW.digest()), Set.of(OTHER.digest()));
    }

    @Test
    void a_deleted_name_is_gone_or_whole() throws IOException {
        Path root = started();
        int before = FaultyFileSystem.stepsThrough(root).size();

        new ImageStore(root).delete("office");

        checkEachCrash(root, before, "", Set.of(OLD.digest(), "none"), Set.of(OTHER.digest()));
    }

    @Test
    void what_was_published_survives_as_soon_as_publish_returns() throws IOException {
        Path root = started();
        for (String store : List.of("", "new", "new/er")) {
            new ImageStore(root.resolve(store)).publish("office", NEW);

            for (Path found :
                    foundAfter(root, FaultyFileSystem.stepsThrough(root).size())) {
                assertThat(digestIn(found.resolve(store), "office")).isEqualTo(NEW.digest());
            }
        }
    }

    @Test
    void directories_that_a_crashed_process_made_and_did_not_force_are_forced() throws IOException {
        Path root = FaultyFileSystem.over(Files.createTempDirectory(temporary, "store"), Faults.none());
        Files.createDirectory(root.resolve("images"));
        Files.createDirectory(root.resolve("names"));

        new ImageStore(root).publish("office", NEW);

        for (Path found : foundAfter(root, FaultyFileSystem.stepsThrough(root).size())) {
            assertThat(digestIn(found, "office")).isEqualTo(NEW.digest());
        }
    }

    @Test
    void the_disks_found_differ_and_a_careless_store_would_be_caught() throws IOException {
        Path root = FaultyFileSystem.over(Files.createDirectory(temporary.resolve("careless")), Faults.none());
        Path part = root.resolve("file.part");
        Files.write(part, new byte[] {1, 2, 3, 4});
        Files.move(part, root.resolve("file"));

        List<Path> found = foundAfter(root, FaultyFileSystem.stepsThrough(root).size());

        assertThat(found.stream().map(ImageStoreCrashTest::lengthOfFile)).contains(-1L, 0L, 2L, 4L);
    }

    private void checkEachCrash(Path root, int from, String store, Set<String> office, Set<String> other)
            throws IOException {
        int steps = FaultyFileSystem.stepsThrough(root).size();
        assertThat(steps).isGreaterThan(from + 2);
        for (int crash = from; crash <= steps; crash++) {
            for (Path found : foundAfter(root, crash)) {
                Path directory = found.resolve(store);
                assertThat(digestIn(directory, "office"))
                        .as("crash after step " + crash)
                        .isIn(office);
                assertThat(digestIn(directory, "other"))
                        .as("crash after step " + crash)
                        .isIn(other);

                new ImageStore(directory).publish("office", NEW);
                assertThat(digestIn(directory, "office")).isEqualTo(NEW.digest());
                assertThat(filesIn(directory))
                        .hasSize(other.contains("none") ? 3 : 5)
                        .noneMatch(f -> f.endsWith(".part"));
            }
        }
    }

    /** Returns the root of a store with two images, all of whose steps are recorded. */
    private Path started() throws IOException {
        Path root = FaultyFileSystem.over(Files.createTempDirectory(temporary, "store"), Faults.none());
        ImageStore store = new ImageStore(root);
        store.publish("office", OLD);
        store.publish("other", OTHER);
        return root;
    }

    private List<Path> foundAfter(Path root, int crash) throws IOException {
        List<Step> steps = FaultyFileSystem.stepsThrough(root).subList(0, crash);
        Path below = Path.of(root.toString());
        List<Path> found = CrashedDisk.after(steps, below).possibilities(Files.createTempDirectory(temporary, "found"));
        assertThat(found).hasSizeGreaterThanOrEqualTo(3);
        return found;
    }

    private static long lengthOfFile(Path directory) {
        try {
            Path file = directory.resolve("file");
            return Files.exists(file) ? Files.size(file) : -1;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
