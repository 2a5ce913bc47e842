package dev.grindstone.shop.street.favourites;

import dev.grindstone.shop.street.Listing;
import dev.grindstone.shop.street.Shop;
import dev.grindstone.shop.street.StreetFrame;
import java.util.List;

/**
 * What somebody likes.
 *
 * @param name of whose page it is
 * @param path its address
 * @param isOwn whether it is the visitor's
 * @param tab {@code items} or {@code shops}
 * @param words by which items are looked for; empty for all
 * @param items those shown, the latest first
 * @param total how many items there are
 */
public record FavouritesPage(
        StreetFrame frame,
        String name,
        String path,
        boolean isOwn,
        String tab,
        String words,
        List<Listing> items,
        int total,
        List<Shop> shops,
        String origin) {
    public FavouritesPage {
        items = List.copyOf(items);
        shops = List.copyOf(shops);
    }

    boolean showsShops() {
        return tab.equals("shops");
    }
}
