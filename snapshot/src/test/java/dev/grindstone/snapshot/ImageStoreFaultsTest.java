package dev.grindstone.snapshot;

import static dev.grindstone.snapshot.Images.digestIn;
import static dev.grindstone.snapshot.Images.filesIn;
import static dev.grindstone.snapshot.Images.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.snapshot.faults.Faults;
import dev.grindstone.snapshot.faults.FaultyFileSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that reports its faults: publishing fails with a clear error, and the store is as it was. */
class ImageStoreFaultsTest {

    private static final Image OLD = image(1);
    private static final Image OTHER = image(2);
    private static final Image NEW = image(3);

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void a_disk_that_is_full_after_n_bytes_loses_nothing() throws IOException {
        long needed = NEW.size() + 72;
        for (long bytes = 0; bytes < needed; bytes += bytes < NEW.size() ? 499 : 1) {
            fails(store(), Faults.fullAfter(bytes), "No space left on device");
        }
        Path directory = store();
        new ImageStore(FaultyFileSystem.over(directory, Faults.fullAfter(needed))).publish("office", NEW);
        assertThat(digestIn(directory, "office")).isEqualTo(NEW.digest());
    }

    @Test
    void a_write_of_which_only_a_prefix_reaches_the_disk_is_noticed_before_it_counts() throws IOException {
        for (long bytes = 0; bytes < NEW.size() + 72; bytes += bytes < NEW.size() ? 499 : 1) {
            fails(store(), Faults.tornAfter(bytes), "the disk did not keep what was written to");
        }
    }

    @Test
    void a_failure_of_any_step_leaves_the_old_or_the_new_image() throws IOException {
        eachStepFailing(Faults::failAfter, steps(d -> new ImageStore(d).publish("office", NEW)));
    }

    @Test
    void a_failure_of_any_step_of_a_deletion_leaves_the_image_or_no_name() throws IOException {
        long steps = steps(d -> new ImageStore(d).delete("office"));
        assertThat(steps).isGreaterThan(2);
        for (long good = 0; good < steps; good++) {
            Path directory = store();
            Path faulty = FaultyFileSystem.over(directory, Faults.failAfter(good));

            assertThatThrownBy(() -> new ImageStore(faulty).delete("office"))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageStartingWith(
                            "Image 'office' could not be deleted from " + directory + " (Input/output error in ")
                    .hasMessageEndingWith("then delete it again");
            assertThat(digestIn(directory, "office")).isIn(OLD.digest(), "none");
            assertThat(digestIn(directory, "other")).isEqualTo(OTHER.digest());
        }
    }

    private void eachStepFailing(LongFunction<Faults> faults, long steps) throws IOException {
        assertThat(steps).isGreaterThan(8);
        for (long good = 0; good < steps; good++) {
            Path directory = store();
            Path faulty = FaultyFileSystem.over(directory, faults.apply(good));

            assertThatThrownBy(() -> new ImageStore(faulty).publish("office", NEW))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageContaining("(Input/output error in ");
            assertThat(digestIn(directory, "office")).isIn(OLD.digest(), NEW.digest());
            assertThat(digestIn(directory, "other")).isEqualTo(OTHER.digest());
            recovers(directory);
        }
    }

    private static void fails(Path directory, Faults faults, String reason) throws IOException {
        Path faulty = FaultyFileSystem.over(directory, faults);

        assertThatThrownBy(() -> new ImageStore(faulty).publish("office", NEW))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith("Image 'office' could not be published in " + directory + " (")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("What was published before is still there: free the disk or repair it, then"
                        + " publish again");
        assertThat(filesIn(directory)).as("what takes up room").noneMatch(f -> f.endsWith(".part"));
        assertThat(new ImageStore(directory).names()).containsExactly("office", "other");
        assertThat(digestIn(directory, "office")).isEqualTo(OLD.digest());
        assertThat(digestIn(directory, "other")).isEqualTo(OTHER.digest());
        recovers(directory);
    }

    private static void recovers(Path directory) throws IOException {
        new ImageStore(directory).publish("office", NEW);
        assertThat(digestIn(directory, "office")).isEqualTo(NEW.digest());
        assertThat(filesIn(directory)).hasSize(5).noneMatch(f -> f.endsWith(".part"));
    }

    private long steps(Consumer<Path> work) throws IOException {
        Path recorded = FaultyFileSystem.over(store(), Faults.none());
        work.accept(recorded);
        return FaultyFileSystem.stepsThrough(recorded).size();
    }

    private Path store() throws IOException {
        Path directory = Files.createTempDirectory(temporary, "store");
        ImageStore store = new ImageStore(directory);
        List.of("office", "other").forEach(n -> store.publish(n, n.equals("office") ? OLD : OTHER));
        return directory;
    }
}
