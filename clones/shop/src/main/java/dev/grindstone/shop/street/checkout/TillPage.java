package dev.grindstone.shop.street.checkout;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.CardEntry;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.checkout.order.OrderProblem;
import dev.grindstone.shop.checkout.order.Seen;
import dev.grindstone.shop.checkout.order.Shipment;
import dev.grindstone.shop.checkout.order.Speed;
import dev.grindstone.shop.checkout.order.Split;
import dev.grindstone.shop.street.StreetFrame;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checkout under way.
 *
 * @param step the one of {@link #STEPS} that is shown
 * @param methods the orders at each speed
 */
public record TillPage(
        StreetFrame frame,
        World world,
        Till till,
        String step,
        Split split,
        List<Method> methods,
        Own own,
        Forms forms,
        @Nullable OrderProblem problem) {
    /** The steps and what they are called. */
    static final Map<String, String> STEPS = steps();

    public TillPage {
        methods = List.copyOf(methods);
    }

    private static Map<String, String> steps() {
        Map<String, String> steps = new java.util.LinkedHashMap<>();
        steps.put("shipping", "Shipping");
        steps.put("method", "Delivery");
        steps.put("payment", "Payment");
        steps.put("review", "Review");
        return steps;
    }

    /** What all would be at a speed. */
    record Method(Speed speed, Split split) {}

    /** What the buyer can choose from; nothing for guests. */
    record Own(List<Address> addresses, List<PayCard> cards, long balance) {
        static final Own NOTHING = new Own(List.of(), List.of(), 0);
    }

    /** What stands in the forms, and what is wrong in them by the field's name. */
    record Forms(Whereto whereto, CardEntry card, Map<String, String> problems) {}

    /** Whether a step comes before the one that is shown: then one can go back to it. */
    boolean isBehind(String other) {
        List<String> all = List.copyOf(STEPS.keySet());
        return all.indexOf(other) < all.indexOf(step);
    }

    @Nullable
    String wrong(String field) {
        return forms.problems().get(field);
    }

    /** What makes a field red. */
    @Nullable
    String invalid(String field) {
        return forms.problems().containsKey(field) ? "true" : null;
    }

    LocalDate today() {
        return world.now().atZone(world.zone()).toLocalDate();
    }

    /** When a shop's parcel is there, at a speed. */
    String arrives(Split.Part part, Speed speed) {
        return part.quote().shipments().stream()
                .map((Shipment shipment) -> shipment.day(world, speed))
                .max(LocalDate::compareTo)
                .map(day -> Delivery.text(day, world.now(), world.zone()))
                .orElse("");
    }

    String seen() {
        return Seen.text(split.quotes());
    }

    static String items(int count) {
        return count == 1 ? "1 item" : count + " items";
    }
}
