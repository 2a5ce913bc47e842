package dev.grindstone.shop.street;

import dev.grindstone.shop.pictures.PictureRoutes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What pages say of their goods in the form search engines read: JSON inside a page, which never runs. */
public final class Json {
    private Json() {}

    /** An object, with the fields in the order of the map. Values are texts, numbers, flags, objects and lists. */
    public static String of(Map<String, ?> fields) {
        return value(fields);
    }

    /** Some listings as schema.org's list of items. */
    public static String itemList(int total, int first, List<Listing> listings, String origin) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < listings.size(); i++) {
            Listing listing = listings.get(i);
            items.append(i == 0 ? "" : ",")
                    .append("{\"@type\":\"Product\",\"position\":")
                    .append(first + i)
                    .append(",\"name\":")
                    .append(quote(listing.title()))
                    .append(",\"url\":")
                    .append(quote(origin + listing.path()))
                    .append(",\"image\":")
                    .append(quote(
                            origin + PictureRoutes.path(listing.card().looks().picture(), 340)))
                    .append(",\"brand\":{\"@type\":\"Brand\",\"name\":")
                    .append(quote(listing.card().sold().seller().name()))
                    .append("},\"offers\":{\"@type\":\"Offer\",\"price\":\"")
                    .append(amount(listing.price().cents()))
                    .append("\",\"priceCurrency\":\"USD\"}}");
        }
        return "{\"@context\":\"https://schema.org\",\"@type\":\"ItemList\",\"numberOfItems\":" + total
                + ",\"itemListElement\":[" + items + "]}";
    }

    /** A sum as numbers are written: {@code 1299.00}. */
    public static String amount(long cents) {
        return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
    }

    private static String value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quote(String.valueOf(entry.getKey())) + ":" + value(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Json::value).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quote(value.toString());
    }

    /** A text with nothing in it that could end the script it stands in. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
