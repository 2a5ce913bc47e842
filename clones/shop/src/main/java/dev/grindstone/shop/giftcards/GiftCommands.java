package dev.grindstone.shop.giftcards;

import static dev.grindstone.shop.db.Tables.GIFT_CARD;
import static dev.grindstone.shop.db.Tables.GIFT_ORDER;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.buyer.Numbers;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.purchase.GiftOrder;
import dev.grindstone.shop.purchase.GiftOrders;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/**
 * {@code shop.sendGiftCard} (design, amount in dollars, to, from; message, on, a day, now without one, and card, the default
 * one without it; the result is the order's number) and {@code shop.cancelGiftCard} (order, by its number), by the buyer;
 * {@code shop.deliverGiftCard} (order), by the clock.
 */
public final class GiftCommands {
    static final String DELIVER = "shop.deliverGiftCard";
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private GiftCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.sendGiftCard", GiftCommands::send);
        commands.add("shop.cancelGiftCard", GiftCommands::cancel);
        commands.add(DELIVER, (world, by, args) -> {
            deliver(world, by, require(world, by, args));
            return null;
        });
    }

    private static String send(World world, Person by, Args args) {
        LocalDate today = world.now().atZone(world.zone()).toLocalDate();
        GiftEntry entry = new GiftEntry(
                args.text("amount").strip(),
                args.text("to").strip(),
                args.text("from").strip(),
                args.text("message", "").strip(),
                args.text("on", "").strip());
        Map<String, String> problems = entry.problems(today);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems.values()));
        }
        Design design = Design.of(args.text("design"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no design '" + args.text("design") + "': choose one of the page of gift cards"));
        PayCard card = card(world, by, args, today);
        LocalDate day = entry.day(today).orElseThrow();
        String number = Numbers.digital(world.db("shop"), by.id());
        world.db("shop")
                .insertInto(GIFT_ORDER)
                .set(GIFT_ORDER.ID, world.nextId())
                .set(GIFT_ORDER.NUMBER, number)
                .set(GIFT_ORDER.PERSON_ID, by.id())
                .set(GIFT_ORDER.DESIGN, design.key())
                .set(GIFT_ORDER.CENTS, entry.cents().orElseThrow())
                .set(GIFT_ORDER.RECIPIENT, entry.to())
                .set(GIFT_ORDER.SENDER, entry.from())
                .set(GIFT_ORDER.MESSAGE, entry.message())
                .set(GIFT_ORDER.DELIVER_ON, day)
                .set(GIFT_ORDER.NETWORK, card.network())
                .set(GIFT_ORDER.LAST, card.last())
                .set(GIFT_ORDER.PLACED_AT, world.now())
                .execute();
        GiftOrder order =
                new GiftOrders(world.db("shop")).byNumber(by.id(), number).orElseThrow();
        new GiftNotices(world, by).ordered(order);
        if (day.equals(today)) {
            deliver(world, by, order);
        } else {
            world.schedule().at(day.atTime(MORNING).atZone(world.zone()).toInstant(), DELIVER, by, args(order));
        }
        return number;
    }

    private static PayCard card(World world, Person by, Args args, LocalDate today) {
        Buyers buyers = new Buyers(world.db("shop"));
        PayCard card = (args.has("card")
                        ? buyers.card(by.id(), args.number("card"))
                        : buyers.cards(by.id()).stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException("Choose or add a card to pay with."));
        if (card.isExpired(today)) {
            throw new IllegalArgumentException(
                    "Your " + card.label() + " was good until " + card.until() + ": choose another one.");
        }
        if (card.isRefused()) {
            throw new IllegalArgumentException("There was a problem with your payment: the bank of your " + card.label()
                    + " declined it. Choose another card; nothing was charged.");
        }
        return card;
    }

    private static String cancel(World world, Person by, Args args) {
        GiftOrder order = require(world, by, args);
        if (!order.isScheduled()) {
            throw new IllegalArgumentException(
                    order.isCancelled()
                            ? "This gift card was cancelled already."
                            : "This gift card was sent already: it can no longer be cancelled.");
        }
        world.schedule().cancel(DELIVER, by, args(order));
        world.db("shop")
                .update(GIFT_ORDER)
                .set(GIFT_ORDER.CANCELLED_AT, world.now())
                .where(GIFT_ORDER.ID.eq(order.id()))
                .execute();
        new GiftNotices(world, by).cancelled(order);
        return order.number();
    }

    private static void deliver(World world, Person by, GiftOrder order) {
        String code = Numbers.claim(order.number());
        world.db("shop")
                .insertInto(GIFT_CARD)
                .set(GIFT_CARD.CODE, code)
                .set(GIFT_CARD.CENTS, order.cents())
                .execute();
        world.db("shop")
                .update(GIFT_ORDER)
                .set(GIFT_ORDER.SENT_AT, world.now())
                .where(GIFT_ORDER.ID.eq(order.id()))
                .execute();
        GiftNotices notices = new GiftNotices(world, by);
        world.people().byEmail(order.to()).ifPresent(recipient -> notices.arrived(order, recipient, code));
        notices.sent(order);
    }

    private static GiftOrder require(World world, Person by, Args args) {
        String number = args.text("order");
        return new GiftOrders(world.db("shop"))
                .byNumber(by.id(), number)
                .orElseThrow(() -> new IllegalArgumentException(
                        by.name() + " ordered no gift card " + number + ": look at the list of gift cards sent"));
    }

    private static Map<String, Object> args(GiftOrder order) {
        return Map.of("order", order.number());
    }
}
