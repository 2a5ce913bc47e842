package dev.grindstone.shop.subscriptions;

import static dev.grindstone.shop.db.Tables.SUBSCRIPTION;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.catalog.Wares;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * {@code shop.startSubscription} (offer, quantity, weeks; address, card, next, the day on which it arrives; the result is its
 * number), {@code shop.editSubscription} (subscription; quantity, weeks, address, card, next), {@code shop.skipDelivery}
 * (subscription) and {@code shop.cancelSubscription} (subscription, reason), by the buyer; {@code shop.remindOfDelivery} and
 * {@code shop.orderDelivery} (subscription), by the clock.
 */
public final class SubscriptionCommands {
    static final String REMIND = "shop.remindOfDelivery";
    static final String ORDER = "shop.orderDelivery";

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_PROBLEM = 400;
    private static final int MOST = 999;
    private static final int MOST_WEEKS = 99;

    private SubscriptionCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.startSubscription", SubscriptionCommands::start);
        commands.add("shop.editSubscription", SubscriptionCommands::edit);
        commands.add("shop.skipDelivery", SubscriptionCommands::skip);
        commands.add("shop.cancelSubscription", SubscriptionCommands::cancel);
        commands.add(REMIND, SubscriptionCommands::remind);
        commands.add(ORDER, SubscriptionCommands::order);
    }

    private static Long start(World world, Person by, Args args) {
        long offer = args.number("offer");
        Ware ware = new Wares(world.db("shop"), world.now())
                .byOffer(offer)
                .orElseThrow(() -> new IllegalArgumentException("There is no offer " + offer + " any more"));
        Buyers buyers = new Buyers(world.db("shop"));
        int weeks = weeks(args.number("weeks"));
        long address = args.has("address")
                ? address(world, by, args.number("address"))
                : buyers.addresses(by.id()).stream()
                        .findFirst()
                        .map(Address::id)
                        .orElseThrow(() -> new IllegalArgumentException("Add an address first: none is known"));
        long card = args.has("card")
                ? card(world, by, args.number("card"))
                : buyers.cards(by.id()).stream()
                        .findFirst()
                        .map(PayCard::id)
                        .orElseThrow(() -> new IllegalArgumentException("Add a card first: none is known"));
        LocalDate next = args.has("next")
                ? day(args.text("next"))
                : Delivery.day(world.now(), world.zone(), ware.sold().days()).plusWeeks(weeks);
        long id = world.nextId();
        world.db("shop")
                .insertInto(SUBSCRIPTION)
                .set(SUBSCRIPTION.ID, id)
                .set(SUBSCRIPTION.PERSON_ID, by.id())
                .set(SUBSCRIPTION.OFFER_ID, offer)
                .set(SUBSCRIPTION.QUANTITY, quantity(args.number("quantity")))
                .set(SUBSCRIPTION.WEEKS, weeks)
                .set(SUBSCRIPTION.ADDRESS_ID, address)
                .set(SUBSCRIPTION.CARD_ID, card)
                .set(SUBSCRIPTION.NEXT_ON, next)
                .set(SUBSCRIPTION.IS_ENDED, false)
                .set(SUBSCRIPTION.PROBLEM, "")
                .set(SUBSCRIPTION.REASON, "")
                .execute();
        schedule(world, by, new Subscriptions(world).require(by.id(), id));
        return id;
    }

    private static Long edit(World world, Person by, Args args) {
        Subscription before = running(world, by, args);
        LocalDate next = args.has("next") ? day(args.text("next")) : before.nextOn();
        LocalDate soonest = Rhythm.soonest(before.ware().sold().days(), world.now(), world.zone());
        if (args.has("next") && next.isBefore(soonest)) {
            throw new IllegalArgumentException(
                    "The next delivery can be on " + soonest + " at the earliest, not on " + next);
        }
        db(world)
                .update(SUBSCRIPTION)
                .set(
                        SUBSCRIPTION.QUANTITY,
                        args.has("quantity") ? quantity(args.number("quantity")) : before.quantity())
                .set(SUBSCRIPTION.WEEKS, args.has("weeks") ? weeks(args.number("weeks")) : before.weeks())
                .set(
                        SUBSCRIPTION.ADDRESS_ID,
                        args.has("address") ? address(world, by, args.number("address")) : before.address())
                .set(SUBSCRIPTION.CARD_ID, args.has("card") ? card(world, by, args.number("card")) : before.card())
                .set(SUBSCRIPTION.NEXT_ON, next)
                .where(SUBSCRIPTION.ID.eq(before.id()))
                .execute();
        schedule(world, by, new Subscriptions(world).require(by.id(), before.id()));
        return before.id();
    }

    private static Long skip(World world, Person by, Args args) {
        Subscription subscription = running(world, by, args);
        moveOn(world, by, subscription, "");
        return subscription.id();
    }

    private static Long cancel(World world, Person by, Args args) {
        Subscription subscription = running(world, by, args);
        String reason = args.text("reason", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("Choose why you cancel it");
        }
        unschedule(world, by, subscription);
        db(world)
                .update(SUBSCRIPTION)
                .set(SUBSCRIPTION.IS_ENDED, true)
                .set(SUBSCRIPTION.REASON, reason)
                .where(SUBSCRIPTION.ID.eq(subscription.id()))
                .execute();
        new SubscriptionNotices(world, by).cancelled(subscription);
        return subscription.id();
    }

    private static Long remind(World world, Person by, Args args) {
        Subscription subscription = running(world, by, args);
        new SubscriptionNotices(world, by).coming(subscription);
        return subscription.id();
    }

    /** Orders what is due. What cannot be ordered is left out this time, and its buyer is told why. */
    private static Long order(World world, Person by, Args args) {
        Subscription subscription = running(world, by, args);
        String problem = "";
        try {
            world.run("shop.placeOrder", by, Map.of("subscription", subscription.id()));
        } catch (IllegalArgumentException e) {
            // An order that is refused has written nothing.
            problem = String.valueOf(e.getMessage());
        }
        moveOn(world, by, subscription, problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length())));
        if (!problem.isEmpty()) {
            new SubscriptionNotices(world, by)
                    .leftOut(new Subscriptions(world).require(by.id(), subscription.id()), problem);
        }
        return subscription.id();
    }

    private static void moveOn(World world, Person by, Subscription subscription, String problem) {
        db(world)
                .update(SUBSCRIPTION)
                .set(SUBSCRIPTION.NEXT_ON, subscription.nextOn().plusWeeks(subscription.weeks()))
                .set(SUBSCRIPTION.PROBLEM, problem)
                .where(SUBSCRIPTION.ID.eq(subscription.id()))
                .execute();
        schedule(world, by, new Subscriptions(world).require(by.id(), subscription.id()));
    }

    private static void schedule(World world, Person by, Subscription subscription) {
        unschedule(world, by, subscription);
        var orders = Rhythm.ordersAt(
                subscription.nextOn(), subscription.ware().sold().days(), world.now(), world.zone());
        var reminds = Rhythm.remindsAt(orders, world.zone());
        if (reminds.isAfter(world.now())) {
            world.schedule().at(reminds, REMIND, by, args(subscription));
        }
        world.schedule().at(orders, ORDER, by, args(subscription));
    }

    private static void unschedule(World world, Person by, Subscription subscription) {
        world.schedule().cancel(REMIND, by, args(subscription));
        world.schedule().cancel(ORDER, by, args(subscription));
    }

    private static Map<String, Object> args(Subscription subscription) {
        return Map.of("subscription", subscription.id());
    }

    private static Subscription running(World world, Person by, Args args) {
        return new Subscriptions(world).requireRunning(by.id(), args.number("subscription"));
    }

    private static DSLContext db(World world) {
        return world.db("shop");
    }

    private static int weeks(long weeks) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException(
                    "Deliveries are 1 to " + MOST_WEEKS + " weeks apart; " + weeks + " is not possible");
        }
        return (int) weeks;
    }

    private static int quantity(long quantity) {
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException(
                    "A delivery has 1 to " + MOST + " of it; " + quantity + " is not possible");
        }
        return (int) quantity;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Enter a date such as 2026-05-31, not '" + text + "'", e);
        }
    }

    private static long address(World world, Person by, long id) {
        return new Buyers(db(world))
                .address(by.id(), id)
                .map(Address::id)
                .orElseThrow(() -> new IllegalArgumentException("You have no address " + id + ": choose one of yours"));
    }

    private static long card(World world, Person by, long id) {
        PayCard card = new Buyers(db(world))
                .card(by.id(), id)
                .orElseThrow(() -> new IllegalArgumentException("You have no card " + id + ": choose one of yours"));
        if (card.isExpired(world.now().atZone(world.zone()).toLocalDate())) {
            throw new IllegalArgumentException("Your " + card.label() + " has expired: choose another card");
        }
        return card.id();
    }
}
