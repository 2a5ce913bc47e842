package dev.grindstone.chat.reminders;

import dev.grindstone.chat.workspace.ChatException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as people write them: {@code in 20 minutes}, {@code tomorrow at 9am}, {@code next monday}, or seconds. */
public final class When {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Pattern IN =
            Pattern.compile("(?:in )?(an?|\\d{1,4}) (min(?:ute)?|hour|hr|day|week)s?(?: from now)?");
    private static final Pattern AT = Pattern.compile("(.*?)(?:\\s*\\b(?:at )?(\\d{1,2})(?::(\\d\\d))?\\s*(am|pm)?)?");

    private When() {}

    /**
     * The instant.
     *
     * @throws ChatException {@code cannot_parse}
     */
    public static Instant parse(String text, Instant now, ZoneId zone) {
        String said = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (said.matches("\\d{1,10}")) {
            long seconds = Long.parseLong(said);
            // A small number is a delay.
            return seconds < 86_400 * 366L ? now.plusSeconds(seconds) : Instant.ofEpochSecond(seconds);
        }
        Matcher in = IN.matcher(said);
        if (in.matches()) {
            long count = in.group(1).startsWith("a") ? 1 : Long.parseLong(in.group(1));
            return now.plus(unit(in.group(2)).multipliedBy(count));
        }
        ZonedDateTime here = now.atZone(zone);
        Matcher at = AT.matcher(said);
        if (at.matches() && !said.isEmpty()) {
            LocalTime time = time(at);
            @Nullable LocalDate day = day(at.group(1).replaceFirst("^on ", "").strip(), here, time);
            if (time != null && day != null) {
                return day.atTime(time).atZone(zone).toInstant();
            }
        }
        throw ChatException.of(
                "cannot_parse", "'" + text + "' is no time: say 'in 20 minutes', 'tomorrow at 9am' or 'next monday'");
    }

    private static Duration unit(String unit) {
        return switch (unit.charAt(0)) {
            case 'm' -> Duration.ofMinutes(1);
            case 'h' -> Duration.ofHours(1);
            case 'd' -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
    }

    private static @Nullable LocalTime time(Matcher at) {
        if (at.group(2) == null) {
            return MORNING;
        }
        int hour = Integer.parseInt(at.group(2));
        int minute = at.group(3) == null ? 0 : Integer.parseInt(at.group(3));
        if (at.group(4) != null) {
            hour = hour % 12 + (at.group(4).equals("pm") ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }

    private static @Nullable LocalDate day(String said, ZonedDateTime here, @Nullable LocalTime time) {
        LocalDate today = here.toLocalDate();
        String name = said.replaceFirst("^next ", "");
        if (name.isEmpty() && time != null) {
            return time.isAfter(here.toLocalTime()) ? today : today.plusDays(1);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(name)) {
                return today.with(TemporalAdjusters.next(day));
            }
        }
        if (name.matches("\\d{4}-\\d\\d-\\d\\d")) {
            try {
                return LocalDate.parse(name);
            } catch (java.time.DateTimeException e) {
                return null;
            }
        }
        return switch (name) {
            case "today" -> today;
            case "tomorrow" -> today.plusDays(1);
            case "week" -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            default -> null;
        };
    }
}
