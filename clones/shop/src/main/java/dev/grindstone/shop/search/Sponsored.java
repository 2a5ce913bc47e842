package dev.grindstone.shop.search;

import dev.grindstone.shop.catalog.Card;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What sellers pay for to be seen: two results of other pages, shown among those of this one, whose order stays. */
final class Sponsored {
    private static final int MOST = 2;
    /** Where they stand when the visitor chose an order: after the first row. */
    private static final int LATER = 4;

    private Sponsored() {}

    /** The results of a page, with what is sponsored first, or after the first row of an order that was chosen. */
    static List<Card> of(Wish wish, List<Card> all, List<Card> page) {
        return all.stream()
                .filter(card -> !page.contains(card))
                .filter(card -> !card.sold().seller().isHouse() && card.sold().stock() > 0)
                .sorted(Comparator.comparingInt((Card card) -> draw(wish, card)).thenComparing(Card::product))
                .limit(MOST)
                .toList();
    }

    /** The place of the first of them among the results of a page. */
    static int place(Wish wish, int results) {
        return Order.of(wish.sort()) == Order.FEATURED ? 0 : Math.min(LATER, results);
    }

    /** As good as drawn, and always the same for the same words, page and product. */
    private static int draw(Wish wish, Card card) {
        return (wish.words() + wish.alias() + wish.page() + card.asin()).hashCode();
    }

    /** One list put into another. */
    static <T> List<T> insert(List<T> list, int at, List<T> what) {
        List<T> both = new ArrayList<>(list);
        both.addAll(at, what);
        return both;
    }
}
