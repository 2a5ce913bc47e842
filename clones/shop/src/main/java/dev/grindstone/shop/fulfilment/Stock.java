package dev.grindstone.shop.fulfilment;

import static dev.grindstone.shop.db.Tables.OFFER;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Parcel;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What sellers have of what was bought from them; valid inside a turn. */
public final class Stock {
    private Stock() {}

    /**
     * Puts so many of a line back on its seller's shelf; what the seller no longer offers is not counted, and what was taken
     * off sale stays off sale.
     */
    public static void putBack(World world, Parcel parcel, Line line, int units) {
        world.db("shop")
                .update(OFFER)
                .set(
                        OFFER.STOCK,
                        DSL.when(OFFER.SHELVED.isNull(), OFFER.STOCK.plus(units))
                                .otherwise(OFFER.STOCK))
                .set(OFFER.SHELVED, OFFER.SHELVED.plus(units))
                .where(shelf(parcel, line))
                .execute();
    }

    /** Takes so many off it; false, and nothing is taken, when there are fewer. */
    public static boolean take(World world, Parcel parcel, Line line, int units) {
        return world.db("shop")
                        .update(OFFER)
                        .set(OFFER.STOCK, OFFER.STOCK.minus(units))
                        .where(shelf(parcel, line))
                        .and(OFFER.STOCK.ge(units))
                        .execute()
                == 1;
    }

    /** A seller's first offer of a variant. */
    private static Condition shelf(Parcel parcel, Line line) {
        var other = OFFER.as("other");
        return OFFER.ID.eq(DSL.select(other.ID)
                .from(other)
                .where(other.VARIANT_ID.eq(line.variant()))
                .and(other.SELLER_ID.eq(parcel.seller().id()))
                .orderBy(other.POSITION, other.ID)
                .limit(1));
    }
}
