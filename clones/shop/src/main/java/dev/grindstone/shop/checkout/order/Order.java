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
     */
    public record Payment(@Nullable PayCard card, boolean usesBalance, List<String> codes) {
        public Payment {
            codes = List.copyOf(codes);
        }
    }

    /** How it is sent. */
    public record Sending(Speed speed, boolean isWrapped, String giftNote) {}
}
