package dev.grindstone.mail.mailbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as the mailbox writes them, seen from the world's now. */
public record Dates(Instant now, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("M/d/yy", Locale.US);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE, h:mm a", Locale.US);
    private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("EEE, MMM d, h:mm a", Locale.US);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, h:mm a", Locale.US);

    /** The short form of a list: "10:42 AM" today, "Nov 3" this year, "12/24/25" before. */
    public String brief(Instant at) {
        ZonedDateTime then = at.atZone(zone);
        ZonedDateTime today = now.atZone(zone);
        if (then.toLocalDate().equals(today.toLocalDate())) {
            return TIME.format(then);
        }
        return (then.getYear() == today.getYear() ? DAY : YEAR).format(then);
    }

    /** A time to come: "6:00 PM" today, "Fri, 8:00 AM" within six days, "Mon, Mar 23, 8:00 AM" after, with its year when that is another. */
    public String soon(Instant at) {
        ZonedDateTime then = at.atZone(zone);
        ZonedDateTime today = now.atZone(zone);
        long days = ChronoUnit.DAYS.between(today.toLocalDate(), then.toLocalDate());
        DateTimeFormatter format =
                days == 0 ? TIME : days > 0 && days <= 6 ? WEEKDAY : then.getYear() == today.getYear() ? DATED : FULL;
        return format.format(then);
    }

    /** The full form of a tooltip: "Sat, Feb 17, 2024, 6:49 PM". */
    public String full(Instant at) {
        return FULL.format(at.atZone(zone));
    }
}
