package dev.grindstone.shop.street.talks;

import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.street.StreetFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's conversations with small shops.
 *
 * @param open the one that is shown; null for none
 * @param about what a new letter is about: an order's number, or nothing
 * @param text what was written and could not be sent; empty otherwise
 * @param wrong why not
 */
public record TalksPage(
        StreetFrame frame, List<Talk> talks, @Nullable Open open, String about, String text, String wrong) {
    public TalksPage {
        talks = List.copyOf(talks);
    }

    /**
     * Everything from and to one shop.
     *
     * @param last what was written last
     */
    record Talk(Seller shop, String last, String day, boolean isNew) {}

    /** One conversation. */
    record Open(Seller shop, List<Line> lines) {
        Open {
            lines = List.copyOf(lines);
        }
    }

    /** One letter. */
    record Line(boolean isFromShop, String about, String text, String sent) {}

    boolean isOpen(Talk talk) {
        Open shown = open;
        return shown != null && shown.shop().equals(talk.shop());
    }
}
