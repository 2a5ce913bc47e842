package dev.grindstone.mail.invitations;

import dev.grindstone.mail.mailbox.moment.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time of an event in words, where its reader lives. */
record When(Invitation invitation, ZoneId zone) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.US);

    /** {@code Thu, Mar 12, 2026, 10:00 AM – 11:00 AM (CET)}; dates alone for a whole day. */
    String text() {
        return new Span(invitation.start(), invitation.end(), invitation.isAllDay(), zone).text();
    }

    String month() {
        return MONTH.format(invitation.start().atZone(zone));
    }

    int day() {
        return invitation.start().atZone(zone).getDayOfMonth();
    }
}
