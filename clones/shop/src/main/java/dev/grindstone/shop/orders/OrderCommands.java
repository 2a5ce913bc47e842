package dev.grindstone.shop.orders;

import static dev.grindstone.shop.db.Tables.PURCHASE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;

/** {@code shop.archiveOrder} and {@code shop.unarchiveOrder} (order, its number), by the buyer. */
public final class OrderCommands {
    private OrderCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.archiveOrder", (world, by, args) -> put(world, by, args, true));
        commands.add("shop.unarchiveOrder", (world, by, args) -> put(world, by, args, false));
    }

    private static Long put(World world, Person by, Args args, boolean away) {
        Purchase purchase = new Purchases(world.db("shop")).require(by.id(), args.text("order"));
        world.db("shop")
                .update(PURCHASE)
                .set(PURCHASE.IS_ARCHIVED, away)
                .where(PURCHASE.ID.eq(purchase.id()))
                .execute();
        return purchase.id();
    }
}
