package dev.grindstone.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {

    @ParameterizedTest
    @CsvSource({"25,25", "25.0,25", "2.5E1,25", "0.10,0.1", "1E+3,1000", "0.00,0", "-0,0", "1E-9,0.000000001"})
    void equal_numbers_have_one_text(String number, String text) {
        assertThat(Canonical.text(new BigDecimal(number))).isEqualTo(text);
        assertThat(Canonical.text(Double.valueOf(number))).isEqualTo(text);
        assertThat(Canonical.text(Float.valueOf(number))).isEqualTo(text);
    }

    @Test
    void whole_numbers_of_every_type_are_written_alike() {
        assertThat(List.of((byte) 7, (short) 7, 7, 7L, new BigInteger("7"), 7f, 7d, new BigDecimal("7.000")))
                .extracting(Canonical::text)
                .containsOnly("7");
        assertThat(Canonical.text(Double.NaN)).isEqualTo("NaN");
        assertThat(Canonical.text(Float.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    @Test
    void times_with_a_zone_are_instants() {
        assertThat(List.of(
                        Instant.parse("2026-11-20T17:00:00Z"),
                        OffsetDateTime.parse("2026-11-20T18:00:00+01:00"),
                        ZonedDateTime.parse("2026-11-20T12:00:00-05:00[America/New_York]")))
                .extracting(Canonical::text)
                .containsOnly("2026-11-20T17:00:00Z");
        assertThat(Canonical.text(OffsetTime.parse("18:00:00+01:00"))).isEqualTo("17:00Z");
    }

    @Test
    void times_without_a_zone_are_written_as_they_stand() {
        LocalDateTime time = LocalDateTime.parse("2026-11-20T17:00:01.5");

        assertThat(Canonical.text(time)).isEqualTo("2026-11-20T17:00:01.500");
        assertThat(Canonical.text(Timestamp.valueOf(time))).isEqualTo("2026-11-20T17:00:01.500");
        assertThat(Canonical.text(LocalDate.parse("2026-11-20"))).isEqualTo("2026-11-20");
        assertThat(Canonical.text(java.sql.Date.valueOf("2026-11-20"))).isEqualTo("2026-11-20");
        assertThat(Canonical.text(LocalTime.parse("17:00:01"))).isEqualTo("17:00:01");
        assertThat(Canonical.text(Time.valueOf("17:00:01"))).isEqualTo("17:00:01");
    }

    @Test
    void short_bytes_are_hex_and_long_bytes_a_digest() {
        assertThat(Canonical.text(new byte[] {0, 15, -1})).isEqualTo("000fff");
        assertThat(Canonical.text(new byte[0])).isEmpty();
        assertThat(Canonical.text(new byte[32])).isEqualTo("0".repeat(64));
        assertThat(Canonical.text(new byte[33]))
                .isEqualTo("sha256:7f9c9e31ac8256ca2f258583df262dbc7d6f68f2a03043d5c99a4ae5a7396ce9");
    }

    @Test
    void strings_and_truth_values_are_themselves_and_null_is_null() {
        assertThat(Canonical.text(" Grüße, 25.0 ")).isEqualTo(" Grüße, 25.0 ");
        assertThat(Canonical.text(true)).isEqualTo("true");
        assertThat(Canonical.text('c')).isEqualTo("c");
        assertThat(Canonical.text(new UUID(1, 2))).isEqualTo("00000000-0000-0001-0000-000000000002");
        assertThat(Canonical.text(null)).isNull();
    }

    @Test
    void arrays_are_lists_of_texts() {
        assertThat(Canonical.text(new Object[] {"a", 2.0, null})).isEqualTo("[\"a\", 2, null]");
        assertThat(Canonical.text(Arrays.asList(true, List.of("b")))).isEqualTo("[true, [\"b\"]]");
    }

    @Test
    void arrays_that_differ_have_different_texts() {
        assertThat(List.of(
                        Canonical.text(new Object[] {"a, b"}),
                        Canonical.text(new Object[] {"a", "b"}),
                        Canonical.text(new Object[] {"b", "a"}),
                        Canonical.text(new Object[] {"a\", \"b"}),
                        Canonical.text(new Object[] {"a\\\", \\\"b"}),
                        Canonical.text(new Object[] {"null"}),
                        Canonical.text(new Object[] {null}),
                        Canonical.text(new Object[] {""}),
                        Canonical.text(new Object[] {})))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 32, 33, 100_000})
    void large_objects_have_the_text_of_their_content(int length) throws SQLException {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'x');
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            var blob = connection.createBlob();
            blob.setBytes(1, bytes);
            var clob = connection.createClob();
            clob.setString(1, "x".repeat(length));

            assertThat(Canonical.text(blob)).isEqualTo(Canonical.text(bytes));
            assertThat(Canonical.text(clob)).isEqualTo("x".repeat(length));
            assertThat(Canonical.text(connection.createArrayOf("INTEGER", new Object[] {1, 2})))
                    .isEqualTo("[1, 2]");
        }
    }

    @Test
    void a_type_without_a_text_is_refused() {
        assertThatThrownBy(() -> Canonical.text(Locale.ROOT))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("A value of java.util.Locale has no canonical text: cast the column to a standard SQL"
                        + " type, or teach Canonical the type");
    }
}
