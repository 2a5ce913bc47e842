package dev.grindstone.shop.product;

import java.util.List;
import java.util.Optional;

/**
 * What goes into a basket.
 *
 * @param values what it has of each option of the product, in the order of the options
 * @param pictures their names, the first shown first
 * @param offers the one its page sells first
 */
record Variant(long id, String asin, List<String> values, List<String> pictures, List<Offer> offers) {
    Variant {
        values = List.copyOf(values);
        pictures = List.copyOf(pictures);
        offers = List.copyOf(offers);
    }

    /** The offer its page sells; empty when that is sold out. */
    Optional<Offer> featured() {
        return offers.stream().limit(1).filter(offer -> offer.stock() > 0).findFirst();
    }

    /** What else can be had. */
    List<Offer> others() {
        return offers.stream().skip(1).filter(offer -> offer.stock() > 0).toList();
    }

    /** The address of its page. */
    String path() {
        return "/dp/" + asin + "?th=1&psc=1";
    }
}
