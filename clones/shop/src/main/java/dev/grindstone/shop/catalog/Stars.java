package dev.grindstone.shop.catalog;

import java.util.Locale;

/**
 * What those who rated a product said in stars.
 *
 * @param one how often it was given one star; the others likewise
 */
public record Stars(int one, int two, int three, int four, int five) {

    /** From the column of a product. */
    public static Stars of(Integer[] counts) {
        return new Stars(counts[0], counts[1], counts[2], counts[3], counts[4]);
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
