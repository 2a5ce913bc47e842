package dev.grindstone.chat.composer;

import dev.grindstone.chat.message.row.Stamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * A time at which a message may be sent.
 *
 * @param at an instant, as text
 */
record Later(String label, String at) {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** The times that are offered. */
    static List<Later> choices(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        List<Later> choices = new ArrayList<>();
        choices.add(new Later("Tomorrow at 9:00 AM", at(today.plusDays(1), zone)));
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        if (!monday.equals(today.plusDays(1))) {
            choices.add(new Later("Next Monday at 9:00 AM", at(monday, zone)));
        }
        return choices;
    }

    /** {@code Mar 16th at 9:00 AM}. */
    static String told(Instant now, ZoneId zone, String at) {
        return new Stamp(now, zone).dated(Instant.parse(at));
    }

    private static String at(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant().toString();
    }
}
