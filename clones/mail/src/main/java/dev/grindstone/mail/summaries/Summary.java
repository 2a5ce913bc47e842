package dev.grindstone.mail.summaries;

import dev.grindstone.mail.message.mark.Marked;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An order, a parcel or a flight, as its sender marked it with JSON-LD in the terms of schema.org.
 *
 * @param kind {@code Order}, {@code Parcel} or {@code Flight}
 * @param facts names and values, in the order of reading; never empty
 */
record Summary(String kind, String title, Map<String, String> facts) {
    /** What the HTML marks first; empty when it marks nothing of the three, or not in a way that can be read. */
    static Optional<Summary> of(String html) {
        return Marked.things(html).stream()
                .flatMap(thing -> read(thing).stream())
                .findFirst();
    }

    private static Optional<Summary> read(JsonNode node) {
        Map<String, String> facts = new LinkedHashMap<>();
        Summary summary = switch (Marked.text(node, "/@type")) {
            case "Order", "Invoice" -> {
                put(facts, "Order number", node, "/orderNumber", "/confirmationNumber");
                put(facts, "From", node, "/merchant/name", "/seller/name");
                String sum = (Marked.text(node, "/priceCurrency", "/acceptedOffer/priceCurrency") + " "
                                + Marked.text(node, "/price", "/acceptedOffer/price"))
                        .strip();
                if (!sum.isEmpty()) {
                    facts.put("Total", sum);
                }
                put(facts, "Status", node, "/orderStatus");
                yield new Summary("Order", Marked.text(node, "/acceptedOffer/itemOffered/name"), facts);
            }
            case "ParcelDelivery" -> {
                put(facts, "Carrier", node, "/carrier/name", "/provider/name");
                put(facts, "Tracking number", node, "/trackingNumber");
                put(facts, "Arrives", node, "/expectedArrivalUntil", "/expectedArrivalFrom");
                yield new Summary("Parcel", Marked.text(node, "/itemShipped/name"), facts);
            }
            case "FlightReservation" -> {
                put(facts, "Booking", node, "/reservationNumber");
                put(facts, "Flight", node, "/reservationFor/flightNumber");
                put(facts, "Departs", node, "/reservationFor/departureTime");
                put(facts, "Passenger", node, "/underName/name");
                String from = Marked.text(node, "/reservationFor/departureAirport/iataCode");
                String to = Marked.text(node, "/reservationFor/arrivalAirport/iataCode");
                yield new Summary("Flight", from.isEmpty() || to.isEmpty() ? "" : from + " – " + to, facts);
            }
            default -> new Summary("", "", facts);
        };
        return facts.isEmpty() ? Optional.empty() : Optional.of(summary);
    }

    private static void put(Map<String, String> facts, String name, JsonNode node, String... paths) {
        String value = Marked.text(node, paths);
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }

    /** Which icon stands for it. */
    String icon() {
        return kind.equals("Flight") ? "send" : kind.equals("Parcel") ? "archive" : "file-text";
    }
}
