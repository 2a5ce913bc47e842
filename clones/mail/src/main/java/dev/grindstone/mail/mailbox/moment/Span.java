package dev.grindstone.mail.mailbox.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * From when to when something lasts, in words, where its reader lives.
 *
 * @param end the first moment after it
 * @param isAllDay whether it has dates and no times
 */
public record Span(Instant start, Instant end, boolean isAllDay, ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d, yyyy", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.US);

    /** {@code Thu, Mar 12, 2026, 10:00 AM – 11:00 AM (CET)}; dates alone for a whole day. */
    public String text() {
        ZonedDateTime from = start.atZone(zone);
        ZonedDateTime to = end.atZone(zone);
        if (isAllDay) {
            LocalDate last = to.toLocalDate().minusDays(1);
            return last.isAfter(from.toLocalDate()) ? DAY.format(from) + " – " + DAY.format(last) : DAY.format(from);
        }
        String begins = DAY.format(from) + ", " + TIME.format(from);
        String ends =
                from.toLocalDate().equals(to.toLocalDate()) ? TIME.format(to) : DAY.format(to) + ", " + TIME.format(to);
        return (start.equals(end) ? begins : begins + " – " + ends) + " (" + ZONE.format(from) + ")";
    }
}
