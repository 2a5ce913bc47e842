package dev.grindstone.shop.street.results;

import dev.grindstone.shop.catalog.Card;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** How results can be ordered; every order ends in the product's number. */
enum Order {
    RELEVANT("most_relevant", "Relevancy"),
    CHEAPEST("price_asc", "Lowest Price"),
    DEAREST("price_desc", "Highest Price"),
    BEST_REVIEWED("highest_reviews", "Top Customer Reviews"),
    NEWEST("date_desc", "Most Recent");

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
        return RELEVANT;
    }

    Comparator<Card> by(ToDoubleFunction<Card> relevance) {
        Comparator<Card> first = switch (this) {
            case RELEVANT -> Comparator.comparingDouble(relevance).reversed();
            case CHEAPEST ->
                Comparator.comparingLong(card -> card.sold().price().cents());
            case DEAREST ->
                Comparator.comparingLong(card -> -card.sold().price().cents());
            case BEST_REVIEWED ->
                Comparator.comparingDouble((Card card) -> weighed(card)).reversed();
            case NEWEST ->
                Comparator.comparing((Card card) -> card.standing().listedAt()).reversed();
        };
        return first.thenComparing(Card::product);
    }

    /** The mean, drawn towards that of all where few have rated: a single five is no proof. */
    static double weighed(Card card) {
        int total = card.standing().stars().total();
        return (card.standing().stars().tenths() / 10.0 * total + 4.5 * 10) / (total + 10);
    }
}
