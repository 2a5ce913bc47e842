package dev.grindstone.kit.persona;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a persona works: from a time of day to a later one, on some days of the week.
 *
 * @param zone where; empty for where the world is
 */
public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime until, String zone) {

    /** At any time. */
    public static final Hours ALWAYS = new Hours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.MAX, "");

    public Hours {
        if (days.isEmpty() || !from.isBefore(until)) {
            throw new IllegalArgumentException("Working hours from " + from + " to " + until + " on " + days
                    + " are never: name a day, and a time and a later one");
        }
        days = new TreeSet<>(days);
        if (!zone.isEmpty()) {
            ZoneId.of(zone);
        }
    }

    /** Monday to Friday between two times of day where the world is. */
    public static Hours weekdays(LocalTime from, LocalTime until) {
        return new Hours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), from, until, "");
    }

    /** Every day from the time of day of an instant on, to the end of the day: who is away until then. */
    public static Hours daily(Instant start, ZoneId where) {
        return new Hours(ALWAYS.days, start.atZone(where).toLocalTime(), LocalTime.MAX, where.getId());
    }

    /** When something is written that takes so long from an instant on: at work, or so long after the next start of it. */
    Instant after(Instant instant, Duration takes, ZoneId world) {
        ZoneId where = zone.isEmpty() ? world : ZoneId.of(zone);
        Instant ready = opening(instant, where).plus(takes);
        Instant open = opening(ready, where);
        return open.equals(ready) ? ready : open.plus(takes);
    }

    /** The instant itself when it is in working hours, else the next start of them. */
    private Instant opening(Instant instant, ZoneId where) {
        if (equals(ALWAYS)) {
            return instant;
        }
        ZonedDateTime there = instant.atZone(where);
        if (days.contains(there.getDayOfWeek())
                && !there.toLocalTime().isBefore(from)
                && there.toLocalTime().isBefore(until)) {
            return instant;
        }
        ZonedDateTime start = there.toLocalDate().atTime(from).atZone(where);
        while (!start.isAfter(there) || !days.contains(start.getDayOfWeek())) {
            start = start.toLocalDate().plusDays(1).atTime(from).atZone(where);
        }
        return start.toInstant();
    }
}
