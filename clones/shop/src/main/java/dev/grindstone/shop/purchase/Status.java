package dev.grindstone.shop.purchase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What is said of a parcel.
 *
 * @param headline such as {@code Arriving Tuesday}
 * @param detail a sentence below it; may be empty
 */
public record Status(String headline, String detail) {

    /** What is said of it now. */
    public static Status of(Parcel parcel, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant delivered = parcel.deliveredAt();
        return switch (parcel.state()) {
            case "cancelled" -> new Status("Cancelled", "You were not charged for what was cancelled.");
            case "returned" -> new Status("Return complete", "Everything in this package was sent back.");
            case "lost" -> new Status("Package may be lost", "We are sorry. You can ask for your money back.");
            case "delayed" ->
                new Status(
                        "Delayed, not yet here",
                        "It should have come " + Days.near(parcel.promised(), now, zone) + ". It is still on its way.");
            case "delivered" ->
                new Status(
                        "Delivered "
                                + (delivered == null
                                        ? Days.passed(parcel.promised(), today)
                                        : day(delivered.atZone(zone).toLocalDate(), today)),
                        "Your package was left near the front door or porch.");
            case "out" -> new Status("Out for delivery", "Arriving today by 9 PM.");
            case "shipped" ->
                new Status(arriving(parcel.promised(), today, now, zone), "On the way with " + parcel.carrier() + ".");
            case "packed" -> new Status(arriving(parcel.promised(), today, now, zone), "Preparing for shipment.");
            default -> new Status(arriving(parcel.promised(), today, now, zone), "Not yet shipped.");
        };
    }

    private static String arriving(LocalDate promised, LocalDate today, Instant now, ZoneId zone) {
        return promised.isBefore(today)
                ? "Expected by " + Days.passed(promised, today)
                : "Arriving " + Days.near(promised, now, zone);
    }

    private static String day(LocalDate day, LocalDate today) {
        return day.equals(today) ? "today" : Days.passed(day, today);
    }
}
