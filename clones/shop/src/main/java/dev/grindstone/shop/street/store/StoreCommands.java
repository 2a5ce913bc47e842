package dev.grindstone.shop.street.store;

import static dev.grindstone.shop.db.Tables.FOLLOW;
import static dev.grindstone.shop.db.Tables.SELLER;

import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;

/** {@code shop.follow} and {@code shop.unfollow} (shop, its name in addresses). Who follows a shop already does so once. */
public final class StoreCommands {
    private StoreCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.follow", (world, by, args) -> {
            world.db("shop")
                    .insertInto(FOLLOW)
                    .set(FOLLOW.PERSON_ID, by.id())
                    .set(FOLLOW.SELLER_ID, shop(world, args))
                    .set(FOLLOW.BEGUN_AT, world.now())
                    .onDuplicateKeyIgnore()
                    .execute();
            return null;
        });
        commands.add("shop.unfollow", (world, by, args) -> {
            world.db("shop")
                    .deleteFrom(FOLLOW)
                    .where(FOLLOW.PERSON_ID.eq(by.id()).and(FOLLOW.SELLER_ID.eq(shop(world, args))))
                    .execute();
            return null;
        });
    }

    private static long shop(World world, Args args) {
        String name = args.text("shop");
        return world.db("shop")
                .select(SELLER.ID)
                .from(SELLER)
                .where(SELLER.HANDLE.eq(name).and(SELLER.KIND.eq("shop")))
                .fetchOptional(SELLER.ID)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no shop '" + name + "': take the name from its page’s address, /shop/<name>"));
    }
}
