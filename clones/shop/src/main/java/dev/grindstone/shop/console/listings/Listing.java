package dev.grindstone.shop.console.listings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a seller offers of one product.
 *
 * @param isOwn whether the product's page is this seller's, who then writes its words; else it only has an offer there
 * @param items what can be bought of it, variant by variant
 */
record Listing(
        long product,
        String asin,
        String title,
        String description,
        String node,
        boolean isOwn,
        int bought,
        List<Item> items) {
    Listing {
        items = List.copyOf(items);
    }

    /**
     * One variant as this seller has it.
     *
     * @param stock how many there are, on sale or off it
     * @param isShelved whether it is off sale
     */
    record Item(
            long offer,
            String asin,
            String choice,
            String picture,
            String condition,
            long price,
            @Nullable Long was,
            long shipping,
            int stock,
            boolean isShelved) {}

    Item first() {
        return items.get(0);
    }

    /** Whether nothing of it is on sale because its seller took it off. */
    boolean isEnded() {
        return items.stream().allMatch(Item::isShelved);
    }

    int stock() {
        return items.stream().mapToInt(Item::stock).sum();
    }

    /** Whether something of it is nearly gone. */
    boolean isLow(int few) {
        return !isEnded() && items.stream().anyMatch(item -> !item.isShelved() && item.stock() <= few);
    }

    long cheapest() {
        return items.stream().mapToLong(Item::price).min().orElse(0);
    }

    long dearest() {
        return items.stream().mapToLong(Item::price).max().orElse(0);
    }

    String path() {
        return "/dp/" + first().asin();
    }
}
