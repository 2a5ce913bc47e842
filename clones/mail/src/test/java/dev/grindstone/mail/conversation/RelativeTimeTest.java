package dev.grindstone.mail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimeTest {
    private final RelativeTime time =
            new RelativeTime(Instant.parse("2026-03-12T21:30:00Z"), ZoneId.of("Europe/Stockholm"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-12T21:30:00Z | 10:30 PM (0 minutes ago)",
                "2026-03-12T21:29:00Z | 10:29 PM (1 minute ago)",
                "2026-03-12T20:59:00Z | 9:59 PM (31 minutes ago)",
                "2026-03-12T08:00:00Z | 9:00 AM (13 hours ago)",
                "2026-03-11T21:31:00Z | Wed, Mar 11, 10:31 PM (23 hours ago)",
                "2026-03-05T08:00:00Z | Thu, Mar 5, 9:00 AM (7 days ago)",
                "2026-02-01T08:00:00Z | Sun, Feb 1, 9:00 AM",
                "2025-08-20T11:19:00Z | Aug 20, 2025, 1:19 PM"
            })
    void a_header_says_when_and_how_long_ago(Instant at, String expected) {
        assertThat(time.header(at)).isEqualTo(expected);
    }
}
