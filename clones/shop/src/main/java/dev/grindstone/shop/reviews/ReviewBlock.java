package dev.grindstone.shop.reviews;

import dev.grindstone.shop.catalog.Stars;
import java.util.List;

/**
 * Reviews on a product's page.
 *
 * @param asin of the variant whose page it is
 * @param written how many reviews with words there are
 * @param pictured those with images, the most helpful first
 * @param insights what they speak of, put together
 */
public record ReviewBlock(
        String asin, Stars stars, int written, List<Review> top, List<Review> pictured, Insights insights) {
    public ReviewBlock {
        top = List.copyOf(top);
        pictured = List.copyOf(pictured);
    }
}
