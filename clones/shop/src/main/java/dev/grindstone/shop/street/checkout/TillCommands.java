package dev.grindstone.shop.street.checkout;

import static dev.grindstone.shop.db.Tables.SHOP_CHECKOUT;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.basket.Owner;
import dev.grindstone.shop.basket.ShopParts;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.checkout.order.Bag;
import dev.grindstone.shop.checkout.order.Order;
import dev.grindstone.shop.checkout.order.Seen;
import dev.grindstone.shop.checkout.order.Speed;
import dev.grindstone.shop.checkout.order.Split;
import dev.grindstone.shop.purchase.Charity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code shop.placeShopOrders}: of all that lies in the basket of the street, an order for each shop, with what was said to
 * the shop ({@code shop.tellShop}); address and card by number or the defaults; speed (standard, express), uses_balance,
 * donates. Or checkout, a checkout of the pages by its number, and seen, what its page showed. The result is the first
 * purchase's number in the database. One thing past the basket is bought by {@code shop.placeOrder}, as in the marketplace.
 */
public final class TillCommands {
    /** No page lets that be typed: a guest has no account to sign in to until they say a password of their own. */
    private static final String NO_PASSWORD = "\n";

    private TillCommands() {}

    /** Adds it. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.placeShopOrders", TillCommands::place);
    }

    private static Long place(World world, Person by, Args args) {
        Optional<Seen> seen = Optional.ofNullable(args.textOrNull("seen")).map(Seen::of);
        if (!args.has("checkout")) {
            return basket(world, by, args).place(world, Owner.of(by), "", seen);
        }
        Tills tills = new Tills(world);
        Till till = tills.byId(args.number("checkout"))
                .filter(each -> isOf(each, by))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no checkout " + args.text("checkout") + " of yours: begin again at the cart"));
        Long before = till.purchase();
        if (before != null) {
            // The same form was sent again.
            return before;
        }
        long first = tills.split(till, by).place(world, till.owner(), till.isGuest() ? till.email() : "", seen);
        tills.set(till, Map.of(SHOP_CHECKOUT.PURCHASE, first));
        return first;
    }

    private static Split basket(World world, Person by, Args args) {
        Buyers buyers = new Buyers(world.db("shop"));
        return Split.of(
                world,
                new Split.Whole(
                        by,
                        new Bag(world, Owner.of(by)).buyable(),
                        (args.has("address")
                                        ? buyers.address(by.id(), args.number("address"))
                                        : buyers.addresses(by.id()).stream().findFirst())
                                .orElse(null),
                        new Order.Payment(
                                (args.has("card")
                                                ? buyers.card(by.id(), args.number("card"))
                                                : buyers.cards(by.id()).stream().findFirst())
                                        .orElse(null),
                                args.flag("uses_balance", false),
                                List.of(),
                                args.flag("donates", false) ? Charity.GIFT : 0),
                        Speed.of(args.text("speed", Speed.STANDARD.code()))),
                new ShopParts(world, Owner.of(by)).all());
    }

    private static boolean isOf(Till till, Person by) {
        Long person = till.owner().person();
        return person == null ? till.email().equalsIgnoreCase(by.email()) : person == by.id();
    }

    /**
     * Who buys. A guest with the address of somebody known is taken for them, so that the order is among theirs; else the
     * guest becomes a person when the order is placed, who can be written to.
     */
    static Person buyer(World world, Till till, Visit visit) {
        if (!till.isGuest()) {
            return visit.person();
        }
        Address address = till.address();
        String name = address == null ? "Guest" : address.name();
        return world.people()
                .byEmail(till.email())
                .orElseGet(() ->
                        new Person(world.nextId(), name, name.split("\\s+", 2)[0], till.email(), NO_PASSWORD, "", ""));
    }
}
