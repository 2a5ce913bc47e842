package dev.grindstone.shop.product;

import static dev.grindstone.shop.db.Tables.BUYER;
import static dev.grindstone.shop.db.Tables.LOOKED;
import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Asins;
import org.jooq.DSLContext;

/** {@code shop.look} (asin, or the listing of a small shop) keeps what somebody looked at, unless they keep no history. */
public final class ProductCommands {
    private ProductCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.look", (world, by, args) -> {
            look(world, by, args);
            return null;
        });
    }

    // Once each: who comes back has looked at it later, not twice.
    private static void look(World world, Person by, Args args) {
        DSLContext db = world.db("shop");
        if (db.fetchExists(BUYER, BUYER.PERSON_ID.eq(by.id()).and(BUYER.KEEPS_HISTORY.isFalse()))) {
            return;
        }
        long product = args.has("listing") ? listed(db, args.number("listing")) : Asins.require(db, args.text("asin"));
        long turn = world.nextId();
        db.insertInto(LOOKED)
                .set(LOOKED.PERSON_ID, by.id())
                .set(LOOKED.PRODUCT_ID, product)
                .set(LOOKED.LOOKED_AT, world.now())
                .set(LOOKED.TURN, turn)
                .onDuplicateKeyUpdate()
                .set(LOOKED.LOOKED_AT, world.now())
                .set(LOOKED.TURN, turn)
                .execute();
    }

    private static long listed(DSLContext db, long listing) {
        return db.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.LISTING.eq(listing))
                .fetchOptional(PRODUCT.ID)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no listing " + listing + ": take the number from its page’s address"));
    }
}
