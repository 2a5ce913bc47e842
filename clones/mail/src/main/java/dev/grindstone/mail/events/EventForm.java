package dev.grindstone.mail.events;

import dev.grindstone.mail.message.Answering;
import dev.grindstone.mail.message.ThreadToken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * The dialog in which an event is written down.
 *
 * @param event as it is offered; its id is 0 for a new one
 * @param newest the greatest id of an event when the dialog opened, by which a second press of Save is known
 * @param subject of the conversation it comes from; empty without one
 */
record EventForm(Event event, long newest, String subject, ZoneId zone) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final int FIRST_HOUR = 9;

    boolean isNew() {
        return event.id() == 0;
    }

    String title() {
        return isNew() ? "New event" : "Edit event";
    }

    String startDate() {
        return date(event.start(), zone);
    }

    String startTime() {
        return event.isAllDay() ? time(hour(FIRST_HOUR), zone) : time(event.start(), zone);
    }

    /** The last day as people name it. */
    String endDate() {
        return date(event.isAllDay() ? event.end().minusMillis(1) : event.end(), zone);
    }

    String endTime() {
        return event.isAllDay() ? time(hour(FIRST_HOUR + 1), zone) : time(event.end(), zone);
    }

    private Instant hour(int hour) {
        return event.day(zone).atTime(hour, 0).atZone(zone).toInstant();
    }

    String guests() {
        return String.join(", ", Answering.headers(event.guests()));
    }

    String zoneName() {
        return zone.getDisplayName(TextStyle.FULL, Locale.US);
    }

    String thread() {
        Long thread = event.thread();
        return thread == null ? "" : ThreadToken.hex(thread);
    }

    static String date(Instant at, ZoneId zone) {
        return DATE.format(at.atZone(zone));
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** When a new event is offered to begin: at the next full hour of today, at nine of another day. */
    static Instant offered(LocalDate day, Instant now, ZoneId zone) {
        boolean today = day.equals(now.atZone(zone).toLocalDate());
        return today
                ? now.atZone(zone)
                        .plusHours(1)
                        .withMinute(0)
                        .withSecond(0)
                        .withNano(0)
                        .toInstant()
                : day.atTime(FIRST_HOUR, 0).atZone(zone).toInstant();
    }
}
