package dev.grindstone.shop.tracking;

import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a parcel is, with what its carrier saw, the latest first. */
record TrackPage(Frame frame, Purchase order, Parcel parcel, List<Seen> seen, Instant now, ZoneId zone) {

    /** What a carrier saw. */
    record Seen(Instant at, String text, String place) {}

    /** A stop of the bar. */
    record Milestone(String name, String label, boolean isReached, boolean isLast) {}

    Status status() {
        return Status.of(parcel, now, zone);
    }

    /** How far it has come, 0 to 3; what went astray stays where it was shipped. */
    int reached() {
        return switch (parcel.state()) {
            case "shipped", "delayed", "lost" -> 1;
            case "out" -> 2;
            case "delivered", "returned" -> 3;
            default -> 0;
        };
    }

    List<Milestone> milestones() {
        List<String> names = List.of("ORDERED", "SHIPPED", "OUT_FOR_DELIVERY", "DELIVERED");
        List<String> labels = List.of(
                "Ordered " + Days.passed(day(order.placedAt()), day(now)),
                "Shipped",
                "Out for delivery",
                reached() == 3 ? status().headline() : promise());
        List<Milestone> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            all.add(new Milestone(names.get(i), labels.get(i), i <= reached(), i == reached()));
        }
        return all;
    }

    private String promise() {
        return parcel.is("lost") ? "Not delivered" : parcel.is("delayed") ? "Delayed" : status().headline();
    }

    private java.time.LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** How full the bar is, in per cent. */
    int percent() {
        return switch (parcel.state()) {
            case "packed" -> 15;
            case "shipped", "delayed", "lost" -> 33;
            case "out" -> 67;
            case "delivered", "returned" -> 100;
            default -> 0;
        };
    }

    /** Such as {@code Tuesday, March 10}, once for each day: empty where the row above has the same. */
    String date(int index) {
        String date = dev.grindstone.shop.catalog.Delivery.longText(
                day(seen.get(index).at()));
        boolean isNew = index == 0
                || !day(seen.get(index - 1).at()).equals(day(seen.get(index).at()));
        return isNew ? date : "";
    }

    String hour(int index) {
        return Days.hour(seen.get(index).at(), zone);
    }

    /** What scripts read of the page. */
    String state() {
        String promise = status().headline();
        return PageState.of(Map.of(
                "promise", Map.of("promiseMessage", promise, "pdwHelpIconMessage", status().detail()),
                "progressTracker",
                        Map.of(
                                "lastReachedMilestone",
                                milestones().get(reached()).name(),
                                "lastTransitionPercentComplete",
                                percent()),
                "shortStatus", shortStatus(),
                "mapTracking", Map.of("enabled", false),
                "trackingId", parcel.tracking(),
                "orderId", order.number()));
    }

    private String shortStatus() {
        return switch (parcel.state()) {
            case "ordered", "packed" -> "ORDERED";
            case "shipped" -> "IN_TRANSIT";
            case "out" -> "OUT_FOR_DELIVERY";
            default -> parcel.state().toUpperCase(java.util.Locale.ROOT);
        };
    }
}
