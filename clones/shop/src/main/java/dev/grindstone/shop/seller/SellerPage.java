package dev.grindstone.shop.seller;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.frame.Frame;
import java.util.List;

/**
 * A seller's profile.
 *
 * @param periods feedback of 30 days, 90 days, 12 months and all time
 * @param cards some of what it sells
 */
record SellerPage(
        Frame frame, Seller seller, About about, List<Period> periods, List<Feedback> recent, List<Card> cards) {
    SellerPage {
        periods = List.copyOf(periods);
        recent = List.copyOf(recent);
        cards = List.copyOf(cards);
    }

    /** What it says of itself; {@code since} is a month and a year. */
    record About(String place, String text, String policy, String since, int sales) {}

    /** What was said in a period of time: with four or five stars, with three, with less. */
    record Period(String key, String label, int positive, int neutral, int negative) {
        int count() {
            return positive + neutral + negative;
        }

        /** The share of some of them, such as {@code 97%}; a dash when nobody spoke. */
        String share(int part) {
            return count() == 0 ? "-" : Math.round(100f * part / count()) + "%";
        }
    }

    /** What one buyer said. */
    record Feedback(int stars, String text, String date) {}

    /** All time. */
    Period lifetime() {
        return periods.get(periods.size() - 1);
    }
}
