package dev.grindstone.shop.reviews;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.photos.Photo;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the pages of reviews show. */
final class ReviewPages {
    private ReviewPages() {}

    /**
     * All reviews of a product.
     *
     * @param matching how many the filter leaves
     * @param pictured the most helpful with images
     */
    record All(
            Frame frame,
            Card card,
            Filter filter,
            int matching,
            List<Review> reviews,
            List<Review> pictured,
            Insights insights) {
        All {
            reviews = List.copyOf(reviews);
            pictured = List.copyOf(pictured);
        }

        /** Such as {@code 1,234 total ratings, 210 with reviews}. */
        String count() {
            int ratings = filter.wanted().stream()
                    .mapToInt(card.standing().stars()::of)
                    .sum();
            return filter.isCounted()
                    ? String.format(Locale.ROOT, "%,d total ratings, %,d with reviews", ratings, matching)
                    : String.format(Locale.ROOT, "%,d matching customer reviews", matching);
        }

        boolean hasNext() {
            return filter.page() * ReviewQueries.PAGE < matching;
        }
    }

    /** One review alone; {@code isNew} when it was sent right now. */
    record One(Frame frame, Card card, Review review, boolean isNew) {}

    /**
     * Writing one.
     *
     * @param asin as the address had it
     * @param isEdit whether there is one of the writer already
     * @param photos the review has already
     * @param problems what is wrong, by field
     */
    record Write(
            Frame frame,
            Card card,
            String asin,
            Draft draft,
            boolean isEdit,
            List<Photo> photos,
            Map<String, String> problems) {
        String problem(String field) {
            return problems.getOrDefault(field, "");
        }
    }
}
