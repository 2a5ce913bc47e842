package dev.grindstone.shop.checkout.order;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.basket.Wraps;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.catalog.Ware;
import java.util.List;
import java.util.Optional;

/** Looks for a reason not to place an order, before anything is written. */
final class Check {
    private final World world;
    private final Quote quote;

    private Check(World world, Quote quote) {
        this.world = world;
        this.quote = quote;
    }

    /**
     * Lets an order pass that can be placed.
     *
     * @throws OrderProblem that says why not
     */
    static void order(World world, Quote quote, Optional<Seen> seen) {
        Check check = new Check(world, quote);
        check.lines();
        check.changes(seen);
        check.codes();
        check.wrap();
        check.address();
        check.payment();
    }

    private void lines() {
        if (quote.order().lines().isEmpty()) {
            throw new OrderProblem(
                    "cart", "Your cart has nothing to buy", "Choose at least one item that is available.");
        }
        if (!Speed.all(quote.order().isOfShop())
                .contains(quote.order().sending().speed())) {
            throw new OrderProblem(
                    "spc", "Choose how it is sent", "This way to send it is not offered for your order.");
        }
        for (Line line : quote.order().lines()) {
            String title = line.ware().looks().title();
            if (line.ware().isGone()) {
                throw new OrderProblem(
                        "spc",
                        "An item is out of stock",
                        title + " is no longer available. Your order was not placed and nothing was charged.");
            }
            Ware.Limits limits = line.ware().limits();
            boolean isMissing = limits.isPersonalRequired() && line.personal().isEmpty();
            if (isMissing || line.personal().length() > limits.personal()) {
                throw new OrderProblem(
                        "cart",
                        "Something is missing",
                        "Say what is to be written on " + title + ", in at most " + limits.personal()
                                + " characters. Your order was not placed and nothing was charged.");
            }
            int wanted = wanted(line);
            if (line.quantity() < 1 || wanted > line.ware().most()) {
                Integer atMost = line.ware().limits().atMost();
                String why = atMost != null && wanted > atMost
                        ? "The seller of " + title + " has a limit of " + atMost + " per customer."
                        : "Only " + line.ware().sold().stock() + " of " + title + " are left; you asked for " + wanted
                                + ".";
                throw new OrderProblem(
                        "spc",
                        "A quantity is not available",
                        why + " Please change the quantity. Your order was not placed and nothing was charged.");
            }
        }
    }

    /** How many of an offer are wanted, in all lines that are of it. */
    private int wanted(Line line) {
        return quote.order().lines().stream()
                .filter(other ->
                        other.ware().sold().offer() == line.ware().sold().offer())
                .mapToInt(Line::quantity)
                .sum();
    }

    private void changes(Optional<Seen> seen) {
        changes(seen.map(each -> each.differences(quote)).orElse(List.of()));
    }

    /** Lets orders pass whose buyer saw what is true. */
    static void changes(List<String> changes) {
        if (!changes.isEmpty()) {
            throw new OrderProblem(
                    "spc",
                    "Your order has changed",
                    String.join(" ", changes)
                            + " Nothing was charged. Please review your order and place it again if you agree.");
        }
    }

    private void codes() {
        Coupons coupons = new Coupons(world);
        for (String code : quote.order().payment().codes()) {
            String refusal = coupons.byCode(code)
                    .map(coupon ->
                            coupons.refusal(coupon, quote.order().lines()).orElse(""))
                    .orElse("The promotional code you entered is not valid.");
            if (!refusal.isEmpty()) {
                // A small shop's code is entered in the basket, the marketplace's where one pays.
                String step = quote.order().isOfShop() ? "spc" : "pay";
                throw new OrderProblem(step, "There is a problem with the code " + code, refusal);
            }
        }
    }

    /** A small shop wraps at its own price, if it does at all. */
    private void wrap() {
        Order order = quote.order();
        if (!order.isOfShop() || !order.sending().isWrapped()) {
            return;
        }
        Seller shop = order.lines().get(0).ware().sold().seller();
        Long price = Wraps.prices(world.db("shop")).get(shop.id());
        if (price == null || price != order.sending().wrap()) {
            throw new OrderProblem(
                    "cart",
                    "It cannot be wrapped like that",
                    shop.name()
                            + (price == null
                                    ? " does not offer gift wrap."
                                    : " wraps gifts for " + Money.text(price) + ".")
                            + " Your order was not placed and nothing was charged.");
        }
    }

    private void address() {
        if (quote.order().address() == null) {
            throw new OrderProblem("address", "Where should it go?", "Choose or add a delivery address.");
        }
    }

    private void payment() {
        PayCard card = quote.order().payment().card();
        boolean comesAgain = quote.order().lines().stream().anyMatch(line -> line.weeks() > 0);
        if (quote.sums().charged() == 0 && !comesAgain) {
            return;
        }
        if (card == null) {
            throw new OrderProblem(
                    "pay",
                    "How do you want to pay?",
                    comesAgain
                            ? "A delivery that comes again and again needs a card: choose or add one."
                            : "Choose or add a card that pays what your gift-card balance does not.");
        }
        if (card.isExpired(world.now().atZone(world.zone()).toLocalDate())) {
            throw new OrderProblem(
                    "pay",
                    "There was a problem with your payment. Payment revision needed",
                    "Your " + card.label() + " has expired (" + card.until()
                            + "). Please choose another payment method. Nothing was charged.");
        }
        if (card.isRefused()) {
            throw new OrderProblem(
                    "pay",
                    "There was a problem with your payment. Payment revision needed",
                    "The bank of your " + card.label()
                            + " declined the charge. Please choose another payment method. Nothing was charged.");
        }
    }
}
