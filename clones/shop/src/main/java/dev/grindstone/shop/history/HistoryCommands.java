package dev.grindstone.shop.history;

import static dev.grindstone.shop.db.Tables.BUYER;
import static dev.grindstone.shop.db.Tables.FORGOTTEN;
import static dev.grindstone.shop.db.Tables.LOOKED;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.BuyerCommands;
import dev.grindstone.shop.catalog.Asins;

/**
 * {@code shop.removeFromHistory} (asin), {@code shop.clearHistory} and {@code shop.keepHistory} (keep: whether what is looked
 * at from now on is kept). Looking leaves a trace that counts for nothing; what its owner does to the trace is written down
 * beside it.
 */
public final class HistoryCommands {
    private HistoryCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.removeFromHistory", (world, by, args) -> {
            remove(world, by, args.text("asin"));
            return null;
        });
        commands.add("shop.clearHistory", (world, by, args) -> {
            clear(world, by);
            return null;
        });
        commands.add("shop.keepHistory", (world, by, args) -> {
            BuyerCommands.row(world, by);
            world.db("shop")
                    .update(BUYER)
                    .set(BUYER.KEEPS_HISTORY, args.flag("keep", true))
                    .where(BUYER.PERSON_ID.eq(by.id()))
                    .execute();
            return null;
        });
    }

    private static void remove(World world, Person by, String asin) {
        long product = Asins.require(world.db("shop"), asin);
        world.db("shop")
                .deleteFrom(LOOKED)
                .where(LOOKED.PERSON_ID.eq(by.id()).and(LOOKED.PRODUCT_ID.eq(product)))
                .execute();
        world.db("shop")
                .insertInto(FORGOTTEN)
                .set(FORGOTTEN.PERSON_ID, by.id())
                .set(FORGOTTEN.PRODUCT_ID, product)
                .onDuplicateKeyIgnore()
                .execute();
    }

    private static void clear(World world, Person by) {
        BuyerCommands.row(world, by);
        world.db("shop").deleteFrom(LOOKED).where(LOOKED.PERSON_ID.eq(by.id())).execute();
        world.db("shop")
                .update(BUYER)
                .set(BUYER.HISTORY_CLEARED_AT, world.now())
                .where(BUYER.PERSON_ID.eq(by.id()))
                .execute();
    }
}
