package dev.grindstone.shop.purchase;

import dev.grindstone.shop.catalog.Money;

/** To whom one can give something at the checkout of the street, once for all of its orders. */
public final class Charity {
    public static final String NAME = "Lantern Shelf";

    /** How much, in cents. */
    public static final long GIFT = 100;

    /** Why money goes back that was given; only when all orders of the checkout are cancelled. */
    public static final String REFUND = "Donation";

    private Charity() {}

    /** Such as {@code $1.00}. */
    public static String amount() {
        return Money.text(GIFT);
    }
}
