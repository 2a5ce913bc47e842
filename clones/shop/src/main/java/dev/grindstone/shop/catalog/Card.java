package dev.grindstone.shop.catalog;

import java.time.Instant;
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
     */
    public record Looks(String title, String brand, String picture, String badge) {}

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

    /** Such as {@code 2K+ bought in past month}; empty when that is not worth telling. */
    public String boughtText() {
        int bought = standing.bought();
        if (bought < 50) {
            return "";
        }
        return (bought < 1000 ? bought / 50 * 50 + "" : bought / 1000 + "K") + "+ bought in past month";
    }
}
