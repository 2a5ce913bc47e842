package dev.grindstone.shop.street.basket;

import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.shop.basket.Contents;
import dev.grindstone.shop.basket.Owner;
import dev.grindstone.shop.basket.ShopParts;

/**
 * {@code shop.personalize} (line or asin, personal: what is to be written on it) and {@code shop.tellShop} (shop, its handle;
 * note, code, gift, gift_note, wrapped, each optional: what is said to it about the order). What else is done to the basket of the
 * street is done by the commands of the marketplace's: {@code shop.addToCart} and the others.
 */
public final class BasketCommands {
    private BasketCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.personalize", (world, by, args) -> {
            new Contents(world, Owner.of(by)).personalize(args);
            return null;
        });
        commands.add("shop.tellShop", (world, by, args) -> {
            new ShopParts(world, Owner.of(by)).tell(args);
            return null;
        });
    }
}
