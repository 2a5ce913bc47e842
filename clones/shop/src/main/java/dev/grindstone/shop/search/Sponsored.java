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
    /** Odd and far from a power of two: numbers beside each other end up far apart. */
    private static final int SCATTER = 0x9E3779B1;

    private Sponsored() {}

    /** The two for a page of results: drawn by its words and number, so that they are the same each time. */
    static List<Card> of(Wish wish, List<Card> all, List<Card> page) {
        int seed = (wish.words() + "/" + wish.alias() + "/" + wish.page()).hashCode();
        return all.stream()
                .filter(card -> !card.sold().seller().isHouse() && card.sold().stock() > 0)
                .filter(card -> !page.contains(card))
                .sorted(Comparator.comparingInt(
                                (Card card) -> (seed ^ card.asin().hashCode()) * SCATTER)
                        .thenComparing(Card::product))
                .limit(MOST)
                .toList();
    }

    /** The place of the first of them among the results of a page. */
    static int place(Wish wish, int results) {
        return Order.of(wish.sort()) == Order.FEATURED ? 0 : Math.min(LATER, results);
    }

    /** One list put into another. */
    static <T> List<T> insert(List<T> list, int at, List<T> what) {
        List<T> both = new ArrayList<>(list);
        both.addAll(at, what);
        return both;
    }
}
