package dev.grindstone.shop.catalog;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** When things arrive: carriers work every day but Sunday, and what is ordered after two leaves the next day. */
public final class Delivery {
    /** What the house sends for nothing, in cents, to those who are not members. */
    public static final long FREE_FROM = 3_500;

    private static final int LAST_HOUR = 14;
    private static final Map<String, Integer> FARTHER =
            Map.of("AK", 3, "HI", 3, "ID", 1, "MT", 1, "ND", 1, "NM", 1, "NV", 1, "SD", 1, "WY", 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.US);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

    private Delivery() {}

    /** How many working days more carriers take to a state, by its letters, than to most. */
    public static int farther(String state) {
        return FARTHER.getOrDefault(state, 0);
    }

    /** The day on which something arrives that is so many working days under way. */
    public static LocalDate day(Instant now, ZoneId zone, int days) {
        ZonedDateTime here = now.atZone(zone);
        LocalDate day = here.getHour() < LAST_HOUR
                ? here.toLocalDate()
                : here.toLocalDate().plusDays(1);
        for (int left = days; left > 0 || day.getDayOfWeek() == DayOfWeek.SUNDAY; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return day;
    }

    /** How long what is ordered still leaves today; after that hour, until it no longer leaves tomorrow. */
    public static Duration left(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime last = here.toLocalDate().atTime(LAST_HOUR, 0).atZone(zone);
        return Duration.between(here, here.getHour() < LAST_HOUR ? last : last.plusDays(1));
    }

    /** Such as {@code Tomorrow, May 19} or {@code Wed, May 20}. */
    public static String text(LocalDate day, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        String text = DAY.format(day);
        return day.equals(today.plusDays(1))
                ? "Tomorrow" + text.substring(text.indexOf(','))
                : day.equals(today) ? "Today" : text;
    }

    /** Such as {@code Wednesday, May 20}. */
    public static String longText(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** What sending costs a visitor who buys it alone. */
    public static long shipping(Card.Sold sold, boolean isMember) {
        boolean free = sold.seller().isHouse() && (isMember || sold.price().cents() >= FREE_FROM);
        return free ? 0 : sold.shipping();
    }
}
