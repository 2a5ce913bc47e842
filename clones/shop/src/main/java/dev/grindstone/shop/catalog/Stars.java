package dev.grindstone.shop.catalog;

import static dev.grindstone.shop.db.Tables.PRODUCT;

import java.util.Locale;
import org.jooq.Field;
import org.jooq.Record;

/**
 * What those who rated a product said in stars.
 *
 * @param one how often it was given one star; the others likewise
 */
public record Stars(int one, int two, int three, int four, int five) {

    /** From the columns of a product. */
    public static Stars of(Record product) {
        return new Stars(
                product.get(PRODUCT.ONE_STAR),
                product.get(PRODUCT.TWO_STAR),
                product.get(PRODUCT.THREE_STAR),
                product.get(PRODUCT.FOUR_STAR),
                product.get(PRODUCT.FIVE_STAR));
    }

    /** The column of a product that counts who gave so many stars, 1 to 5. */
    public static Field<Integer> column(int stars) {
        return switch (stars) {
            case 1 -> PRODUCT.ONE_STAR;
            case 2 -> PRODUCT.TWO_STAR;
            case 3 -> PRODUCT.THREE_STAR;
            case 4 -> PRODUCT.FOUR_STAR;
            default -> PRODUCT.FIVE_STAR;
        };
    }

    /** How many rated it. */
    public int total() {
        return one + two + three + four + five;
    }

    /** Tenths of the mean, rounded half up; 0 when nobody rated it. */
    public int tenths() {
        int total = total();
        return total == 0 ? 0 : (20 * (one + 2 * two + 3 * three + 4 * four + 5 * five) + total) / (2 * total);
    }

    /** Such as {@code 4.5}. */
    public String mean() {
        return tenths() / 10 + "." + tenths() % 10;
    }

    /** The mean to half a star, as style names have it: {@code 4-5}, {@code 4}. */
    public String halves() {
        int halves = (tenths() * 2 + 5) / 10;
        return halves % 2 == 0 ? Integer.toString(halves / 2) : halves / 2 + "-5";
    }

    /** How many gave that many stars. */
    public int of(int stars) {
        return switch (stars) {
            case 1 -> one;
            case 2 -> two;
            case 3 -> three;
            case 4 -> four;
            default -> five;
        };
    }

    /** Their share in per cent. */
    public int perCent(int stars) {
        return total() == 0 ? 0 : Math.round(100f * of(stars) / total());
    }

    /** Such as {@code 1,234}. */
    public String count() {
        return String.format(Locale.ROOT, "%,d", total());
    }
}
