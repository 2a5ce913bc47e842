package dev.grindstone.snapshot;

import static dev.grindstone.snapshot.Databases.imageOf;
import static dev.grindstone.snapshot.Databases.query;
import static dev.grindstone.snapshot.Databases.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VolumeTest {

    private static Image office = Image.EMPTY;

    @BeforeAll
    static void make_an_image() throws SQLException {
        office = imageOf(
                "CREATE TABLE message (id BIGINT PRIMARY KEY, subject VARCHAR, body VARCHAR)",
                "CREATE INDEX message_subject ON message (subject)",
                "INSERT INTO message SELECT x, 'Subject ' || x, REPEAT('body ', 50) FROM SYSTEM_RANGE(1, 5000)");
    }

    @Test
    void a_database_survives_capture_and_mount() throws SQLException {
        try (Volume volume = Volume.of(office)) {
            assertThat(query(volume, "SELECT subject FROM message WHERE id = 4711"))
                    .isEqualTo("Subject 4711");
        }
    }

    @Test
    void opening_and_reading_writes_no_page() throws SQLException {
        try (Volume volume = Volume.of(office)) {
            assertThat(query(volume, "SELECT COUNT(*) FROM message")).isEqualTo("5000");

            assertThat(volume.writtenPages()).isZero();
            assertThat(volume.isPristine()).isTrue();
            assertThat(volume.digest()).isEqualTo(office.digest());
        }
    }

    @Test
    void an_update_writes_few_pages() throws SQLException {
        try (Volume volume = Volume.of(office)) {
            run(volume, "UPDATE message SET subject = 'changed' WHERE id = 42");

            assertThat(volume.writtenPages()).isBetween(1, 16);
            assertThat(volume.isPristine()).isFalse();
            assertThat(volume.digest()).isNotEqualTo(office.digest());
        }
    }

    @Test
    void two_volumes_of_an_image_diverge_and_leave_it_alone() throws SQLException {
        String before = office.digest();
        try (Volume one = Volume.of(office);
                Volume two = Volume.of(office)) {
            run(one, "UPDATE message SET subject = 'one' WHERE id = 1");
            run(two, "DELETE FROM message WHERE id > 10");

            assertThat(query(one, "SELECT subject FROM message WHERE id = 1")).isEqualTo("one");
            assertThat(query(one, "SELECT COUNT(*) FROM message")).isEqualTo("5000");
            assertThat(query(two, "SELECT subject FROM message WHERE id = 1")).isEqualTo("Subject 1");
            assertThat(query(two, "SELECT COUNT(*) FROM message")).isEqualTo("10");
            assertThat(one.digest()).isNotEqualTo(two.digest());
        }
        assertThat(digestOf(office)).isEqualTo(before);
    }

    @Test
    void a_new_volume_of_the_image_is_the_reset() throws SQLException {
        try (Volume used = Volume.of(office)) {
            run(used, "DELETE FROM message");
        }
        try (Volume fresh = Volume.of(office)) {
            assertThat(fresh.digest()).isEqualTo(office.digest());
            assertThat(query(fresh, "SELECT COUNT(*) FROM message")).isEqualTo("5000");
            assertThat(fresh.digest()).isEqualTo(office.digest());
        }
    }

    @Test
    void a_running_database_can_be_captured_and_goes_on() throws SQLException {
        try (Volume volume = Volume.of(office)) {
            run(volume, "UPDATE message SET subject = 'first' WHERE id = 1");
            Image captured = volume.capture();
            run(volume, "UPDATE message SET subject = 'second' WHERE id = 1");

            try (Volume fork = Volume.of(captured)) {
                assertThat(query(fork, "SELECT subject FROM message WHERE id = 1"))
                        .isEqualTo("first");
                assertThat(fork.writtenPages()).isZero();
            }
            assertThat(query(volume, "SELECT subject FROM message WHERE id = 1"))
                    .isEqualTo("second");
        }
    }

    @Test
    void capture_copies_no_page() throws SQLException {
        try (Volume volume = Volume.of(office)) {
            assertThat(volume.capture().pages().countUnshared(office.pages())).isZero();

            run(volume, "UPDATE message SET subject = 'changed' WHERE id = 42");
            Image first = volume.capture();

            assertThat(first.pages().countUnshared(office.pages())).isEqualTo(volume.writtenPages());
            assertThat(volume.capture().pages().countUnshared(first.pages())).isZero();
        }
    }

    @Test
    void closing_leaves_nothing_mounted() throws SQLException {
        Volume volume = Volume.of(office);
        String path = volume.toString();
        run(volume, "UPDATE message SET subject = 'changed' WHERE id = 42");
        assertThat(FilePath.get(path).exists()).isTrue();

        volume.close();

        assertThat(FilePath.get(path).exists()).isFalse();
        assertThat(FilePath.get("cow:").newDirectoryStream())
                .noneMatch(p -> p.toString().equals(path));
        assertThatThrownBy(() -> run(volume, "SELECT 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no such volume is mounted");
    }

    @Test
    void a_database_that_cannot_be_shut_down_is_unmounted_with_a_warning() throws SQLException {
        List<String> warnings = new ArrayList<>();
        Logger logger = Logger.getLogger(Volume.class.getName());
        logger.setUseParentHandlers(false);
        logger.setFilter(message -> warnings.add(message.getMessage()));
        try {
            Volume volume = Volume.empty();
            DriverManager.getConnection(volume.jdbcUrl(), "them", "secret").close();
            volume.close();

            assertThat(FilePath.get(volume.toString()).exists()).isFalse();
            assertThat(warnings)
                    .containsExactly("Volume " + volume + " is unmounted while [world.mv.db] is open, and its database"
                            + " could not be shut down: execute SHUTDOWN IMMEDIATELY before closing the volume");
        } finally {
            logger.setFilter(null);
            logger.setUseParentHandlers(true);
        }
    }

    @Test
    void compacting_in_place_works_inside_a_volume() throws SQLException {
        try (Volume volume = Volume.of(office)) {
            run(volume, "DELETE FROM message WHERE id > 10", "SHUTDOWN COMPACT");

            Image small = volume.capture();

            assertThat(small.size()).isLessThan(office.size());
            try (Volume again = Volume.of(small)) {
                assertThat(query(again, "SELECT COUNT(*) FROM message")).isEqualTo("10");
            }
        }
    }

    private static String digestOf(Image image) {
        try (Volume volume = Volume.of(image)) {
            return volume.digest();
        }
    }
}
