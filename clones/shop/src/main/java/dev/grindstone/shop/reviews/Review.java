package dev.grindstone.shop.reviews;

import dev.grindstone.shop.photos.Photo;
import java.util.List;
import java.util.Set;

/**
 * A review.
 *
 * @param format of which variant it speaks, such as {@code Color: Green | Size: Tall}; empty when there is one only
 * @param date such as {@code February 19, 2025}
 * @param vote what the reader can say of it
 */
record Review(
        long id,
        String asin,
        Said said,
        String country,
        String date,
        String format,
        boolean isVerified,
        List<Photo> photos,
        Vote vote) {
    private static final int EXCERPT = 360;
    private static final Set<String> WITH_ARTICLE =
            Set.of("United States", "United Kingdom", "Netherlands", "United Arab Emirates", "Philippines");

    /**
     * What somebody says.
     *
     * @param answer of the seller; empty without one
     */
    record Said(String author, int stars, String title, String body, String answer) {}

    /**
     * How many found it helpful.
     *
     * @param isMine whether the reader wrote the review, who then has no vote
     * @param isReported whether the reader told us that something is wrong with it
     */
    record Vote(long id, int helpful, boolean isGiven, boolean isMine, boolean isReported) {
        String rid() {
            return Rid.text(id);
        }

        /** Such as {@code 12 people found this helpful}; empty when nobody did. */
        String text() {
            return helpful == 0
                    ? ""
                    : helpful == 1 ? "One person found this helpful" : helpful + " people found this helpful";
        }
    }

    Review {
        photos = List.copyOf(photos);
    }

    String rid() {
        return Rid.text(id);
    }

    /** Its first words, as they stand beside a picture. */
    String excerpt() {
        String body = said.body().replaceAll("\\s+", " ");
        return body.length() <= EXCERPT ? body : body.substring(0, body.lastIndexOf(' ', EXCERPT)) + "…";
    }

    String path() {
        return "/gp/customer-reviews/" + rid();
    }

    /** Whether it was written abroad: scripts know its stars by another name. */
    boolean isForeign() {
        return !country.equals("United States");
    }

    String placeAndDate() {
        return "Reviewed in " + (WITH_ARTICLE.contains(country) ? "the " : "") + country + " on " + date;
    }
}
