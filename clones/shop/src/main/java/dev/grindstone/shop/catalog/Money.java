package dev.grindstone.shop.catalog;

import java.util.Locale;

/** Sums of money in cents, as pages write them. */
public final class Money {
    private Money() {}

    /** Such as {@code $1,299.99}; a sum below zero has its sign first. */
    public static String text(long cents) {
        return (cents < 0 ? "-$" : "$") + whole(cents) + "." + fraction(cents);
    }

    /** The dollars, such as {@code 1,299}. */
    public static String whole(long cents) {
        return String.format(Locale.ROOT, "%,d", Math.abs(cents) / 100);
    }

    /** The cents, such as {@code 05}. */
    public static String fraction(long cents) {
        return String.format(Locale.ROOT, "%02d", Math.abs(cents) % 100);
    }

    /** A share in per cent, rounded half up to whole cents. */
    public static long share(long cents, int perCent) {
        return (cents * perCent + 50) / 100;
    }

    /**
     * Cuts a sum into shares in proportion to weights, so that the shares add up to the sum: what is left over by rounding
     * down goes to the largest remainders, the first of equals first.
     */
    public static long[] split(long cents, long[] weights) {
        long all = java.util.Arrays.stream(weights).sum();
        long[] shares = new long[weights.length];
        if (all == 0) {
            return shares;
        }
        long[] remainders = new long[weights.length];
        long left = cents;
        for (int i = 0; i < weights.length; i++) {
            shares[i] = cents * weights[i] / all;
            remainders[i] = cents * weights[i] % all;
            left -= shares[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < remainders.length; i++) {
                largest = remainders[i] > remainders[largest] ? i : largest;
            }
            shares[largest]++;
            remainders[largest] = -1;
        }
        return shares;
    }
}
