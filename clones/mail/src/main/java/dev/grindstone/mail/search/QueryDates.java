package dev.grindstone.mail.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time as a query writes them, seen from the world's now and zone. */
record QueryDates(Instant now, ZoneId zone) {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern AGE = Pattern.compile("(\\d{1,4})([dmy])");

    /** {@code 2026/11/20}, {@code 11/20/2026} (midnight in the zone) or seconds since 1970; empty for anything else. */
    Optional<Instant> point(String text) {
        if (text.matches("\\d{9,11}")) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
        }
        Matcher date = YEAR_FIRST.matcher(text);
        if (date.matches()) {
            return midnight(date.group(1), date.group(2), date.group(3));
        }
        date = YEAR_LAST.matcher(text);
        return date.matches() ? midnight(date.group(3), date.group(1), date.group(2)) : Optional.empty();
    }

    /** {@code 3d}, {@code 2m} or {@code 1y} before now; empty for anything else. */
    Optional<Instant> ago(String text) {
        Matcher age = AGE.matcher(text);
        if (!age.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(age.group(1));
        ZonedDateTime present = now.atZone(zone);
        return Optional.of(
                switch (age.group(2)) {
                    case "d" -> present.minusDays(amount).toInstant();
                    case "m" -> present.minusMonths(amount).toInstant();
                    default -> present.minusYears(amount).toInstant();
                });
    }

    private Optional<Instant> midnight(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(date.atStartOfDay(zone).toInstant());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
