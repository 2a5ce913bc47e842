package dev.grindstone.shop.fulfilment;

import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes out of a purchase what was not shipped: it goes back on the shelf, and what was paid for it goes back. */
public final class Cancellation {
    private Cancellation() {}

    /**
     * So many of a line.
     *
     * @param reason as the refund says it
     */
    public record Part(Line line, int units, String reason) {}

    /**
     * A part that can be taken out.
     *
     * @param quantity null for all that is left of the line
     * @throws IllegalArgumentException when it was shipped, or there are fewer
     */
    public static Part part(Purchase purchase, Line line, @Nullable Long quantity, String reason) {
        long units = quantity == null ? line.left() : quantity;
        if (!purchase.parcelOf(line).isUnshipped()) {
            throw new IllegalArgumentException("It is too late to cancel '" + line.title()
                    + "': its package has left already. You can send it back once it has arrived");
        }
        if (units < 1 || units > line.left()) {
            throw new IllegalArgumentException("You cannot cancel " + units + " of '" + line.title() + "': "
                    + line.left() + " are left to cancel");
        }
        return new Part(line, (int) units, reason);
    }

    /** Takes parts out, and closes parcels of which nothing is left. */
    public static void take(World world, Purchase purchase, List<Part> parts) {
        for (Part part : parts) {
            take(world, purchase, part);
        }
        Purchase after = Fulfilment.purchase(world, purchase.id());
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
        new Refunds(world, purchase).askForDonation();
    }

    private static void take(World world, Purchase purchase, Part part) {
        Line line = part.line();
        world.db("shop")
                .update(PURCHASE_LINE)
                .set(PURCHASE_LINE.CANCELLED, line.cancelled() + part.units())
                .where(PURCHASE_LINE.ID.eq(line.id()))
                .execute();
        Stock.putBack(world, purchase.parcelOf(line), line, part.units());
        new Refunds(world, purchase)
                .ask(new Refunds.Cause(part.reason(), line.id(), null), line.owed(part.units()), false);
    }
}
