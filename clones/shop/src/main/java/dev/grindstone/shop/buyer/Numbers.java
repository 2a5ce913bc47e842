package dev.grindstone.shop.buyer;

import static dev.grindstone.shop.db.Tables.GIFT_ORDER;
import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.PURCHASE;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/**
 * By what orders and lists are called. It follows from whose they are and how many that person has, so that an order has the
 * same number whenever it is placed: whether a hand was quick is nothing that a check may see.
 */
public final class Numbers {
    private static final long NUMBERS = 100_000_000_000_000_000L;
    private static final long DIGITAL = 100_000_000_000_000L;
    private static final int CLAIM = 14;

    /** Without those that are taken for one another. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXY2346789";

    private Numbers() {}

    /** A number that no order has, such as {@code 123-1234567-7654321}. */
    public static String order(DSLContext db, long person) {
        return free(
                db.fetchCount(PURCHASE, PURCHASE.PERSON_ID.eq(person)),
                count -> {
                    String digits = String.format("%017d", Math.floorMod(scattered(person, count), NUMBERS));
                    return digits.substring(0, 3) + "-" + digits.substring(3, 10) + "-" + digits.substring(10);
                },
                number -> db.fetchExists(PURCHASE, PURCHASE.NUMBER.eq(number)));
    }

    /** A number that no order without a parcel has, such as {@code D01-1234567-7654321}. */
    public static String digital(DSLContext db, long person) {
        return free(
                db.fetchCount(GIFT_ORDER, GIFT_ORDER.PERSON_ID.eq(person)),
                count -> {
                    String digits = String.format("%014d", Math.floorMod(scattered(-person, count), DIGITAL));
                    return "D01-" + digits.substring(0, 7) + "-" + digits.substring(7);
                },
                number -> db.fetchExists(GIFT_ORDER, GIFT_ORDER.NUMBER.eq(number)));
    }

    /** The claim code of the gift card of such an order, such as {@code K7QD-3XWM9P-A2TR}: it follows from the number. */
    public static String claim(String number) {
        long digits = Long.parseLong(number.replaceAll("\\D", ""));
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < CLAIM; at++) {
            if (at == 4 || at == 10) {
                code.append('-');
            }
            code.append(LETTERS.charAt((int) Math.floorMod(scattered(digits, at), (long) LETTERS.length())));
        }
        return code.toString();
    }

    /** Letters and digits that no list has, for its address. */
    public static String list(DSLContext db, long person) {
        return free(
                db.fetchCount(LIST, LIST.PERSON_ID.eq(person)),
                count -> Long.toString(scattered(person, count) >>> 1, Character.MAX_RADIX)
                        .toUpperCase(Locale.ROOT),
                handle -> db.fetchExists(LIST, LIST.HANDLE.eq(handle)));
    }

    private static String free(int count, IntFunction<String> name, Predicate<String> taken) {
        int next = count;
        while (taken.test(name.apply(next))) {
            next++;
        }
        return name.apply(next);
    }

    /** The finishing step of SplitMix64 (Steele, Lea and Flood, 2014): neighbours come out far apart. */
    private static long scattered(long person, int count) {
        long z = person * 1_000_003 + count + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
