package dev.grindstone.shop.cart;

import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.shop.basket.Contents;
import dev.grindstone.shop.basket.Owner;

/**
 * {@code shop.addToCart} (asin or offer, quantity; personal, weeks, gift, registry by its handle; the result is the line's number), {@code
 * shop.setQuantity} (line or asin, quantity; 0 takes it out), {@code shop.removeFromCart}, {@code shop.saveForLater} and
 * {@code shop.moveToCart} (line or asin), {@code shop.chooseItem} (line or asin, chosen), {@code shop.markAsGift} (line or
 * asin, gift) and {@code shop.mergeBasket} (browser: what was put in there before somebody signed in).
 */
public final class CartCommands {
    private CartCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.addToCart", (world, by, args) -> new Contents(world, Owner.of(by)).add(args));
        commands.add("shop.setQuantity", (world, by, args) -> {
            new Contents(world, Owner.of(by)).setQuantity(args);
            return null;
        });
        commands.add("shop.removeFromCart", (world, by, args) -> {
            new Contents(world, Owner.of(by)).remove(args);
            return null;
        });
        commands.add("shop.saveForLater", (world, by, args) -> {
            new Contents(world, Owner.of(by)).save(args);
            return null;
        });
        commands.add("shop.moveToCart", (world, by, args) -> {
            new Contents(world, Owner.of(by)).bringBack(args);
            return null;
        });
        commands.add("shop.chooseItem", (world, by, args) -> {
            new Contents(world, Owner.of(by)).choose(args);
            return null;
        });
        commands.add("shop.markAsGift", (world, by, args) -> {
            new Contents(world, Owner.of(by)).markAsGift(args);
            return null;
        });
        commands.add("shop.mergeBasket", (world, by, args) -> {
            new Contents(world, Owner.of(by)).takeOver(Owner.of(args.text("browser")));
            return null;
        });
    }
}
