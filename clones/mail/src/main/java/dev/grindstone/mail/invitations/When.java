package dev.grindstone.mail.invitations;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time of an event in words, where its reader lives. */
record When(Invitation invitation, ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d, yyyy", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.US);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.US);

    /** {@code Thu, Mar 12, 2026, 10:00 AM – 11:00 AM (CET)}; dates alone for a whole day. */
    String text() {
        ZonedDateTime from = invitation.start().atZone(zone);
        ZonedDateTime to = invitation.end().atZone(zone);
        if (invitation.isAllDay()) {
            LocalDate last = to.toLocalDate().minusDays(1);
            return last.isAfter(from.toLocalDate()) ? DAY.format(from) + " – " + DAY.format(last) : DAY.format(from);
        }
        String start = DAY.format(from) + ", " + TIME.format(from);
        String end =
                from.toLocalDate().equals(to.toLocalDate()) ? TIME.format(to) : DAY.format(to) + ", " + TIME.format(to);
        return (invitation.start().equals(invitation.end()) ? start : start + " – " + end) + " (" + ZONE.format(from)
                + ")";
    }

    String month() {
        return MONTH.format(invitation.start().atZone(zone));
    }

    int day() {
        return invitation.start().atZone(zone).getDayOfMonth();
    }
}
