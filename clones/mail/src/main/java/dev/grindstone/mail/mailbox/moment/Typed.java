package dev.grindstone.mail.mailbox.moment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times as people type them: "Mar 13, 2026", "13 March", "3/13/26", "2026-03-13"; "8:00 AM", "8pm",
 * "20:30". Without a year it is the next such day. A time that a change of clocks leaves out is that much later.
 */
public record Typed(Instant now, ZoneId zone) {
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})");
    private static final Pattern SLASHES =
            Pattern.compile("(?<month>\\d{1,2})/(?<day>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?:[a-z]{3,9},? )?(?<month>[a-z]{3,9})\\.? (?<day>\\d{1,2})(?:,? (?<year>\\d{4}))?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:[a-z]{3,9},? )?(?<day>\\d{1,2})\\.? (?<month>[a-z]{3,9})\\.?(?:,? (?<year>\\d{4}))?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::(\\d{2}))?\\s*(?:([ap])\\.?m\\.?)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /**
     * The instant that both fields mean.
     *
     * @throws IllegalArgumentException when there is no such day or time, or it has passed; the message is for the reader
     */
    public Instant instant(String date, String time) {
        Instant at = date(date).atTime(time(time)).atZone(zone).toInstant();
        if (!at.isAfter(now)) {
            throw new IllegalArgumentException(
                    date.strip() + ", " + time.strip() + " has passed already. Choose a time to come.");
        }
        return at;
    }

    /**
     * The day that a field means.
     *
     * @throws IllegalArgumentException when there is none; the message is for the reader
     */
    public LocalDate date(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        for (Pattern pattern : List.of(ISO, SLASHES, MONTH_FIRST, DAY_FIRST)) {
            Matcher parts = pattern.matcher(text);
            if (parts.matches()) {
                return date(typed.strip(), month(typed, parts.group("month")), parts.group("day"), parts.group("year"));
            }
        }
        throw new IllegalArgumentException(
                "\"" + typed.strip() + "\" is not a date. Write it like Mar 13, 2026 or 3/13/2026.");
    }

    private LocalDate date(String typed, int month, String day, @Nullable String year) {
        LocalDate today = now.atZone(zone).toLocalDate();
        try {
            if (year != null) {
                return LocalDate.of(
                        Integer.parseInt(year.length() == 2 ? "20" + year : year), month, Integer.parseInt(day));
            }
            LocalDate thisYear = LocalDate.of(today.getYear(), month, Integer.parseInt(day));
            return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException(
                    "There is no " + typed + " in the calendar. Choose another day.", noSuchDay);
        }
    }

    private static int month(String typed, String text) {
        int named = text.length() < 3 ? -1 : MONTHS.indexOf(text.substring(0, 3));
        if (named < 0 && !text.matches("\\d+")) {
            throw new IllegalArgumentException(
                    "\"" + typed.strip() + "\" is not a date. Write it like Mar 13, 2026 or 3/13/2026.");
        }
        return named < 0 ? Integer.parseInt(text) : named + 1;
    }

    /**
     * The time of day that a field means.
     *
     * @throws IllegalArgumentException when there is none; the message is for the reader
     */
    public static LocalTime time(String typed) {
        Matcher parts = TIME.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (parts.matches()) {
            int hour = Integer.parseInt(parts.group(1));
            int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
            String half = parts.group(3);
            boolean sure = half != null || parts.group(2) != null;
            boolean fits = minute < 60 && (half == null ? hour < 24 : hour >= 1 && hour <= 12);
            if (sure && fits) {
                return LocalTime.of(half == null ? hour : hour % 12 + ("p".equals(half) ? 12 : 0), minute);
            }
        }
        throw new IllegalArgumentException(
                "\"" + typed.strip() + "\" is not a time of day. Write it like 8:00 AM or 20:30.");
    }
}
