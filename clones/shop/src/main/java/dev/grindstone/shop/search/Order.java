package dev.grindstone.shop.search;

import dev.grindstone.shop.catalog.Card;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** How results can be ordered; every order ends in the product's number. */
enum Order {
    FEATURED("relevancerank", "Featured"),
    CHEAPEST("price-asc-rank", "Price: Low to High"),
    DEAREST("price-desc-rank", "Price: High to Low"),
    BEST_REVIEWED("review-rank", "Avg. Customer Review"),
    NEWEST("date-desc-rank", "Newest Arrivals"),
    BEST_SELLING("exact-aware-popularity-rank", "Best Sellers");

    private final String value;
    private final String label;

    Order(String value, String label) {
        this.value = value;
        this.label = label;
    }

    String value() {
        return value;
    }

    String label() {
        return label;
    }

    /** The one with such a value; what is unknown is as usual. */
    static Order of(String value) {
        for (Order order : values()) {
            if (order.value.equals(value)) {
                return order;
            }
        }
        return FEATURED;
    }

    Comparator<Card> by(ToDoubleFunction<Card> relevance) {
        Comparator<Card> first = switch (this) {
            case FEATURED -> Comparator.comparingDouble(relevance).reversed();
            case CHEAPEST ->
                Comparator.comparingLong(card -> card.sold().price().cents());
            case DEAREST ->
                Comparator.comparingLong(card -> -card.sold().price().cents());
            case BEST_REVIEWED ->
                Comparator.comparingDouble((Card card) -> weighed(card)).reversed();
            case NEWEST ->
                Comparator.comparing((Card card) -> card.standing().listedAt()).reversed();
            case BEST_SELLING ->
                Comparator.comparingInt((Card card) -> -card.standing().bought());
        };
        return first.thenComparing(Card::product);
    }

    /** The mean, drawn towards that of all where few have rated: a single five is no proof. */
    static double weighed(Card card) {
        int total = card.standing().stars().total();
        return (card.standing().stars().tenths() / 10.0 * total + 4.2 * 20) / (total + 20);
    }
}
