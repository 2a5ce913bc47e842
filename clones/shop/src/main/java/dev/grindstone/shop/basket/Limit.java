package dev.grindstone.shop.basket;

import dev.grindstone.shop.catalog.Ware;

/** How many of a thing somebody may have in the basket, and what is said to one who wants more. */
public record Limit(Ware ware) {

    /** That of an offer. */
    public static Limit of(Ware ware) {
        return new Limit(ware);
    }

    /**
     * Lets a quantity pass that can be had, and one that is not more than what lies there already.
     *
     * @throws IllegalArgumentException that says how many can be had
     */
    public void check(long wanted, int now) {
        Integer atMost = ware.limits().atMost();
        if (wanted <= now) {
            return;
        }
        if (ware.isGone()) {
            throw new IllegalArgumentException("“" + ware.looks().title() + "” is currently unavailable");
        }
        if (atMost != null && wanted > atMost) {
            throw new IllegalArgumentException("This seller has a limit of " + atMost + " per customer"
                    + (now > 0 ? ", and you have " + now + " in your basket" : ""));
        }
        if (wanted > ware.sold().stock()) {
            throw new IllegalArgumentException(
                    "This seller has only " + ware.sold().stock()
                            + " of these available. To see if more are available from another seller, go to the product's page");
        }
    }
}
