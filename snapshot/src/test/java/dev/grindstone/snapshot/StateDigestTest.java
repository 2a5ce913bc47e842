package dev.grindstone.snapshot;

import static dev.grindstone.snapshot.Databases.run;
import static dev.grindstone.snapshot.Databases.stateDigest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class StateDigestTest {

    private static final String[] SCHEMA = {
        "CREATE SCHEMA mail",
        "CREATE SCHEMA kit",
        "CREATE TABLE mail.message (id BIGINT PRIMARY KEY, subject VARCHAR, body CLOB, picture BLOB,"
                + " at TIMESTAMP(3) WITH TIME ZONE, price DECIMAL(10, 2), tags VARCHAR ARRAY)",
        "CREATE TABLE mail.tag_of (message BIGINT, tag VARCHAR, PRIMARY KEY (tag, message))",
        "CREATE TABLE mail.note (text VARCHAR)",
        "CREATE TABLE kit.change (seq BIGINT PRIMARY KEY)",
    };

    private static final String FIRST =
            "INSERT INTO mail.message VALUES (1, 'a', 'long', X'00ff', '2026-11-20 18:00:00+01:00', 25, ARRAY['x'])";
    private static final String SECOND =
            "INSERT INTO mail.message VALUES (2, 'b', NULL, NULL, '2026-11-20 17:00:00Z', 2.5, ARRAY[])";

    @Test
    void equal_rows_written_in_another_order_have_one_digest_though_the_bytes_differ() throws SQLException {
        try (Volume one = volume(FIRST, SECOND, "INSERT INTO mail.note VALUES ('x'), ('y'), ('x')");
                Volume two = volume(
                        SECOND,
                        "INSERT INTO mail.note VALUES ('y'), ('x'), ('x')",
                        "INSERT INTO mail.message VALUES"
                                + " (1, 'later', 'long', X'00FF', '2026-11-20 17:00:00Z', 25.00, ARRAY['x'])",
                        "UPDATE mail.message SET subject = 'a' WHERE id = 1")) {
            assertThat(stateDigest(one)).matches("sha256:[0-9a-f]{64}").isEqualTo(stateDigest(two));
            assertThat(one.digest()).isNotEqualTo(two.digest());
        }
    }

    @Test
    void any_changed_value_changes_the_digest_and_names_its_table() throws SQLException {
        for (String change : List.of(
                "UPDATE mail.message SET subject = 'A' WHERE id = 1",
                "UPDATE mail.message SET subject = NULL WHERE id = 1",
                "UPDATE mail.message SET body = 'longer' WHERE id = 1",
                "UPDATE mail.message SET body = '' WHERE id = 2",
                "UPDATE mail.message SET picture = X'00fe' WHERE id = 1",
                "UPDATE mail.message SET at = '2026-11-20 17:00:00.001Z' WHERE id = 1",
                "UPDATE mail.message SET price = 2.51 WHERE id = 2",
                "UPDATE mail.message SET tags = ARRAY['x', 'y'] WHERE id = 1",
                "DELETE FROM mail.message WHERE id = 2")) {
            try (Volume one = volume(FIRST, SECOND);
                    Volume two = volume(FIRST, SECOND, change)) {
                assertThat(stateDigest(two)).as(change).isNotEqualTo(stateDigest(one));
                assertThat(difference(one, two)).as(change).containsExactly("mail.message");
            }
        }
    }

    @Test
    void values_that_read_alike_side_by_side_are_told_apart() throws SQLException {
        try (Volume one = volume(
                        "INSERT INTO mail.tag_of VALUES (1, '1')", "INSERT INTO mail.note VALUES ('ab'), ('c')");
                Volume two = volume(
                        "INSERT INTO mail.tag_of VALUES (1, '1')", "INSERT INTO mail.note VALUES ('a'), ('bc')")) {
            assertThat(difference(one, two)).containsExactly("mail.note");
        }
    }

    @Test
    void excluded_tables_do_not_count() throws SQLException {
        try (Volume one = volume(FIRST);
                Volume two = volume(FIRST, "INSERT INTO kit.change VALUES (1)")) {
            assertThat(stateDigest(two)).isNotEqualTo(stateDigest(one));
            assertThat(stateDigest(two, "KIT.change")).isEqualTo(stateDigest(one, "kit.change"));
        }
    }

    @Test
    void tables_are_listed_by_name_and_make_up_the_whole() throws SQLException {
        try (Volume volume = volume(FIRST);
                Connection connection = DriverManager.getConnection(volume.jdbcUrl())) {
            SortedMap<String, String> tables = StateDigest.tables(connection, List.of("mail.note"));

            assertThat(tables.keySet()).containsExactly("kit.change", "mail.message", "mail.tag_of");
            assertThat(StateDigest.of(tables)).isEqualTo(StateDigest.of(connection, List.of("mail.note")));
        }
    }

    @Test
    void a_large_text_is_digested_by_content() throws SQLException {
        String large = "UPDATE mail.message SET body = REPEAT('long text ', 100000) || '%s' WHERE id = 1";
        try (Volume one = volume(FIRST, large.formatted("a"));
                Volume same = volume(FIRST, large.formatted("a"));
                Volume other = volume(FIRST, large.formatted("b"))) {
            assertThat(stateDigest(same)).isEqualTo(stateDigest(one));
            assertThat(stateDigest(other)).isNotEqualTo(stateDigest(one));
        }
    }

    @Test
    void the_state_survives_capture_and_mount() throws SQLException {
        try (Volume one = volume(FIRST, SECOND);
                Volume fork = Volume.of(one.capture())) {
            assertThat(stateDigest(fork)).isEqualTo(stateDigest(one));
        }
    }

    @Test
    void a_closed_connection_is_a_clear_error() throws SQLException {
        try (Volume volume = volume()) {
            Connection connection = DriverManager.getConnection(volume.jdbcUrl());
            connection.close();

            assertThatThrownBy(() -> StateDigest.of(connection, List.of()))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageContaining("digest it over an open connection");
        }
    }

    private static Volume volume(String... statements) throws SQLException {
        Volume volume = Volume.empty();
        run(volume, SCHEMA);
        run(volume, statements);
        return volume;
    }

    private static List<String> difference(Volume one, Volume two) throws SQLException {
        try (Connection a = DriverManager.getConnection(one.jdbcUrl());
                Connection b = DriverManager.getConnection(two.jdbcUrl())) {
            SortedMap<String, String> ofTwo = StateDigest.tables(b, List.of());
            return StateDigest.tables(a, List.of()).entrySet().stream()
                    .filter(e -> !e.getValue().equals(ofTwo.get(e.getKey())))
                    .map(e -> e.getKey())
                    .toList();
        }
    }
}
