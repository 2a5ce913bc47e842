package dev.grindstone.tasks.generate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days of at most one year: {@code 2026-05-28} in SQL and as it stands, with the forms {@code long} (Thursday, May 28),
 * {@code short} (May 28) and {@code weekday}.
 *
 * @param withoutWeekends whether Saturdays and Sundays are left out
 */
public record Days(Point first, Point last, boolean withoutWeekends) implements Range {

    /** The most days from the first to the last, so that no two of them are called the same. */
    public static final int MOST = 365;

    /**
     * A day, fixed or relative to the day on which the world starts.
     *
     * @param fixed null for the world's own day
     * @param plus days added to it
     */
    public record Point(@Nullable LocalDate fixed, int plus) {

        LocalDate day(LocalDate today) {
            return (fixed == null ? today : fixed).plusDays(plus);
        }
    }

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

    private static final int A_MONDAY = -3; // as a day of the epoch, which began on a Thursday

    /** How many days there are from the first to the last, whatever they are called; less than 1 when they are reversed. */
    public long span(LocalDate today) {
        return last.day(today).toEpochDay() - first.day(today).toEpochDay() + 1;
    }

    @Override
    public long size(LocalDate today) {
        return withoutWeekends
                ? Math.max(0, weekdaysBefore(last.day(today).plusDays(1)) - weekdaysBefore(first.day(today)))
                : Math.max(0, span(today));
    }

    @Override
    public Map<String, Object> at(long index, LocalDate today) {
        LocalDate from = first.day(today);
        LocalDate day = withoutWeekends ? weekday(weekdaysBefore(from) + index) : from.plusDays(index);
        return Map.of("", day, "long", LONG.format(day), "short", SHORT.format(day), "weekday", WEEKDAY.format(day));
    }

    /** How many weekdays lie between a Monday long ago and a day. */
    private static long weekdaysBefore(LocalDate day) {
        long days = day.toEpochDay() - A_MONDAY;
        return Math.floorDiv(days, 7) * 5 + Math.min(Math.floorMod(days, 7), 5);
    }

    private static LocalDate weekday(long number) {
        return LocalDate.ofEpochDay(A_MONDAY + Math.floorDiv(number, 5) * 7 + Math.floorMod(number, 5));
    }

    @Override
    public Set<String> forms() {
        return Set.of("", "long", "short", "weekday");
    }

    @Override
    public Set<String> tellingForms() {
        return Set.of("", "long", "short");
    }
}
