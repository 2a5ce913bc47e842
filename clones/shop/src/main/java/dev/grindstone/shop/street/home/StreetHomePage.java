package dev.grindstone.shop.street.home;

import dev.grindstone.shop.street.Category;
import dev.grindstone.shop.street.Listing;
import dev.grindstone.shop.street.StreetFrame;
import java.util.List;

/**
 * The first page.
 *
 * @param origin what links to listings begin with
 */
public record StreetHomePage(StreetFrame frame, String origin, List<Bubble> bubbles, List<Row> rows) {
    public StreetHomePage {
        bubbles = List.copyOf(bubbles);
        rows = List.copyOf(rows);
    }

    /** A category with a picture of something in it. */
    public record Bubble(Category category, String picture) {}

    /**
     * Some listings under a heading.
     *
     * @param more where there are more of them; empty for nowhere
     */
    public record Row(String heading, String more, List<Listing> listings) {}

    String greeting() {
        return frame.isSignedIn() ? "Welcome back, " + frame.name() : "A street of small shops";
    }
}
