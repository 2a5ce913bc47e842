package dev.grindstone.shop.street.receipts;

import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.street.StreetFrame;
import java.time.Instant;
import java.util.List;

/** Where a parcel is, with what its carrier saw, the latest first. */
public record TrackPage(StreetFrame frame, Receipt receipt, Parcel parcel, List<Seen> seen) {
    /** What a parcel passes, in order. */
    static final List<String> STOPS = List.of("Ordered", "Shipped", "Out for delivery", "Delivered");

    public TrackPage {
        seen = List.copyOf(seen);
    }

    /** What a carrier saw. */
    record Seen(Instant at, String text, String place) {}

    /** How many stops it has passed; what went astray stays where it was shipped. */
    int passed() {
        return switch (parcel.state()) {
            case "shipped", "delayed", "lost" -> 2;
            case "out" -> 3;
            case "delivered", "returned" -> 4;
            default -> 1;
        };
    }

    String day(Instant at) {
        return Days.full(at, receipt.zone());
    }

    String hour(Instant at) {
        return Days.hour(at, receipt.zone());
    }
}
