package dev.grindstone.shop.fulfilment;

import dev.grindstone.shop.fulfilment.Step.Kind;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/*
 * A plan follows from its parcel alone: nothing of it is stored, and whoever computes it again finds the same steps at
 * the same times. So only the next step has to be scheduled, and whatever changes a parcel's course takes back one event.
 */
/** All that is going to happen to a parcel, and when, if nobody interferes. */
final class Plan {
    /** Where parcels are sorted, by the first digit of the code they go to. */
    private static final List<String> HUBS = List.of(
            "Worcester, MA",
            "Allentown, PA",
            "Richmond, VA",
            "Macon, GA",
            "Columbus, OH",
            "Madison, WI",
            "Topeka, KS",
            "Shreveport, LA",
            "Pueblo, CO",
            "Sacramento, CA");

    private static final Duration APART = Duration.ofMinutes(20);

    private final Purchase purchase;
    private final Parcel parcel;
    private final ZoneId zone;
    private final List<Step> steps = new ArrayList<>();
    private Instant last;

    private Plan(Purchase purchase, Parcel parcel, ZoneId zone) {
        this.purchase = purchase;
        this.parcel = parcel;
        this.zone = zone;
        this.last = purchase.placedAt();
    }

    static List<Step> of(Purchase purchase, Parcel parcel, ZoneId zone) {
        Plan plan = new Plan(purchase, parcel, zone);
        plan.leave();
        plan.travel();
        return List.copyOf(plan.steps);
    }

    private void leave() {
        LocalDate placed = purchase.placedAt().atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(placed, parcel.promised());
        // What has a day or two leaves the same evening; what has longer waits a day, or two.
        LocalDate leaves = placed.plusDays(days < 3 ? 0 : days < 6 ? 1 : 2);
        Instant ships = at(leaves, 18, 40, 50);
        Instant latest = at(parcel.promised(), 6, 0, 20);
        ships = ships.isAfter(latest) ? latest : ships;
        add(Kind.PACK, ships.minus(Duration.ofHours(4)), "Order is being packed", parcel.sellerPlace());
        add(Kind.SHIP, ships, "Carrier picked up the package", parcel.sellerPlace());
    }

    private void travel() {
        String hub = HUBS.get(purchase.address().region());
        LocalDate promised = parcel.promised();
        if (last.isBefore(at(promised.minusDays(1), 12, 0, 0))) {
            add(Kind.SCAN, last.plus(Duration.ofHours(7)), "Package left a carrier facility", parcel.sellerPlace());
            add(Kind.SCAN, at(promised.minusDays(1), 15, 10, 120), "Package arrived at a carrier facility", hub);
        }
        switch (parcel.fate()) {
            case "late" -> {
                add(Kind.DELAY, at(promised, 18, 30, 40), "Package delayed in transit", hub);
                LocalDate later = promised.plusDays(2);
                arrive(later.getDayOfWeek() == DayOfWeek.SUNDAY ? later.plusDays(1) : later);
            }
            case "lost" -> {
                add(Kind.DELAY, at(promised, 18, 30, 40), "Package delayed in transit", hub);
                add(Kind.LOSE, at(promised.plusDays(4), 10, 0, 60), "Carrier cannot find the package", hub);
            }
            default -> arrive(promised);
        }
    }

    private void arrive(LocalDate day) {
        String town = purchase.address().place();
        add(Kind.SCAN, at(day, 4, 20, 40), "Package arrived at the delivery station", town);
        add(Kind.OUT, at(day, 7, 30, 60), "Out for delivery", town);
        add(Kind.DELIVER, at(day, 10, 0, 400), "Delivered, left near the front door or porch", town);
    }

    /**
     * A time of a day, so many minutes later at most; which, is the parcel's own. It follows from what travels, and not from
     * the parcel's number: who orders the same ten minutes later has it packed, shipped and brought at the same times.
     */
    private Instant at(LocalDate day, int hour, int minute, int within) {
        long own = (own() * 0x9E3779B97F4A7C15L + steps.size()) >>> 33;
        LocalTime time = LocalTime.of(hour, minute).plusMinutes(within == 0 ? 0 : own % within);
        return day.atTime(time).atZone(zone).toInstant();
    }

    private long own() {
        long goods = parcel.lines().stream().mapToLong(Line::variant).sum();
        return (goods * 31 + parcel.seller().id()) * 31 + parcel.promised().toEpochDay() * 7 + parcel.position();
    }

    private void add(Kind kind, Instant at, String text, String place) {
        Instant soonest = last.plus(APART);
        last = at.isBefore(soonest) ? soonest : at;
        steps.add(new Step(kind, last, text, place));
    }
}
