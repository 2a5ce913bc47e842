package dev.grindstone.shop.street.adding;

import dev.grindstone.shop.street.Listing;
import dev.grindstone.shop.street.StreetFrame;
import java.util.Map;

/**
 * The form of a listing, with what is wrong in it.
 *
 * @param problems by the field's name
 */
public record ChoosePage(StreetFrame frame, Choice choice, Entry entry, Map<String, String> problems) {
    public ChoosePage {
        problems = Map.copyOf(problems);
    }

    String path() {
        return Listing.path(choice.listing(), choice.title());
    }

    Choice.Variant shown() {
        return entry.variant(choice).orElse(choice.variants().get(0));
    }

    /** How many can be chosen at most. */
    int most() {
        return Math.max(1, Math.min(20, shown().ware().most()));
    }
}
