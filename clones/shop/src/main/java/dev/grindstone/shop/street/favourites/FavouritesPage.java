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
 * @param tab {@code items}, {@code shops} or {@code searches}
 * @param words by which items are looked for; empty for all
 * @param wrong what could not be done; empty for nothing
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
        Kept kept,
        String wrong,
        List<Listing> items,
        int total,
        List<Shop> shops,
        String origin) {
    public FavouritesPage {
        items = List.copyOf(items);
        shops = List.copyOf(shops);
    }

    /**
     * What there is beside single items.
     *
     * @param collection the handle of the one that is open; empty for all items
     */
    record Kept(Collections collections, String collection, List<Collections.Search> searches) {
        Kept {
            searches = List.copyOf(searches);
        }

        /** The name of the one that is open. */
        String name() {
            return collections
                    .named(collection)
                    .map(Collections.Collection::name)
                    .orElse("");
        }
    }

    boolean showsSearches() {
        return tab.equals("searches");
    }

    boolean showsShops() {
        return tab.equals("shops");
    }
}
