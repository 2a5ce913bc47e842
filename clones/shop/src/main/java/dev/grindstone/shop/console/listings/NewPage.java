package dev.grindstone.shop.console.listings;

import dev.grindstone.shop.console.Desk;
import java.util.List;
import java.util.Map;

/**
 * A new listing to be written.
 *
 * @param pictures names of those that can be chosen
 * @param nodes categories by department
 */
record NewPage(
        Desk desk,
        List<String> pictures,
        List<Department> nodes,
        Map<String, String> typed,
        Map<String, String> wrong) {

    /** A department and what is below it, by number. */
    record Department(String name, Map<Long, String> leaves) {}

    String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    String wrong(String field) {
        return wrong.getOrDefault(field, "");
    }
}
