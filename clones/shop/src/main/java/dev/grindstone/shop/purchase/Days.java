package dev.grindstone.shop.purchase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as pages about purchases write them. */
public final class Days {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.US);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    private Days() {}

    /** Such as {@code November 1, 2024}. */
    public static String full(Instant at, ZoneId zone) {
        return full(at.atZone(zone).toLocalDate());
    }

    /** The same of a day. */
    public static String full(LocalDate day) {
        return FULL.format(day);
    }

    /** Such as {@code 9:41 AM}. */
    public static String hour(Instant at, ZoneId zone) {
        return HOUR.format(at.atZone(zone));
    }

    /** As near as that: today, tomorrow, a day of the coming week, or a date, with its year when that is another one. */
    public static String near(LocalDate day, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        long ahead = day.toEpochDay() - today.toEpochDay();
        if (ahead == 0 || ahead == 1) {
            return ahead == 0 ? "today" : "tomorrow";
        }
        return ahead > 1 && ahead < 7 ? WEEKDAY.format(day) : passed(day, today);
    }

    /** Such as {@code November 2}, with the year when that is not this one. */
    public static String passed(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? SHORT.format(day) : FULL.format(day);
    }
}
