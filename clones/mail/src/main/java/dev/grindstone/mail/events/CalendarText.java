package dev.grindstone.mail.events;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Organizer;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import dev.grindstone.kit.people.Person;
import dev.grindstone.mail.message.Address;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/** An event in the form in which calendars exchange it (iTIP, RFC 5546). */
final class CalendarText {
    private CalendarText() {}

    /**
     * The text of a file.
     *
     * @param method {@code REQUEST} or {@code CANCEL}
     * @param to whom it is for
     */
    static byte[] of(String method, Event event, Person organiser, List<Address> to, Instant now, ZoneId zone) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Pigeon//Mail//EN");
        calendar.setMethod(method);
        VEvent entry = new VEvent();
        entry.setUid(event.uid());
        entry.setSequence(event.revision());
        entry.setDateTimeStamp(Date.from(now));
        entry.setDateStart(new DateStart(date(event.start(), event.isAllDay(), zone)));
        entry.setDateEnd(new DateEnd(date(event.end(), event.isAllDay(), zone)));
        entry.setSummary(event.title());
        if (!event.place().isEmpty()) {
            entry.setLocation(event.place());
        }
        if (!event.description().isEmpty()) {
            entry.setDescription(event.description());
        }
        entry.setOrganizer(new Organizer(organiser.name(), organiser.email()));
        for (Address guest : to) {
            Attendee attendee = new Attendee(guest.name().isEmpty() ? null : guest.name(), guest.email());
            attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
            attendee.setRsvp(method.equals("REQUEST"));
            entry.addAttendee(attendee);
        }
        calendar.addEvent(entry);
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go().getBytes(StandardCharsets.UTF_8);
    }

    /** A date alone is made and written by the clock of this machine, so it must be its midnight, not the world's. */
    private static ICalDate date(Instant at, boolean isAllDay, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return isAllDay
                ? new ICalDate(
                        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false),
                        false)
                : new ICalDate(Date.from(at), true);
    }
}
