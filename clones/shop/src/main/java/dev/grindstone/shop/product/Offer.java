package dev.grindstone.shop.product;

import dev.grindstone.shop.buyer.Place;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.catalog.Price;
import dev.grindstone.shop.catalog.Seller;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who has a variant at which price.
 *
 * @param atMost so many to a buyer; null for no such limit
 * @param againOff per cent off when it is sent again and again; 0 when it is not
 */
record Offer(
        long id,
        Seller seller,
        String condition,
        String note,
        Price price,
        long shipping,
        int stock,
        @Nullable Integer atMost,
        boolean isFast,
        int days,
        int againOff) {
    private static final int MOST = 30;
    private static final int FEW = 5;

    /** How many can be put into the basket at once. */
    int most() {
        int limit = atMost == null ? MOST : Math.min(MOST, atMost);
        return Math.min(limit, stock);
    }

    boolean isScarce() {
        return stock > 0 && stock <= FEW;
    }

    /** What the buy box says of the stock. */
    String stockText() {
        return isScarce() ? "Only " + stock + " left in stock - order soon." : "In Stock";
    }

    /** Such as {@code New} or {@code Used}. */
    String conditionText() {
        return condition.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + condition.substring(1);
    }

    /** What sending it costs. */
    long shipping(boolean isMember) {
        return Delivery.shipping(new Card.Sold(id, 0, seller, price, shipping, stock, isFast, days, ""), isMember);
    }

    /** Such as {@code Tomorrow, March 11}. */
    String delivery(Instant now, ZoneId zone, Place to) {
        return Delivery.text(Delivery.day(now, zone, to.days(days)), now, zone);
    }
}
