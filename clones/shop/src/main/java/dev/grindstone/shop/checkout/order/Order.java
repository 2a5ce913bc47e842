package dev.grindstone.shop.checkout.order;

import dev.grindstone.kit.people.Person;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.PayCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of an order that somebody is about to place. */
public record Order(
        Person person, List<Line> lines, @Nullable Address address, Payment payment, Sending sending) {
    public Order {
        lines = List.copyOf(lines);
    }

    /** Whether it is from a small shop; the marketplace's have nothing of those in them. */
    public boolean isOfShop() {
        return lines.stream().anyMatch(line -> line.ware().isListing());
    }

    /**
     * How it is paid.
     *
     * @param codes that were entered
     * @param donation what is given to the street's charity on top, in cents
     */
    public record Payment(@Nullable PayCard card, boolean usesBalance, List<String> codes, long donation) {
        public Payment {
            codes = List.copyOf(codes);
        }

        /** Nothing given on top. */
        public Payment(@Nullable PayCard card, boolean usesBalance, List<String> codes) {
            this(card, usesBalance, codes, 0);
        }
    }

    /**
     * How it is sent.
     *
     * @param wrap what wrapping it as a gift costs, in cents; 0 when it is not wrapped
     */
    public record Sending(Speed speed, long wrap, String giftNote) {
        public boolean isWrapped() {
            return wrap > 0;
        }
    }
}
