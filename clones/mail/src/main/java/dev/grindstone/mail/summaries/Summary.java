package dev.grindstone.mail.summaries;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An order, a parcel or a flight, as its sender marked it with JSON-LD in the terms of schema.org.
 *
 * @param kind {@code Order}, {@code Parcel} or {@code Flight}
 * @param facts names and values, in the order of reading; never empty
 */
record Summary(String kind, String title, Map<String, String> facts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the HTML marks first; empty when it marks nothing of the three, or not in a way that can be read. */
    static Optional<Summary> of(String html) {
        for (Element script : Jsoup.parse(html).select("script[type=application/ld+json]")) {
            try {
                JsonNode marked = JSON.readTree(script.data());
                Optional<Summary> found = (marked.isArray()
                                ? StreamSupport.stream(marked.spliterator(), false)
                                : Stream.of(marked))
                        .flatMap(each -> read(each).stream())
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            } catch (JacksonException unreadable) {
                // Another mark of the same message may be readable.
            }
        }
        return Optional.empty();
    }

    private static Optional<Summary> read(JsonNode node) {
        Map<String, String> facts = new LinkedHashMap<>();
        Summary summary = switch (text(node, "/@type")) {
            case "Order", "Invoice" -> {
                put(facts, "Order number", node, "/orderNumber", "/confirmationNumber");
                put(facts, "From", node, "/merchant/name", "/seller/name");
                String sum = (text(node, "/priceCurrency", "/acceptedOffer/priceCurrency") + " "
                                + text(node, "/price", "/acceptedOffer/price"))
                        .strip();
                if (!sum.isEmpty()) {
                    facts.put("Total", sum);
                }
                put(facts, "Status", node, "/orderStatus");
                yield new Summary("Order", text(node, "/acceptedOffer/itemOffered/name"), facts);
            }
            case "ParcelDelivery" -> {
                put(facts, "Carrier", node, "/carrier/name", "/provider/name");
                put(facts, "Tracking number", node, "/trackingNumber");
                put(facts, "Arrives", node, "/expectedArrivalUntil", "/expectedArrivalFrom");
                yield new Summary("Parcel", text(node, "/itemShipped/name"), facts);
            }
            case "FlightReservation" -> {
                put(facts, "Booking", node, "/reservationNumber");
                put(facts, "Flight", node, "/reservationFor/flightNumber");
                put(facts, "Departs", node, "/reservationFor/departureTime");
                put(facts, "Passenger", node, "/underName/name");
                String from = text(node, "/reservationFor/departureAirport/iataCode");
                String to = text(node, "/reservationFor/arrivalAirport/iataCode");
                yield new Summary("Flight", from.isEmpty() || to.isEmpty() ? "" : from + " → " + to, facts);
            }
            default -> new Summary("", "", facts);
        };
        return facts.isEmpty() ? Optional.empty() : Optional.of(summary);
    }

    private static void put(Map<String, String> facts, String name, JsonNode node, String... paths) {
        String value = text(node, paths);
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }

    /** The first of the values that is there, without the address of the vocabulary. */
    private static String text(JsonNode node, String... paths) {
        for (String path : paths) {
            JsonNode value = node.at(path);
            if (value.isValueNode() && !value.isNull()) {
                return value.asString()
                        .replaceFirst("^https?://schema\\.org/", "")
                        .strip();
            }
        }
        return "";
    }

    /** Which icon stands for it. */
    String icon() {
        return kind.equals("Flight") ? "send" : kind.equals("Parcel") ? "archive" : "file-text";
    }
}
