package dev.grindstone.shop.street;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;

/**
 * The page where nothing is, with the street around it.
 *
 * @param what is not there, as a sentence
 */
public record StreetMissing(StreetFrame frame, String what) {

    /** Answers that something is not there. */
    public static void show(Visit visit, Brand brand, String what) {
        visit.status(404);
        visit.page(
                "Page not found - " + brand.name(),
                "shop/street/missing.jte",
                new StreetMissing(StreetFrame.of(visit, brand), what));
    }
}
