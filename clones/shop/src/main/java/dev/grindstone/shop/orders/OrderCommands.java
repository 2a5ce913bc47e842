package dev.grindstone.shop.orders;

import static dev.grindstone.shop.db.Tables.PURCHASE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.util.Map;

/**
 * {@code shop.archiveOrder} and {@code shop.unarchiveOrder} (order, its number), and {@code shop.reorder} (order), which puts
 * all that was kept of it into the basket again, as far as it can be had; the result is of how many lines. By the buyer.
 */
public final class OrderCommands {
    private OrderCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.archiveOrder", (world, by, args) -> put(world, by, args, true));
        commands.add("shop.unarchiveOrder", (world, by, args) -> put(world, by, args, false));
        commands.add("shop.reorder", OrderCommands::again);
    }

    private static Long again(World world, Person by, Args args) {
        Purchase purchase = new Purchases(world.db("shop")).require(by.id(), args.text("order"));
        long added = 0;
        for (Line line : purchase.lines()) {
            if (line.left() > 0 && add(world, by, line)) {
                added++;
            }
        }
        if (added == 0) {
            throw new IllegalArgumentException(
                    "Nothing of order " + purchase.number() + " can be bought any more: look for something like it");
        }
        return added;
    }

    /** Whether it could be had in that number. */
    private static boolean add(World world, Person by, Line line) {
        try {
            world.run("shop.addToCart", by, Map.of("asin", line.asin(), "quantity", line.left()));
            return true;
        } catch (IllegalArgumentException gone) {
            return false;
        }
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
