package dev.grindstone.mail.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/**
 * The times that the dialog offers.
 *
 * @param zone the zone they are meant in, by name
 */
record Offers(String zone, List<Offer> offers) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MMM d, h:mm a", Locale.US);

    Offers {
        offers = List.copyOf(offers);
    }

    /**
     * One time.
     *
     * @param at as an instant in ISO form
     * @param when as a person reads it: "Mar 13, 8:00 AM"
     */
    record Offer(String name, String at, String when) {}

    /** Tomorrow morning and afternoon, and the morning of the first Monday after tomorrow. */
    static Offers of(Instant now, ZoneId zone) {
        LocalDate tomorrow = now.atZone(zone).toLocalDate().plusDays(1);
        LocalDate monday = tomorrow.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new Offers(
                zone.getDisplayName(TextStyle.FULL, Locale.US),
                List.of(
                        offer("Tomorrow morning", tomorrow.atTime(8, 0).atZone(zone)),
                        offer(
                                "Tomorrow afternoon",
                                tomorrow.atTime(LocalTime.of(13, 0)).atZone(zone)),
                        offer("Monday morning", monday.atTime(8, 0).atZone(zone))));
    }

    private static Offer offer(String name, ZonedDateTime at) {
        return new Offer(name, at.toInstant().toString(), WHEN.format(at));
    }
}
