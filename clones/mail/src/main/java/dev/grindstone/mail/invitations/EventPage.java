package dev.grindstone.mail.invitations;

import dev.grindstone.mail.invitations.Agenda.Entry;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One event that the owner wrote down, beside the mail.
 *
 * @param day from which it was opened
 * @param subject of the conversation it came from; empty when there is none any more
 */
record EventPage(Entry entry, LocalDate day, ZoneId zone, String subject) {
    String when() {
        return new When(entry.event(), zone).text();
    }

    /** The address of the day, as the panel knows it. */
    String address() {
        return "calendar?day=" + day;
    }
}
