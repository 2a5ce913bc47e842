package dev.grindstone.mail.invitations;

import dev.grindstone.mail.invitations.Agenda.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * One day beside the mail.
 *
 * @param today in the world
 * @param now in the world
 */
record CalendarPage(LocalDate today, LocalDate day, List<Entry> entries, Instant now, ZoneId zone) {
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.US);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    CalendarPage {
        entries = List.copyOf(entries);
    }

    String weekday() {
        return isToday() ? "Today" : WEEKDAY.format(day);
    }

    String date() {
        return (day.getYear() == today.getYear() ? DATE : YEAR).format(day);
    }

    boolean isToday() {
        return day.equals(today);
    }

    /** The address of a day that many days away, as the panel knows it. */
    String address(int days) {
        return "calendar?day=" + day.plusDays(days);
    }

    /** The address of one of its events. */
    String address(Entry entry) {
        return address(0) + "&event=" + entry.written();
    }

    /** When an event is on this day: {@code All day}, or its times, with the dates where those are other days. */
    String when(Entry entry) {
        if (entry.event().isAllDay()) {
            return "All day";
        }
        String start = time(entry.start());
        return entry.start().equals(entry.end()) ? start : start + " – " + time(entry.end());
    }

    private String time(Instant at) {
        LocalDate date = at.atZone(zone).toLocalDate();
        String time = TIME.format(at.atZone(zone));
        return date.equals(day)
                ? time
                : DateTimeFormatter.ofPattern("MMM d", Locale.US).format(date) + ", " + time;
    }

    boolean isOver(Entry entry) {
        return entry.end().isBefore(now);
    }
}
