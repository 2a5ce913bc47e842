package dev.grindstone.chat.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Days, months and years as a query names them. */
final class Dates {
    private final LocalDate today;
    private final ZoneId zone;

    Dates(Instant now, ZoneId zone) {
        this.today = now.atZone(zone).toLocalDate();
        this.zone = zone;
    }

    /** From an instant up to another, which is not in it; in microseconds as messages' ts. */
    record Span(long from, long until) {}

    /** Empty when it is no time. */
    Optional<Span> span(String text) {
        String said = text.toLowerCase(Locale.ROOT);
        try {
            if (said.matches("\\d{4}-\\d{1,2}-\\d{1,2}")) {
                String[] parts = said.split("-", -1);
                return days(LocalDate.of(number(parts[0]), number(parts[1]), number(parts[2])), 1);
            }
            if (said.matches("\\d{4}-\\d{1,2}")) {
                String[] parts = said.split("-", -1);
                return month(YearMonth.of(number(parts[0]), number(parts[1])));
            }
            if (said.matches("\\d{4}")) {
                return days(
                        Year.of(number(said)).atDay(1), Year.of(number(said)).length());
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            if (said.equals(name) || said.equals(name.substring(0, 3))) {
                YearMonth that = YearMonth.of(today.getYear(), month);
                return month(that.atDay(1).isAfter(today) ? that.minusYears(1) : that);
            }
        }
        return switch (said) {
            case "today" -> days(today, 1);
            case "yesterday" -> days(today.minusDays(1), 1);
            case "week" -> days(today.minusDays(today.getDayOfWeek().getValue() - 1L), 7);
            case "month" -> month(YearMonth.from(today));
            case "year" -> days(today.withDayOfYear(1), today.lengthOfYear());
            default -> Optional.empty();
        };
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private Optional<Span> month(YearMonth month) {
        return days(month.atDay(1), month.lengthOfMonth());
    }

    private Optional<Span> days(LocalDate first, int count) {
        return Optional.of(new Span(micros(first), micros(first.plusDays(count))));
    }

    private long micros(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli() * 1000;
    }
}
