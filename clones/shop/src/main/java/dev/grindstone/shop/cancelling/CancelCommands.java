package dev.grindstone.shop.cancelling;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.fulfilment.Cancellation;
import dev.grindstone.shop.fulfilment.Cancellation.Part;
import dev.grindstone.shop.fulfilment.Notices;
import dev.grindstone.shop.owner.OwnerNotices;
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

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.cancelItems", (world, by, args) -> cancel(world, by, args));
    }

    private static Long cancel(World world, Person by, Args args) {
        Purchase purchase = new Purchases(world.db("shop")).require(by.id(), args.text("order"));
        List<Part> parts = parts(purchase, args);
        Cancellation.take(world, purchase, parts);
        Purchase after = new Purchases(world.db("shop")).require(by.id(), purchase.number());
        Notices.of(world, after).cancelled(parts.stream().map(Part::line).toList());
        for (Parcel parcel : purchase.parcels()) {
            List<Line> own = parts.stream()
                    .map(Part::line)
                    .filter(parcel.lines()::contains)
                    .toList();
            if (!own.isEmpty()) {
                new OwnerNotices(world).cancelled(purchase, parcel.seller(), own);
            }
        }
        return purchase.id();
    }

    private static List<Part> parts(Purchase purchase, Args args) {
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
                .mapToObj(i -> Cancellation.part(
                        purchase,
                        purchase.line(lines.get(i)),
                        quantities.isEmpty() ? null : quantities.get(i),
                        reason(reasons.isEmpty() ? "" : reasons.get(reasons.size() == 1 ? 0 : i))))
                .toList();
    }

    private static String reason(String given) {
        return given.isEmpty() ? "Cancelled" : "Cancelled: " + given;
    }
}
