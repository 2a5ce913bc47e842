package dev.grindstone.shop.checkout;

import static dev.grindstone.shop.db.Tables.CHECKOUT;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.checkout.order.Placing;
import dev.grindstone.shop.checkout.order.Seen;
import java.util.Map;
import java.util.Optional;

/**
 * {@code shop.placeOrder}: of what is chosen in the basket, or of offer or asin with a quantity and what is written on it
 * (personal); address and card by number or the defaults; speed (standard, two-day, next-day; express of a small shop),
 * codes, uses_balance, wrapped, gift_note. Or checkout, a checkout of the pages by its number, and seen, what its page
 * showed. Or subscription, whose next delivery it is. The result is the purchase's number in the database.
 */
public final class CheckoutCommands {
    private CheckoutCommands() {}

    /** Adds it. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.placeOrder", CheckoutCommands::place);
    }

    private static Long place(World world, Person by, Args args) {
        if (args.has("subscription")) {
            return Placing.repeat(world, new Orders(world).next(by, args.number("subscription")));
        }
        if (!args.has("checkout")) {
            return Placing.place(world, new Orders(world).of(args, by), Optional.empty());
        }
        Checkouts checkouts = new Checkouts(world);
        Checkout checkout = checkouts
                .byId(by, args.number("checkout"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no checkout " + args.text("checkout") + " of yours: begin again at the cart"));
        Long before = checkout.purchase();
        if (before != null) {
            // The same form was sent again.
            return before;
        }
        Optional<Seen> seen = Optional.ofNullable(args.textOrNull("seen")).map(Seen::of);
        long id = Placing.place(world, new Orders(world).of(checkout, by), seen);
        checkouts.set(checkout, Map.of(CHECKOUT.PURCHASE, id));
        return id;
    }
}
