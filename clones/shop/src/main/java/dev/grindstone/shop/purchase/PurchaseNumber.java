package dev.grindstone.shop.purchase;

import java.math.BigInteger;

/** Numbers of purchases, such as {@code 113-1234567-7654321}. */
public final class PurchaseNumber {
    private static final BigInteger ALL = BigInteger.TEN.pow(14);
    private static final BigInteger STRIDE = BigInteger.valueOf(61_803_398_874_989L); // coprime to 10: no two ids meet

    private PurchaseNumber() {}

    /** The number that belongs to an id: the same in every run, and looking like nobody counted. */
    public static String of(long id) {
        String digits =
                String.format("%014d", BigInteger.valueOf(id).multiply(STRIDE).mod(ALL));
        return "113-" + digits.substring(0, 7) + "-" + digits.substring(7);
    }
}
