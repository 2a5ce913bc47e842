package dev.grindstone.chat.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoursTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static Hours hours(boolean weekdays, String from, String to) {
        return new Hours(weekdays, LocalTime.parse(from), LocalTime.parse(to), STOCKHOLM);
    }

    /** A moment of Stockholm's winter. */
    private static Instant at(String local) {
        return Instant.parse(local + ":00+01:00");
    }

    private static @Nullable Instant until(Hours hours, String local) {
        return hours.quietUntil(at(local));
    }

    @Test
    void outside_of_the_hours_notifications_are_off_until_the_next_ones() {
        Hours daily = hours(false, "08:00", "22:00");

        assertThat(until(daily, "2026-03-12T10:30")).isNull();
        assertThat(until(daily, "2026-03-12T08:00")).isNull();
        assertThat(until(daily, "2026-03-12T22:00")).isEqualTo(at("2026-03-13T08:00"));
        assertThat(until(daily, "2026-03-12T07:59")).isEqualTo(at("2026-03-12T08:00"));
        assertThat(daily.quiet(at("2026-03-12T10:30")))
                .isEqualTo(new Hours.Span(at("2026-03-12T22:00"), at("2026-03-13T08:00")));
    }

    @Test
    void on_weekdays_the_weekend_is_off() {
        Hours weekdays = hours(true, "09:00", "17:30");

        assertThat(until(weekdays, "2026-03-13T18:00")).isEqualTo(at("2026-03-16T09:00"));
        assertThat(until(weekdays, "2026-03-14T12:00")).isEqualTo(at("2026-03-16T09:00"));
        assertThat(until(weekdays, "2026-03-16T12:00")).isNull();
    }

    @Test
    void hours_may_last_over_midnight_or_all_day() {
        Hours night = hours(false, "22:00", "06:00");

        assertThat(until(night, "2026-03-12T23:30")).isNull();
        assertThat(until(night, "2026-03-12T05:30")).isNull();
        assertThat(until(night, "2026-03-12T12:00")).isEqualTo(at("2026-03-12T22:00"));
        assertThat(hours(false, "08:00", "08:00").quiet(at("2026-03-12T12:00"))).isNull();
        assertThat(Objects.requireNonNull(hours(true, "08:00", "08:00").quiet(at("2026-03-12T12:00")))
                        .from())
                .isEqualTo(at("2026-03-14T08:00"));
    }
}
