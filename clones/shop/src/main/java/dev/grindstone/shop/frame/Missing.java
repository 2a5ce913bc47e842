package dev.grindstone.shop.frame;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;

/**
 * The page where nothing is, with the shop around it.
 *
 * @param what is not there, as a sentence
 */
public record Missing(Frame frame, String what) {

    /** Answers that something is not there. */
    public static void show(Visit visit, Brand brand, String what) {
        visit.status(404);
        visit.page("Page Not Found", "shop/frame/missing.jte", new Missing(Frame.of(visit, brand), what));
    }
}
