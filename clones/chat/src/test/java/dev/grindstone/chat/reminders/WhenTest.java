package dev.grindstone.chat.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.chat.workspace.ChatException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
    /** A Thursday, half past ten in Stockholm. */
    private static final Instant NOW = Instant.parse("2026-03-12T09:30:00Z");

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    @ParameterizedTest
    @CsvSource({
        "in 20 minutes, 2026-03-12T09:50:00Z",
        "in an hour, 2026-03-12T10:30:00Z",
        "3 hours, 2026-03-12T12:30:00Z",
        "in 2 weeks, 2026-03-26T09:30:00Z",
        "300, 2026-03-12T09:35:00Z",
        "1773388800, 2026-03-13T08:00:00Z",
        "tomorrow, 2026-03-13T08:00:00Z",
        "Tomorrow at 9am, 2026-03-13T08:00:00Z",
        "today at 17:15, 2026-03-12T16:15:00Z",
        "at 3pm, 2026-03-12T14:00:00Z",
        "at 8am, 2026-03-13T07:00:00Z",
        "next monday, 2026-03-16T08:00:00Z",
        "friday at 12:30 pm, 2026-03-13T11:30:00Z",
        "on 2026-04-01 at 10, 2026-04-01T08:00:00Z",
        "next week, 2026-03-16T08:00:00Z"
    })
    void times_as_people_write_them(String text, Instant expected) {
        assertThat(When.parse(text, NOW, ZONE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "someday", "at 25:00", "2026-13-01", "in many minutes"})
    void nonsense_is_refused(String text) {
        assertThatThrownBy(() -> When.parse(text, NOW, ZONE))
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.code()).isEqualTo("cannot_parse"));
    }
}
