package dev.grindstone.shop.console.orders;

import static dev.grindstone.shop.db.Tables.PURCHASE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.fulfilment.Cancellation;
import dev.grindstone.shop.fulfilment.Notices;
import dev.grindstone.shop.fulfilment.Refunds;
import dev.grindstone.shop.owner.Owners;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code shop.dispatch} (order, carrier, tracking; parcel, lines, quantities), {@code shop.cancelOrder} (order, reason; lines,
 * quantities) and {@code shop.refundOrder} (order, reason; lines, cents), by the owner of the seller it was bought from.
 * Without lines it is all that can be sent, cancelled or refunded; where somebody owns several sellers of one order, seller
 * says which. Each refuses as a whole.
 */
public final class SaleCommands {
    private static final int LONGEST_REASON = 60;

    private SaleCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.dispatch", (world, by, args) -> Dispatch.send(world, sale(world, by, args), args));
        commands.add("shop.cancelOrder", SaleCommands::cancel);
        commands.add("shop.refundOrder", SaleCommands::refund);
    }

    /** The order a command is about, as far as it is the person's. */
    private static Sale sale(World world, Person by, Args args) {
        String number = args.text("order").strip();
        List<Seller> own = Owners.sellers(world.db("shop"), by);
        String handle = args.text("seller", "");
        return new Purchases(world.db("shop"))
                .where(PURCHASE.NUMBER.eq(number)).stream()
                        .flatMap(purchase -> own.stream()
                                .filter(seller ->
                                        handle.isEmpty() || seller.handle().equals(handle))
                                .map(seller -> Sale.of(purchase, seller)))
                        .filter(sale -> !sale.parcels().isEmpty())
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("There is no order " + number
                                + " of a seller that " + by.name()
                                + " owns: only the owner can do this, with the number from the list of orders"));
    }

    private static Long cancel(World world, Person by, Args args) {
        Sale sale = sale(world, by, args);
        String reason = reason(args);
        Purchase purchase = sale.purchase();
        List<Long> lines = args.numbers("lines");
        List<Long> quantities = args.numbers("quantities");
        checkLists(lines, quantities, "quantities");
        List<Cancellation.Part> parts = lines.isEmpty()
                ? sale.waiting().stream()
                        .flatMap(parcel -> parcel.kept().stream())
                        .map(line -> Cancellation.part(purchase, line, null, refundReason(reason)))
                        .toList()
                : IntStream.range(0, lines.size())
                        .mapToObj(i -> Cancellation.part(
                                purchase,
                                sale.line(lines.get(i)),
                                quantities.isEmpty() ? null : quantities.get(i),
                                refundReason(reason)))
                        .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing of order " + purchase.number() + " can be cancelled: what was sent can only be refunded");
        }
        Cancellation.take(world, purchase, parts);
        Notices.of(world, purchase)
                .cancelledBy(
                        sale.seller(),
                        parts.stream().map(Cancellation.Part::line).toList(),
                        reason);
        return purchase.id();
    }

    private static String refundReason(String reason) {
        return "Cancelled by seller: " + reason;
    }

    private static Long refund(World world, Person by, Args args) {
        Sale sale = sale(world, by, args);
        String reason = reason(args);
        List<Long> lines = args.numbers("lines");
        List<Long> cents = args.numbers("cents");
        if (lines.size() != cents.size()) {
            throw new IllegalArgumentException("Say for each item how much to refund: there are " + lines.size()
                    + " items and " + cents.size() + " amounts");
        }
        checkLists(lines, cents, "amounts");
        Refunds refunds = new Refunds(world, sale.purchase());
        long before = sale.refunded();
        if (lines.isEmpty()) {
            if (sale.refundable() == 0) {
                throw new IllegalArgumentException(
                        "All that was paid for order " + sale.purchase().number() + " was refunded already");
            }
            sale.lines()
                    .forEach(line -> refunds.ask(
                            new Refunds.Cause(reason, line.id(), null),
                            sale.purchase().refundable(line),
                            false));
            // What is left of an order that is this seller's alone is its shipping.
            refunds.ask(new Refunds.Cause(reason, null, null), left(world, sale), false);
        } else {
            for (int i = 0; i < lines.size(); i++) {
                check(sale, sale.line(lines.get(i)), cents.get(i));
            }
            for (int i = 0; i < lines.size(); i++) {
                refunds.ask(new Refunds.Cause(reason, lines.get(i), null), cents.get(i), false);
            }
        }
        Sale after = again(world, sale);
        Notices.of(world, after.purchase()).refundingBy(sale.seller(), after.refunded() - before, reason);
        return sale.purchase().id();
    }

    private static long left(World world, Sale sale) {
        return sale.isAlone() ? again(world, sale).refundable() : 0;
    }

    private static Sale again(World world, Sale sale) {
        return new Sales(world.db("shop"), sale.seller())
                .find(sale.purchase().number())
                .orElseThrow();
    }

    private static void check(Sale sale, Line line, long cents) {
        long most = Math.min(sale.purchase().refundable(line), sale.refundable());
        if (cents < 1 || cents > most) {
            throw new IllegalArgumentException("A refund of " + Money.text(cents) + " for '" + line.title()
                    + "' is not possible: refund between $0.01 and " + Money.text(most));
        }
    }

    private static String reason(Args args) {
        String reason = args.text("reason", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "Say why, in at most " + LONGEST_REASON + " characters: the buyer reads it");
        }
        return reason;
    }

    static void checkLists(List<Long> lines, List<Long> others, String name) {
        if (new HashSet<>(lines).size() < lines.size() || (!others.isEmpty() && others.size() != lines.size())) {
            throw new IllegalArgumentException("Name each item once, with as many " + name + " as items, or none;"
                    + " given are items " + lines + " and " + name + " " + others);
        }
    }
}
