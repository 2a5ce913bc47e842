package dev.grindstone.shop.checkout;

import dev.grindstone.kit.people.Person;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.PayCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of an order that somebody is about to place. */
record Order(Person person, List<Line> lines, @Nullable Address address, Payment payment, Sending sending) {
    Order {
        lines = List.copyOf(lines);
    }

    /**
     * How it is paid.
     *
     * @param codes that were entered
     */
    record Payment(@Nullable PayCard card, boolean usesBalance, List<String> codes) {
        Payment {
            codes = List.copyOf(codes);
        }
    }

    /** How it is sent. */
    record Sending(Speed speed, boolean isWrapped, String giftNote) {}
}
