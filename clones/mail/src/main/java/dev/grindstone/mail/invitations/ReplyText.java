package dev.grindstone.mail.invitations;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Attendee;
import biweekly.property.Organizer;
import dev.grindstone.mail.message.Address;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** An answer in the form in which calendars exchange it (iTIP, RFC 5546). */
final class ReplyText {
    private ReplyText() {}

    static byte[] of(Invitation invitation, Address guest, Answer answer, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Pigeon//Mail//EN");
        calendar.setMethod("REPLY");
        VEvent event = new VEvent();
        event.setUid(invitation.uid());
        event.setSequence(invitation.sequence());
        event.setDateTimeStamp(Date.from(now));
        if (!invitation.isAllDay()) { // a date alone would be written as the day that it is on this machine
            event.setDateStart(Date.from(invitation.start()));
            event.setDateEnd(Date.from(invitation.end()));
        }
        event.setSummary(invitation.title());
        Address organiser = invitation.organiser();
        if (organiser != null) {
            event.setOrganizer(new Organizer(organiser.name().isEmpty() ? null : organiser.name(), organiser.email()));
        }
        Attendee attendee = new Attendee(guest.name(), guest.email());
        attendee.setParticipationStatus(answer.status());
        event.addAttendee(attendee);
        calendar.addEvent(event);
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
