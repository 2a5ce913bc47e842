package dev.grindstone.snapshot;

import static dev.grindstone.snapshot.Databases.imageOf;
import static dev.grindstone.snapshot.Databases.query;
import static dev.grindstone.snapshot.Databases.run;
import static dev.grindstone.snapshot.Databases.stateDigest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainFileTest {

    private static final String[] OFFICE = {
        "CREATE TABLE message (id BIGINT PRIMARY KEY, subject VARCHAR, picture BLOB)",
        "INSERT INTO message SELECT x, REPEAT('Subject ' || x, 10), RANDOM_UUID() FROM SYSTEM_RANGE(1, 500)",
    };

    @TempDir
    private Path directory = Path.of("");

    @Test
    void an_exported_image_opens_with_a_plain_url() throws SQLException {
        PlainFile.export(imageOf(OFFICE), directory.resolve("office.mv.db"));

        try (Connection connection = DriverManager.getConnection(url("office") + ";IFEXISTS=TRUE")) {
            assertThat(query(connection, "SELECT COUNT(*) FROM message")).isEqualTo("500");
        }
    }

    @Test
    void an_exported_image_comes_back_byte_for_byte() throws SQLException {
        Image image = imageOf(OFFICE);
        Path file = directory.resolve("office.mv.db");

        PlainFile.export(image, file);
        PlainFile.export(image, file);

        assertThat(PlainFile.importFrom(file).digest()).isEqualTo(image.digest());
    }

    @Test
    void the_image_of_a_running_database_is_closed_before_it_is_exported() throws SQLException {
        Path file = directory.resolve("running.mv.db");
        try (Volume volume = Volume.empty()) {
            run(volume, OFFICE);
            run(volume, "UPDATE message SET subject = 'last' WHERE id = 500");
            PlainFile.export(volume.capture(), file);

            try (Volume back = Volume.of(PlainFile.importFrom(file))) {
                assertThat(stateDigest(back)).isEqualTo(stateDigest(volume));
            }
        }
    }

    @Test
    void a_file_that_an_h2_tool_made_can_be_mounted() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("made"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t AS SELECT x FROM SYSTEM_RANGE(1, 100)");
        }
        try (Volume volume = Volume.of(PlainFile.importFrom(directory.resolve("made.mv.db")))) {
            assertThat(query(volume, "SELECT SUM(x) FROM t")).isEqualTo("5050");
        }
    }

    @Test
    void a_file_that_lost_its_end_is_refused_at_every_length() throws SQLException, IOException {
        Path whole = directory.resolve("whole.mv.db");
        PlainFile.export(imageOf(OFFICE), whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path file = directory.resolve("cut.mv.db");
        for (int length = 0; length < bytes.length; length += 2048) {
            Files.write(file, Arrays.copyOf(bytes, length));

            assertThatThrownBy(() -> PlainFile.importFrom(file))
                    .as("%s of %s bytes", length, bytes.length)
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageStartingWith("The file '" + file + "' (" + length + " bytes) cannot be imported: it is ")
                    .hasMessageEndingWith("Take an older copy");
        }
    }

    @Test
    void a_zeroed_page_is_refused_or_did_not_matter() throws SQLException, IOException {
        Image image = imageOf(OFFICE);
        Path file = directory.resolve("office.mv.db");
        PlainFile.export(image, file);
        byte[] bytes = Files.readAllBytes(file);
        String whole = stateDigestOf(image);
        int refused = 0;
        for (int page = 0; page < bytes.length / 4096; page++) {
            byte[] bad = bytes.clone();
            Arrays.fill(bad, page * 4096, page * 4096 + 4096, (byte) 0);
            Files.write(file, bad);
            try {
                assertThat(stateDigestOf(PlainFile.importFrom(file))).isEqualTo(whole);
            } catch (SnapshotException e) {
                assertThat(e).hasMessageContaining("damaged");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(bytes.length / 4096 / 2);
    }

    @Test
    void other_files_are_refused() throws IOException {
        Path file = Files.writeString(directory.resolve("text.mv.db"), "no database ".repeat(2000));

        assertThatThrownBy(() -> PlainFile.importFrom(file))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("it is no H2 database or is damaged (");
        assertThatThrownBy(() -> PlainFile.importFrom(directory.resolve("missing.mv.db")))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("There is no file '" + directory.resolve("missing.mv.db") + "' to import: check the path");
    }

    @Test
    void a_copy_of_an_open_database_is_refused() throws SQLException, IOException {
        Path file = directory.resolve("open.mv.db");
        try (Volume volume = Volume.empty()) {
            run(volume, OFFICE);
            try (var out = Files.newOutputStream(file)) {
                volume.capture().writeTo(out);
            }
        }
        assertThatThrownBy(() -> PlainFile.importFrom(file))
                .isInstanceOf(SnapshotException.class)
                .hasMessageEndingWith(
                        "it was not closed in good order. Open it with a tool for H2, execute SHUTDOWN and"
                                + " import it again");
    }

    @Test
    void a_database_of_another_user_is_refused_until_it_has_the_empty_one() throws SQLException {
        Path file = directory.resolve("theirs.mv.db");
        try (Connection connection = DriverManager.getConnection(url("theirs"), "them", "secret")) {
            connection.createStatement().execute("CREATE TABLE t (id INT PRIMARY KEY)");
        }
        assertThatThrownBy(() -> PlainFile.importFrom(file))
                .isInstanceOf(SnapshotException.class)
                .hasMessageEndingWith(
                        "it has no user with an empty name and password. Execute CREATE USER \"\" PASSWORD"
                                + " '' ADMIN in it, close it and import it again");

        try (Connection connection = DriverManager.getConnection(url("theirs"), "them", "secret")) {
            connection.createStatement().execute("CREATE USER \"\" PASSWORD '' ADMIN");
        }
        assertThat(PlainFile.importFrom(file).size()).isPositive();
    }

    @Test
    void a_name_that_h2_would_not_find_is_refused() {
        assertThatThrownBy(() -> PlainFile.export(Image.EMPTY, directory.resolve("office.db")))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("H2 would not find a database in '" + directory.resolve("office.db")
                        + "': give the file a name that ends in .mv.db");
        assertThatThrownBy(() -> PlainFile.export(Images.image(1), directory.resolve("office.mv.db")))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith("The image cannot be exported, because it is no database");
        assertThatThrownBy(() -> PlainFile.export(imageOf(OFFICE), directory.resolve("no/office.mv.db")))
                .isInstanceOf(SnapshotException.class)
                .hasMessageEndingWith("choose a directory that exists, may be written and has room");
    }

    private String url(String name) {
        return "jdbc:h2:" + directory.resolve(name).toAbsolutePath();
    }

    private static String stateDigestOf(Image image) throws SQLException {
        try (Volume volume = Volume.of(image)) {
            return stateDigest(volume);
        }
    }
}
