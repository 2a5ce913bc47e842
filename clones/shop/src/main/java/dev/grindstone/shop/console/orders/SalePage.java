package dev.grindstone.shop.console.orders;

import dev.grindstone.shop.console.Desk;
import dev.grindstone.shop.fulfilment.Carrier;
import dev.grindstone.shop.purchase.Parcel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * One order.
 *
 * @param typed what was entered in a form that was refused, by field
 * @param wrong what was wrong with it, by the form's name
 * @param events what the carrier saw, by parcel
 */
record SalePage(
        Desk desk,
        Sale sale,
        Buyer buyer,
        Map<String, String> typed,
        Map<String, String> wrong,
        Map<Long, List<Event>> events,
        Instant now,
        ZoneId zone) {
    static final List<String> CANCEL_REASONS =
            List.of("Out of stock", "Buyer asked to cancel", "Address cannot be reached", "Price was wrong");
    static final List<String> REFUND_REASONS = List.of(
            "Arrived damaged", "Arrived late", "Item was missing", "Not as described", "Goodwill", "Return received");

    /** Who bought it. */
    record Buyer(long id, String name) {}

    /** Something the carrier saw. */
    record Event(String at, String text, String place) {}

    List<String> carriers() {
        return Carrier.choices();
    }

    String typed(String name, String otherwise) {
        return typed.getOrDefault(name, otherwise);
    }

    String wrong(String form) {
        return wrong.getOrDefault(form, "");
    }

    String dispatch(Parcel parcel) {
        return "dispatch-" + parcel.id();
    }
}
