package dev.grindstone.shop.catalog;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A product as lists show it, with the offer that its page sells.
 *
 * @param asin of the variant that is shown
 * @param listing its number in the shops skin; null in the marketplace
 * @param variants how many there are to choose from
 */
public record Card(
        long product, String asin, @Nullable Long listing, Looks looks, Sold sold, Standing standing, int variants) {

    /**
     * What is seen of it.
     *
     * @param picture its name
     * @param second the name of another picture; empty without one
     * @param pieces how many come in one box; 1 where that is not told
     */
    public record Looks(String title, String brand, String picture, String second, int pieces, String badge) {
        private static final Pattern PIECES = Pattern.compile("\\b(?:Set|Pack) of (\\d{1,3})\\b");

        /** From what columns of a product and its variant say. */
        public static Looks of(String title, String brand, String pictures, String options, String badge) {
            String[] names = pictures.split("\n", 3);
            Matcher pieces = PIECES.matcher(options.isBlank() ? title : options + " " + title);
            return new Looks(
                    title,
                    brand,
                    names[0],
                    names.length > 1 ? names[1] : "",
                    pieces.find() ? Integer.parseInt(pieces.group(1)) : 1,
                    badge);
        }
    }

    /**
     * How it is sold.
     *
     * @param coupon what a coupon to clip says; empty without one
     */
    public record Sold(
            long offer,
            long node,
            Seller seller,
            Price price,
            long shipping,
            int stock,
            boolean isFast,
            int days,
            String coupon) {}

    /**
     * How it does.
     *
     * @param rank its place among all of its department, 1 for what sells best
     */
    public record Standing(Stars stars, int bought, int rank, Instant listedAt) {}

    /** The address of its page. */
    public String path() {
        return "/" + Slug.of(looks.title()) + "/dp/" + asin;
    }

    /** What one piece costs where several come in one box, such as {@code $3.25}; empty otherwise. */
    public String pieceText() {
        int pieces = looks.pieces();
        return pieces < 2 ? "" : Money.text((sold.price().cents() + pieces / 2) / pieces);
    }

    /** Such as {@code 2K+ bought in past month}; empty when that is not worth telling. */
    public String boughtText() {
        int bought = standing.bought();
        if (bought < 50) {
            return "";
        }
        return (bought < 1000 ? bought / 50 * 50 + "" : bought / 1000 + "K") + "+ bought in past month";
    }
}
