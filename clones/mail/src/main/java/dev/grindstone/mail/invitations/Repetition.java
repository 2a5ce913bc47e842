package dev.grindstone.mail.invitations;

import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/** When an event takes place: once, or again and again. */
final class Repetition {
    /** A daily event is followed for this many days; what goes on longer is no longer shown. */
    private static final int MOST = 4000;

    private static final double DAY_MILLIS = 86_400_000.0;

    private Repetition() {}

    /** The beginnings of those occurrences that touch a day. */
    static List<Instant> startsOn(Invitation event, LocalDate day, ZoneId zone) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        List<Instant> starts = new ArrayList<>();
        if (!event.repeats()) {
            if (touches(event, event.start(), from, to)) {
                starts.add(event.start());
            }
            return starts;
        }
        VEvent source = event.source();
        DateIterator dates = source.getDateIterator(TimeZone.getTimeZone(zone));
        long first = Long.MIN_VALUE;
        for (int i = 0; i < MOST && dates.hasNext(); i++) {
            long millis = dates.next().toInstant().toEpochMilli();
            first = first == Long.MIN_VALUE ? millis : first;
            // A date without a time is a moment of this machine: only how many days lie between them can be trusted.
            Instant start = event.isAllDay()
                    ? event.start()
                            .atZone(zone)
                            .plusDays(Math.round((millis - first) / DAY_MILLIS))
                            .toInstant()
                    : Instant.ofEpochMilli(millis);
            if (!start.isBefore(to)) {
                break;
            }
            if (touches(event, start, from, to)) {
                starts.add(start);
            }
        }
        return starts;
    }

    private static boolean touches(Invitation event, Instant start, Instant from, Instant to) {
        Instant end = start.plus(event.length());
        return start.isBefore(to) && (end.isAfter(from) || (start.equals(end) && !start.isBefore(from)));
    }
}
