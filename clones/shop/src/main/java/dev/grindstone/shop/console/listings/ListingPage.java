package dev.grindstone.shop.console.listings;

import dev.grindstone.shop.console.Desk;
import java.util.Map;

/**
 * One listing, to be changed.
 *
 * @param typed what was entered in a form that was refused, by field
 */
record ListingPage(Desk desk, Listing listing, Map<String, String> typed, Map<String, String> wrong) {

    String typed(String name, String otherwise) {
        return typed.getOrDefault(name, otherwise);
    }

    String wrong(String field) {
        return wrong.getOrDefault(field, "");
    }
}
