package dev.grindstone.mail.message.mark;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page that a row leads to without opening its conversation: that of a parcel or of an order, where its sender marked it.
 *
 * @param address begins with {@code http}
 */
public record Offer(Kind kind, String address) {
    private static final int LONGEST = 480;
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\"<>\\\\]+");

    /** What such a page tells about. */
    public enum Kind {
        PARCEL("Track package"),
        ORDER("View order");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What a row calls it. */
        public String words() {
            return words;
        }
    }

    /** The first one that the HTML marks. */
    public static Optional<Offer> of(@Nullable String html) {
        return html == null
                ? Optional.empty()
                : Marked.things(html).stream()
                        .flatMap(thing -> offered(thing).stream())
                        .findFirst();
    }

    private static Optional<Offer> offered(JsonNode thing) {
        return switch (Marked.text(thing, "/@type")) {
            case "ParcelDelivery" -> offer(Kind.PARCEL, Marked.text(thing, "/trackingUrl", "/url"));
            case "Order" -> offer(Kind.ORDER, Marked.text(thing, "/url", "/orderUrl"));
            default -> Optional.empty();
        };
    }

    private static Optional<Offer> offer(Kind kind, String address) {
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches()
                ? Optional.of(new Offer(kind, address))
                : Optional.empty();
    }

    /** The form in which a message keeps it. */
    public String kept() {
        return kind + " " + address;
    }

    /** One that was kept; nothing for a message that kept none. */
    public static Optional<Offer> parse(@Nullable String kept) {
        if (kept == null) {
            return Optional.empty();
        }
        String[] parts = kept.split(" ", 2);
        return Optional.of(new Offer(Kind.valueOf(parts[0]), parts[1]));
    }
}
