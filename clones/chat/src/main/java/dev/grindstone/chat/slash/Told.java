package dev.grindstone.chat.slash;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says when something is. */
final class Told {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.ENGLISH);

    private Told() {}

    /** {@code 9:00 AM tomorrow}. */
    static String at(Instant instant, Instant now, ZoneId zone) {
        ZonedDateTime then = instant.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        String day = then.toLocalDate().equals(today)
                ? "today"
                : then.toLocalDate().equals(today.plusDays(1)) ? "tomorrow" : "on " + DAY.format(then);
        return TIME.format(then) + " " + day;
    }
}
