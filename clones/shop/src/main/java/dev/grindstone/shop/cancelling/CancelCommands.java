package dev.grindstone.shop.cancelling;

import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.fulfilment.Fulfilment;
import dev.grindstone.shop.fulfilment.Notices;
import dev.grindstone.shop.fulfilment.Refunds;
import dev.grindstone.shop.fulfilment.Stock;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.util.HashSet;
import java.util.List;

/**
 * {@code shop.cancelItems} (order, lines; quantities, reasons), by the buyer: takes so many of each line out of what was not
 * shipped, all that is left of it where no quantity is given. All of it is refused when one of the lines cannot be cancelled.
 */
public final class CancelCommands {
    private CancelCommands() {}

    /** So many of a line, and why. */
    private record Wish(Line line, int units, String reason) {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.cancelItems", (world, by, args) -> cancel(world, by, args));
    }

    private static Long cancel(World world, Person by, Args args) {
        Purchase purchase = new Purchases(world.db("shop")).require(by.id(), args.text("order"));
        List<Wish> wishes = wishes(purchase, args);
        for (Wish wish : wishes) {
            take(world, purchase, wish);
        }
        Purchase after = new Purchases(world.db("shop")).require(by.id(), purchase.number());
        for (Parcel parcel : after.parcels()) {
            if (parcel.isUnshipped() && parcel.kept().isEmpty()) {
                Fulfilment.stop(world, after, parcel);
                world.db("shop")
                        .update(PARCEL)
                        .set(PARCEL.STATE, "cancelled")
                        .where(PARCEL.ID.eq(parcel.id()))
                        .execute();
            }
        }
        new Refunds(world, purchase).askForShipping();
        Notices.of(world, after).cancelled(wishes.stream().map(Wish::line).toList());
        return purchase.id();
    }

    private static List<Wish> wishes(Purchase purchase, Args args) {
        List<Long> lines = args.numbers("lines");
        List<Long> quantities = args.numbers("quantities");
        List<String> reasons = args.texts("reasons");
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Choose at least one item to cancel");
        }
        if (new HashSet<>(lines).size() < lines.size()
                || (!quantities.isEmpty() && quantities.size() != lines.size())
                || (reasons.size() > 1 && reasons.size() != lines.size())) {
            throw new IllegalArgumentException(
                    "shop.cancelItems: name each line once, with as many quantities and reasons"
                            + " as lines, or none; given are lines " + lines + ", quantities " + quantities
                            + ", reasons " + reasons);
        }
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> wish(
                        purchase,
                        purchase.line(lines.get(i)),
                        quantities.isEmpty() ? null : quantities.get(i),
                        reasons.isEmpty() ? "" : reasons.get(reasons.size() == 1 ? 0 : i)))
                .toList();
    }

    private static Wish wish(
            Purchase purchase, Line line, @org.jspecify.annotations.Nullable Long quantity, String reason) {
        long units = quantity == null ? line.left() : quantity;
        if (!purchase.parcelOf(line).isUnshipped()) {
            throw new IllegalArgumentException("It is too late to cancel '" + line.title()
                    + "': its package has left already. You can send it back once it has arrived");
        }
        if (units < 1 || units > line.left()) {
            throw new IllegalArgumentException("You cannot cancel " + units + " of '" + line.title() + "': "
                    + line.left() + " are left to cancel");
        }
        return new Wish(line, (int) units, reason);
    }

    private static void take(World world, Purchase purchase, Wish wish) {
        Line line = wish.line();
        world.db("shop")
                .update(PURCHASE_LINE)
                .set(PURCHASE_LINE.CANCELLED, line.cancelled() + wish.units())
                .where(PURCHASE_LINE.ID.eq(line.id()))
                .execute();
        Stock.putBack(world, purchase.parcelOf(line), line, wish.units());
        String reason = wish.reason().isEmpty() ? "Cancelled" : "Cancelled: " + wish.reason();
        new Refunds(world, purchase).ask(new Refunds.Cause(reason, line.id(), null), line.owed(wish.units()), false);
    }
}
