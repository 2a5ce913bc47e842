package dev.grindstone.shop.reviews;

import java.util.Set;

/**
 * A review.
 *
 * @param format of which variant it speaks, such as {@code Color: Green | Size: Tall}; empty when there is one only
 * @param date such as {@code February 19, 2025}
 * @param vote what the reader can say of it
 */
record Review(
        long id, String asin, Said said, String country, String date, String format, boolean isVerified, Vote vote) {
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
     */
    record Vote(long id, int helpful, boolean isGiven, boolean isMine) {
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

    String rid() {
        return Rid.text(id);
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
