package dev.grindstone.shop.street.listing;

import static dev.grindstone.shop.db.Tables.BUYER;
import static dev.grindstone.shop.db.Tables.LOOKED;
import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import org.jooq.DSLContext;

/** {@code shop.viewListing} (listing), which keeps that somebody looked at it, unless they keep no history. */
public final class ListingCommands {
    private ListingCommands() {}

    /** Adds it. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.viewListing", (world, by, args) -> {
            view(world, by.id(), args.number("listing"));
            return null;
        });
    }

    // Once each: who comes back has looked at it later, not twice.
    private static void view(World world, long person, long listing) {
        DSLContext db = world.db("shop");
        if (db.fetchExists(BUYER, BUYER.PERSON_ID.eq(person).and(BUYER.KEEPS_HISTORY.isFalse()))) {
            return;
        }
        long product = db.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.LISTING.eq(listing))
                .fetchOptional(PRODUCT.ID)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no listing " + listing + ": take the number from its page’s address"));
        db.insertInto(LOOKED)
                .set(LOOKED.PERSON_ID, person)
                .set(LOOKED.PRODUCT_ID, product)
                .set(LOOKED.LOOKED_AT, world.now())
                .onDuplicateKeyUpdate()
                .set(LOOKED.LOOKED_AT, world.now())
                .execute();
    }
}
