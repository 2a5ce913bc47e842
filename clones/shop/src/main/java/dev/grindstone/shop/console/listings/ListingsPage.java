package dev.grindstone.shop.console.listings;

import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.console.Desk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of listings. */
record ListingsPage(
        Desk desk,
        ListingQueries.Which which,
        String words,
        List<Listing> listings,
        int count,
        @Nullable String previous,
        @Nullable String next) {
    ListingsPage {
        listings = List.copyOf(listings);
    }

    static String price(Listing listing) {
        return listing.cheapest() == listing.dearest()
                ? Money.text(listing.cheapest())
                : Money.text(listing.cheapest()) + " – " + Money.text(listing.dearest());
    }
}
