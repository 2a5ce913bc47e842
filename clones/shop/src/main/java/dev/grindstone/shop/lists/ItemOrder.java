package dev.grindstone.shop.lists;

import java.util.Comparator;

/** How the items of a list can be ordered; every order ends in the newest first. */
enum ItemOrder {
    NEWEST("date-added", "Most recently added"),
    OLDEST("date-added-asc", "Oldest first"),
    PRIORITY("priority", "Priority: High to Low"),
    CHEAPEST("price-asc", "Price: Low to High"),
    DEAREST("price-desc", "Price: High to Low");

    private final String value;
    private final String label;

    ItemOrder(String value, String label) {
        this.value = value;
        this.label = label;
    }

    String value() {
        return value;
    }

    String label() {
        return label;
    }

    Comparator<ListsPage.Item> order() {
        Comparator<ListsPage.Item> first = switch (this) {
            case NEWEST -> Comparator.comparingLong(item -> -item.id());
            case OLDEST -> Comparator.comparingLong(ListsPage.Item::id);
            case PRIORITY ->
                Comparator.comparingInt(item -> -item.wish().priority().value());
            case CHEAPEST ->
                Comparator.comparingLong(item -> item.ware().sold().price().cents());
            case DEAREST ->
                Comparator.comparingLong(item -> -item.ware().sold().price().cents());
        };
        return first.thenComparing(item -> -item.id());
    }

    /** The one with such a value; what is unknown is as usual. */
    static ItemOrder of(String value) {
        for (ItemOrder order : values()) {
            if (order.value.equals(value)) {
                return order;
            }
        }
        return NEWEST;
    }
}
