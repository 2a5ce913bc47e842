package dev.grindstone.shop.checkout.order;

import dev.grindstone.shop.catalog.Ware;

/**
 * What is bought of one offer.
 *
 * @param basketLine the line of the basket it comes from; 0 for none
 * @param seen what one cost when its buyer saw it last
 */
public record Line(long basketLine, Ware ware, int quantity, String personal, boolean isGift, int weeks, long seen) {

    /** What tells it from the other lines of its order. */
    public long key() {
        return basketLine == 0 ? ware.sold().offer() : basketLine;
    }

    public long price() {
        return ware.price(weeks);
    }

    public long sum() {
        return price() * quantity;
    }
}
