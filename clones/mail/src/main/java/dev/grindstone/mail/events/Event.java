package dev.grindstone.mail.events;

import dev.grindstone.mail.mailbox.moment.Span;
import dev.grindstone.mail.message.Address;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as its owner wrote it down.
 *
 * @param uid its name in the calendars of guests
 * @param revision how often guests were told of a change
 * @param end the first moment after it
 * @param isAllDay whether it has dates and no times
 * @param thread the conversation it came from, or null
 */
record Event(
        long id,
        String uid,
        int revision,
        String title,
        Instant start,
        Instant end,
        boolean isAllDay,
        String place,
        String description,
        List<Address> guests,
        @Nullable Long thread) {
    Event {
        guests = List.copyOf(guests);
    }

    /** The same under another revision. */
    Event revised(int number) {
        return new Event(id, uid, number, title, start, end, isAllDay, place, description, guests, thread);
    }

    /** The same by another name, so that what two say can be compared. */
    Event named(long otherId, String otherUid) {
        return new Event(otherId, otherUid, revision, title, start, end, isAllDay, place, description, guests, thread);
    }

    /** When it is, in words. */
    String when(ZoneId zone) {
        return new Span(start, end, isAllDay, zone).text();
    }

    /** Its first day. */
    LocalDate day(ZoneId zone) {
        return start.atZone(zone).toLocalDate();
    }
}
