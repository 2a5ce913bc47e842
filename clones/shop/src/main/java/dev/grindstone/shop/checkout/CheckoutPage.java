package dev.grindstone.shop.checkout;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.AddressEntry;
import dev.grindstone.shop.buyer.CardEntry;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.buyer.Suggestion;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.checkout.order.Line;
import dev.grindstone.shop.checkout.order.OrderProblem;
import dev.grindstone.shop.checkout.order.Quote;
import dev.grindstone.shop.checkout.order.Seen;
import dev.grindstone.shop.checkout.order.Shipment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checkout under way.
 *
 * @param step the panel that is open: {@code address}, {@code pay} or {@code spc}, which has the items
 * @param choices how fast it can be sent
 */
public record CheckoutPage(
        Brand brand,
        World world,
        Checkout checkout,
        String step,
        Quote quote,
        List<Shipment.Choice> choices,
        Own own,
        Forms forms,
        Told told) {
    public CheckoutPage {
        choices = List.copyOf(choices);
    }

    /** What the buyer can choose from. */
    record Own(List<Address> addresses, List<PayCard> cards) {}

    /**
     * The forms that are open.
     *
     * @param address null when that form is not
     * @param addressId the address that is changed; empty for a new one
     * @param card null when that form is not
     * @param suggestion how the address is likely meant, to be chosen from; null when that is not asked
     */
    record Forms(
            @Nullable AddressEntry address,
            String addressId,
            @Nullable CardEntry card,
            Map<String, String> problems,
            @Nullable Suggestion suggestion) {
        static final Forms NONE = new Forms(null, "", null, Map.of(), null);

        static Forms suggesting(Suggestion suggestion, String addressId) {
            return new Forms(suggestion.original(), addressId, null, Map.of(), suggestion);
        }
    }

    /**
     * What is to be told.
     *
     * @param problem why the order was not placed; null when nothing was tried
     * @param code what is wrong with a code that was entered
     * @param done what a code did
     */
    record Told(@Nullable OrderProblem problem, String code, String entered, String done) {
        static final Told NOTHING = new Told(null, "", "", "");
    }

    boolean isOpen(String panel) {
        return step.equals(panel);
    }

    LocalDate today() {
        return world.now().atZone(world.zone()).toLocalDate();
    }

    String arrives(Shipment shipment) {
        return Delivery.text(shipment.day(world, checkout.sending().speed()), world.now(), world.zone());
    }

    String day(LocalDate day) {
        return Delivery.text(day, world.now(), world.zone());
    }

    Line line(int at) {
        return quote.order().lines().get(at);
    }

    String seen() {
        return Seen.text(quote);
    }

    /** What changed since the basket was looked at, and what is not there as often as wanted. */
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        for (Line line : quote.order().lines()) {
            String title = line.ware().looks().title();
            if (line.seen() != line.price()) {
                notices.add("The price of " + title + " has "
                        + (line.price() > line.seen() ? "increased" : "decreased") + " from " + Money.text(line.seen())
                        + " to " + Money.text(line.price()) + " since you placed it in your cart.");
            }
            if (line.quantity() > line.ware().most()) {
                notices.add(
                        "Only " + line.ware().most() + " of " + title + " can be bought. Please change the quantity.");
            }
        }
        return notices;
    }

    /** How many of something can be asked for. */
    int most(Line line) {
        return Math.max(line.quantity(), Math.min(line.ware().most(), 10));
    }
}
