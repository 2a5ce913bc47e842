package dev.grindstone.shop.deals;

import java.util.Comparator;

/** How deals can be ordered; every order ends in the product's number. */
enum DealOrder {
    FEATURED("", "Featured"),
    MOST_OFF("discount-desc", "Discount: High to Low"),
    CHEAPEST("price-asc", "Price: Low to High"),
    DEAREST("price-desc", "Price: High to Low"),
    SOONEST("ends-soon", "Ending soonest");

    private final String value;
    private final String label;

    DealOrder(String value, String label) {
        this.value = value;
        this.label = label;
    }

    String value() {
        return value;
    }

    String label() {
        return label;
    }

    Comparator<Deal> order() {
        Comparator<Deal> first = switch (this) {
            case FEATURED ->
                Comparator.comparingInt(deal -> -deal.card().standing().bought());
            case MOST_OFF -> Comparator.comparingInt(deal -> -deal.perCent());
            case CHEAPEST ->
                Comparator.comparingLong(deal -> deal.card().sold().price().cents());
            case DEAREST ->
                Comparator.comparingLong(deal -> -deal.card().sold().price().cents());
            case SOONEST -> Comparator.comparing(Deal::endsAt);
        };
        return first.thenComparing(deal -> deal.card().product());
    }

    /** The one with such a value; what is unknown is as usual. */
    static DealOrder of(String value) {
        for (DealOrder order : values()) {
            if (order.value.equals(value)) {
                return order;
            }
        }
        return FEATURED;
    }
}
