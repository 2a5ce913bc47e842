package dev.grindstone.shop.cart;

import dev.grindstone.shop.catalog.Ware;

/**
 * A line of a basket with what it is of.
 *
 * @param seen what one cost when the basket was looked at last
 * @param arrives such as {@code Wed, Mar 12}
 * @param registry whose registry it is bought for, such as {@code Dana & Tom}; empty for none
 */
record CartLine(
        long id,
        Ware ware,
        int quantity,
        String personal,
        boolean isChosen,
        boolean isGift,
        int weeks,
        long seen,
        String arrives,
        String registry) {

    long price() {
        return ware.price(weeks);
    }

    long sum() {
        return price() * quantity;
    }

    /** Whether it is paid for at the next checkout. */
    boolean counts() {
        return isChosen && !ware.isGone();
    }

    boolean hasChanged() {
        return seen != price();
    }

    /** Whether more lie here than can be had now. */
    boolean isTooMuch() {
        return !ware.isGone() && quantity > ware.most();
    }

    String uuid() {
        return Long.toHexString(id);
    }
}
