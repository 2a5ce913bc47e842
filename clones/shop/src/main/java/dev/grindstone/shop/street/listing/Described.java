package dev.grindstone.shop.street.listing;

import dev.grindstone.shop.pictures.PictureRoutes;
import dev.grindstone.shop.street.Json;
import dev.grindstone.shop.street.Opinion;
import java.util.LinkedHashMap;
import java.util.Map;

/** A listing as search engines read it: schema.org's product. */
final class Described {
    private Described() {}

    static String json(ListingPage page) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("@context", "https://schema.org");
        all.put("@type", "Product");
        all.put("url", page.origin() + page.listing().path());
        all.put("name", page.listing().title());
        all.put("sku", Long.toString(page.listing().id()));
        all.put("description", page.item().description());
        all.put(
                "image",
                page.item().pictures().stream()
                        .map(name -> page.origin() + PictureRoutes.path(name, 794))
                        .toList());
        ListingPage.Where where = page.where();
        if (where != null) {
            all.put(
                    "category",
                    where.category().node().name() + " < " + where.part().name());
        }
        all.put("brand", named("Brand", page.shop().name()));
        if (!page.item().material().isEmpty()) {
            all.put("material", page.item().material());
        }
        all.put("offers", offers(page));
        if (page.listing().stars().total() > 0) {
            all.put("aggregateRating", rating(page));
            all.put(
                    "review",
                    page.said().ofItem().stream().map(Described::review).toList());
        }
        return Json.of(all);
    }

    private static Map<String, Object> offers(ListingPage page) {
        Map<String, Object> offers = new LinkedHashMap<>();
        offers.put("@type", "AggregateOffer");
        offers.put(
                "offerCount",
                page.item().kinds().stream().mapToInt(Item.Kind::most).sum());
        offers.put("lowPrice", Json.amount(page.item().lowest()));
        offers.put("highPrice", Json.amount(page.item().highest()));
        offers.put("priceCurrency", "USD");
        offers.put("availability", "https://schema.org/" + (page.item().most() > 0 ? "InStock" : "OutOfStock"));
        return offers;
    }

    private static Map<String, Object> rating(ListingPage page) {
        Map<String, Object> rating = new LinkedHashMap<>();
        rating.put("@type", "AggregateRating");
        rating.put("ratingValue", page.listing().stars().mean());
        rating.put("reviewCount", page.listing().stars().total());
        return rating;
    }

    private static Map<String, Object> review(Opinion opinion) {
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("@type", "Review");
        review.put("reviewRating", stars(opinion.stars()));
        review.put("author", named("Person", opinion.author()));
        review.put("datePublished", opinion.day());
        review.put("reviewBody", opinion.text());
        return review;
    }

    // Map.of has no order that is the same in every run.
    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("@type", type);
        named.put("name", name);
        return named;
    }

    private static Map<String, Object> stars(int stars) {
        Map<String, Object> rating = new LinkedHashMap<>();
        rating.put("@type", "Rating");
        rating.put("ratingValue", stars);
        return rating;
    }
}
