package dev.grindstone.mail.invitations;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import dev.grindstone.mail.message.Address;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * An event as the text of a calendar tells of it.
 *
 * @param method {@code REQUEST}, {@code REPLY}, {@code CANCEL}, or what else the sender means by it; never empty
 * @param end the first moment after it
 * @param isAllDay whether it has dates and no times
 * @param source the event as it was read, which knows when it repeats
 */
record Invitation(
        String method,
        String uid,
        int sequence,
        String title,
        String place,
        String description,
        Instant start,
        Instant end,
        boolean isAllDay,
        boolean repeats,
        @Nullable Address organiser,
        List<Guest> guests,
        VEvent source) {

    /*
     * A list asks for the same few sheets each time it is drawn, in every world that stands on the same image. What a
     * text says never changes, and nobody writes into an event.
     */
    private static final Map<Sheet, Optional<Invitation>> READ =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Sheet, Optional<Invitation>> eldest) {
                    return size() > MOST_READ;
                }
            });

    private static final int MOST_READ = 512;

    private record Sheet(String text, ZoneId zone) {}

    /** Somebody who is invited. */
    record Guest(Address address, Optional<Answer> answer) {}

    /**
     * Reads the first event; empty when the text is none of a calendar, or lacks what an event needs.
     *
     * @param zone where times are that name no zone
     */
    static Optional<Invitation> parse(byte[] text, ZoneId zone) {
        Sheet sheet = new Sheet(new String(text, StandardCharsets.UTF_8), zone);
        Optional<Invitation> known = READ.get(sheet);
        if (known == null) {
            known = read(sheet);
            READ.put(sheet, known);
        }
        return known;
    }

    private static Optional<Invitation> read(Sheet sheet) {
        ZoneId zone = sheet.zone();
        try (ICalReader reader = new ICalReader(sheet.text())) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(zone));
            ICalendar calendar = reader.readNext();
            if (calendar == null || calendar.getEvents().isEmpty()) {
                return Optional.empty();
            }
            VEvent event = calendar.getEvents().get(0);
            if (event.getDateStart() == null
                    || event.getDateStart().getValue() == null
                    || event.getUid() == null
                    || event.getUid().getValue() == null) {
                return Optional.empty();
            }
            return Optional.of(of(calendar, event, zone));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Invitation of(ICalendar calendar, VEvent event, ZoneId zone) {
        ICalDate start = event.getDateStart().getValue();
        return new Invitation(
                calendar.getMethod() == null
                        ? "PUBLISH"
                        : text(calendar.getMethod().getValue()),
                event.getUid().getValue(),
                event.getSequence() == null || event.getSequence().getValue() == null
                        ? 0
                        : event.getSequence().getValue(),
                event.getSummary() == null
                                || text(event.getSummary().getValue()).isBlank()
                        ? "(no title)"
                        : event.getSummary().getValue(),
                event.getLocation() == null ? "" : text(event.getLocation().getValue()),
                event.getDescription() == null
                        ? ""
                        : text(event.getDescription().getValue()),
                instant(start, zone),
                end(event, start, zone),
                !start.hasTime(),
                event.getRecurrenceRule() != null,
                organiser(event),
                event.getAttendees().stream().map(Invitation::guest).toList(),
                event);
    }

    private static Instant end(VEvent event, ICalDate start, ZoneId zone) {
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            return instant(event.getDateEnd().getValue(), zone);
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            return instant(start, zone)
                    .plusMillis(event.getDuration().getValue().toMillis());
        }
        return start.hasTime() ? start.toInstant() : instant(start, zone).plus(1, ChronoUnit.DAYS);
    }

    /** A date without a time begins where its reader lives, wherever this program runs. */
    private static Instant instant(ICalDate date, ZoneId zone) {
        DateTimeComponents written = date.getRawComponents();
        return date.hasTime() || written == null
                ? date.toInstant()
                : LocalDate.of(written.getYear(), written.getMonth(), written.getDate())
                        .atStartOfDay(zone)
                        .toInstant();
    }

    private static @Nullable Address organiser(VEvent event) {
        if (event.getOrganizer() == null) {
            return null;
        }
        String email =
                email(event.getOrganizer().getEmail(), event.getOrganizer().getUri());
        return email.isEmpty() ? null : new Address(text(event.getOrganizer().getCommonName()), email);
    }

    private static Guest guest(Attendee attendee) {
        ParticipationStatus status = attendee.getParticipationStatus();
        return new Guest(
                new Address(text(attendee.getCommonName()), email(attendee.getEmail(), attendee.getUri())),
                status == null ? Optional.empty() : Answer.of(status));
    }

    private static String email(@Nullable String email, @Nullable String uri) {
        if (email != null) {
            return email;
        }
        return uri != null && uri.regionMatches(true, 0, "mailto:", 0, 7) ? uri.substring(7) : "";
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** Whether it asks for an answer. */
    boolean isRequest() {
        return method.equals("REQUEST");
    }

    /** Whether it asks somebody for an answer now: who organises it is not asked, and nobody after its end. */
    boolean asks(String email, Instant now) {
        boolean mine = organiser != null && organiser.sameMailbox(email);
        return isRequest() && !mine && (repeats || !end.isBefore(now));
    }

    /** How long it takes. */
    Duration length() {
        return end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
    }

    /** The same after its guests have answered, by their addresses. */
    Invitation answered(Map<String, Answer> answers) {
        List<Guest> known = guests.stream()
                .map(guest -> answers.entrySet().stream()
                        .filter(each -> guest.address().sameMailbox(each.getKey()))
                        .findFirst()
                        .map(each -> new Guest(guest.address(), Optional.of(each.getValue())))
                        .orElse(guest))
                .toList();
        return new Invitation(
                method,
                uid,
                sequence,
                title,
                place,
                description,
                start,
                end,
                isAllDay,
                repeats,
                organiser,
                known,
                source);
    }

    /** What that person answered, as far as this text knows. */
    Optional<Answer> answerOf(String email) {
        return guests.stream()
                .filter(guest -> guest.address().sameMailbox(email))
                .findFirst()
                .flatMap(Guest::answer);
    }
}
