package dev.grindstone.chat.workspace;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a member wants to be notified: outside of these hours notifications are off. Hours that end before they begin last
 * until the next day; hours that end when they begin are the whole day.
 *
 * @param weekdays whether weekends are off
 */
public record Hours(boolean weekdays, LocalTime from, LocalTime to, ZoneId zone) {
    /** From one instant, which belongs to it, to another. */
    public record Span(Instant from, Instant until) {}

    /** Those of a member's preferences; null for any time. */
    static @Nullable Hours of(Preferences preferences, String zone) {
        return preferences.get("schedule").equals("any")
                ? null
                : new Hours(
                        preferences.get("schedule").equals("weekdays"),
                        LocalTime.parse(preferences.get("schedule_from")),
                        LocalTime.parse(preferences.get("schedule_to")),
                        ZoneId.of(zone));
    }

    /** When notifications are off: now, or else next; null for never. */
    public @Nullable Span quiet(Instant now) {
        @Nullable Instant off = null;
        for (Span on : around(now)) {
            if (off != null && off.isBefore(on.from()) && on.from().isAfter(now)) {
                return new Span(off, on.from());
            }
            off = on.until();
        }
        return null;
    }

    /** Until when notifications are off; null when they are on. */
    public @Nullable Instant quietUntil(Instant now) {
        @Nullable Span quiet = quiet(now);
        return quiet == null || quiet.from().isAfter(now) ? null : quiet.until();
    }

    /** When they are on, from some days before to some days after. */
    private List<Span> around(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        List<Span> spans = new ArrayList<>();
        for (int i = -4; i <= 8; i++) {
            LocalDate day = today.plusDays(i);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekdays || !weekend) {
                ZonedDateTime start = day.atTime(from).atZone(zone);
                ZonedDateTime end =
                        (from.isBefore(to) ? day : day.plusDays(1)).atTime(to).atZone(zone);
                spans.add(new Span(start.toInstant(), end.toInstant()));
            }
        }
        return spans;
    }
}
