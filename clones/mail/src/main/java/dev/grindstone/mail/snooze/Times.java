package dev.grindstone.mail.snooze;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The times that the snooze menu offers, seen from a present in a zone. */
record Times(Instant now, ZoneId zone) {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** A time by its name. */
    record Offer(String name, Instant at) {}

    /**
     * Those that make sense now, soonest first: later today only while the evening is an hour away; later this week is
     * the day after tomorrow, up to Friday; this weekend not from Friday on, when tomorrow says the same.
     */
    List<Offer> offers() {
        ZonedDateTime present = now.atZone(zone);
        LocalDate today = present.toLocalDate();
        DayOfWeek day = today.getDayOfWeek();
        List<Offer> offers = new ArrayList<>();
        Instant evening = at(today, EVENING);
        if (!evening.isBefore(now.plusSeconds(3600))) {
            offers.add(new Offer("Later today", evening));
        }
        offers.add(new Offer("Tomorrow", at(today.plusDays(1), MORNING)));
        if (day == DayOfWeek.SUNDAY || day.compareTo(DayOfWeek.WEDNESDAY) <= 0) {
            offers.add(new Offer("Later this week", at(today.plusDays(2), MORNING)));
        }
        if (day.compareTo(DayOfWeek.THURSDAY) <= 0) {
            LocalDate saturday = today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
            offers.add(new Offer("This weekend", at(saturday, MORNING)));
        }
        offers.add(new Offer("Next week", at(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), MORNING)));
        return offers;
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
