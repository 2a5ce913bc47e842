package dev.grindstone.shop.street.checkout;

import dev.grindstone.shop.basket.Owner;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.checkout.order.Speed;
import org.jspecify.annotations.Nullable;

/**
 * A checkout under way.
 *
 * @param owner whose basket is bought
 * @param only the one thing that is bought; null when it is the basket
 * @param email of a guest; empty before it was said, and for who is signed in
 * @param address where it goes; null until that is said
 * @param paying how it is paid
 * @param purchase the first purchase that came of it; null until then
 */
record Till(
        long id,
        Owner owner,
        @Nullable Only only,
        String email,
        @Nullable Address address,
        Speed speed,
        Paying paying,
        @Nullable Long purchase) {

    /** What is bought past the basket. */
    record Only(long offer, int quantity, String personal) {}

    /**
     * How it is paid: by a card, from the balance, or from the balance as far as it goes.
     *
     * @param donates whether something is given to charity on top
     */
    record Paying(@Nullable PayCard card, boolean usesBalance, boolean donates) {}

    boolean isGuest() {
        return owner.person() == null;
    }

    /** The address of a step. */
    String path(String step) {
        return "/cart/checkout/" + id + "/" + step;
    }
}
