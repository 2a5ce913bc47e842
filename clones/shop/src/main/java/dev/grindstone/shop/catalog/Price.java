package dev.grindstone.shop.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What something costs.
 *
 * @param cents to be paid
 * @param was what it is compared with, struck through; null when there is nothing to compare
 * @param isDeal whether it costs that for a while only
 */
public record Price(long cents, @Nullable Long was, boolean isDeal) {

    /** The price of an offer, with a deal's per cent off if one runs. */
    public static Price of(long price, @Nullable Long was, int dealPerCent) {
        if (dealPerCent == 0) {
            return new Price(price, was != null && was > price ? was : null, false);
        }
        return new Price(price - Money.share(price, dealPerCent), price, true);
    }

    /** Such as {@code $1,299.99}. */
    public String text() {
        return Money.text(cents);
    }

    /** How many per cent less than it was; 0 when it is not less. */
    public int saving() {
        return was == null ? 0 : (int) Math.round(100.0 * (was - cents) / was);
    }
}
