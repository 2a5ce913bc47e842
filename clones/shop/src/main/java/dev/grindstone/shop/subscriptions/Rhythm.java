package dev.grindstone.shop.subscriptions;

import dev.grindstone.shop.catalog.Delivery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** When the next delivery is ordered so that it arrives on its day, and when its buyer is reminded of it. */
final class Rhythm {
    /** How many weeks can lie between deliveries. */
    static final List<Integer> WEEKS = List.of(1, 2, 4, 8, 12, 24);

    /** How many days before it is ordered its buyer is reminded. */
    static final int NOTICE_DAYS = 5;

    private static final LocalTime ORDERS = LocalTime.of(6, 0);
    private static final LocalTime REMINDS = LocalTime.of(9, 0);

    private Rhythm() {}

    /** The last morning on which what is so many working days under way can be ordered to be there on a day. */
    static LocalDate ordersOn(LocalDate arrives, int daysUnderWay, ZoneId zone) {
        LocalDate day = arrives;
        while (Delivery.day(day.atTime(ORDERS).atZone(zone).toInstant(), zone, daysUnderWay)
                .isAfter(arrives)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** When it is ordered; where that has passed, on the next morning. */
    static Instant ordersAt(LocalDate arrives, int daysUnderWay, Instant now, ZoneId zone) {
        Instant planned = ordersOn(arrives, daysUnderWay, zone)
                .atTime(ORDERS)
                .atZone(zone)
                .toInstant();
        Instant soonest = now.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(ORDERS)
                .atZone(zone)
                .toInstant();
        return planned.isAfter(now) ? planned : soonest;
    }

    /** When its buyer is reminded. */
    static Instant remindsAt(Instant orders, ZoneId zone) {
        return orders.atZone(zone)
                .toLocalDate()
                .minusDays(NOTICE_DAYS)
                .atTime(REMINDS)
                .atZone(zone)
                .toInstant();
    }

    /** The first day on which what is ordered tomorrow can be there. */
    static LocalDate soonest(int daysUnderWay, Instant now, ZoneId zone) {
        Instant tomorrow = now.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(ORDERS)
                .atZone(zone)
                .toInstant();
        return Delivery.day(tomorrow, zone, daysUnderWay);
    }
}
