package dev.grindstone.shop.checkout.order;

import static dev.grindstone.shop.db.Tables.PURCHASE;

import org.jooq.DSLContext;

/**
 * Numbers of orders, such as {@code 123-1234567-7654321}. They follow from whose order it is and how many that person has, so
 * that an order has the same number whenever it is placed: whether a hand was quick is nothing that a check may see.
 */
final class Numbers {
    private static final long NUMBERS = 100_000_000_000_000_000L;

    private Numbers() {}

    /** A number that no order has. */
    static String next(DSLContext db, long person) {
        int count = db.fetchCount(PURCHASE, PURCHASE.PERSON_ID.eq(person));
        String number = of(person, count);
        while (db.fetchExists(PURCHASE, PURCHASE.NUMBER.eq(number))) {
            number = of(person, ++count);
        }
        return number;
    }

    private static String of(long person, int count) {
        String digits = String.format("%017d", Math.floorMod(mixed(person * 1_000_003 + count), NUMBERS));
        return digits.substring(0, 3) + "-" + digits.substring(3, 10) + "-" + digits.substring(10);
    }

    /** The finishing step of SplitMix64 (Steele, Lea and Flood, 2014): neighbours come out far apart. */
    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
