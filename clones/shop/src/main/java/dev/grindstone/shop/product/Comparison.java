package dev.grindstone.shop.product;

import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * A product beside those most like it: near-twins, which differ in one property, come first.
 *
 * @param others that it is compared with
 * @param rows of what is known of this one and of at least one other
 */
record Comparison(List<Card> others, List<Row> rows) {
    private static final int MOST = 4;
    private static final int MOST_ROWS = 8;
    private static final int SAME_DETAIL = 2;
    private static final int SAME_BRAND = 3;

    Comparison {
        others = List.copyOf(others);
        rows = List.copyOf(rows);
    }

    /**
     * A property.
     *
     * @param own its value of this product
     * @param values of the others, in their order; empty where it is not told
     */
    record Row(String name, String own, List<String> values) {}

    /** Of a product with what lies in the same part of its department. */
    static Comparison of(DSLContext db, Item item, List<Card> siblings) {
        Map<String, String> own = new LinkedHashMap<>();
        item.said().details().forEach(detail -> own.putIfAbsent(detail.name(), detail.value()));
        Map<Long, Map<String, String>> details = details(db, siblings);
        Set<String> words = Set.copyOf(Words.of(item.said().title()));
        List<Card> others = siblings.stream()
                .filter(card -> card.sold().stock() > 0 && details.containsKey(card.product()))
                .sorted(Comparator.comparingInt((Card card) ->
                                -likeness(card, item, words, own, details.getOrDefault(card.product(), Map.of())))
                        .thenComparing(Card::product))
                .limit(MOST)
                .toList();
        List<Row> rows = new ArrayList<>();
        own.forEach((name, value) -> {
            List<String> values = others.stream()
                    .map(card -> details.getOrDefault(card.product(), Map.of()).getOrDefault(name, ""))
                    .toList();
            if (rows.size() < MOST_ROWS && values.stream().anyMatch(each -> !each.isEmpty())) {
                rows.add(new Row(name, value, values));
            }
        });
        return new Comparison(others, rows);
    }

    private static Map<Long, Map<String, String>> details(DSLContext db, List<Card> cards) {
        Map<Long, Map<String, String>> all = new HashMap<>();
        db.select(PRODUCT.ID, PRODUCT.DETAILS)
                .from(PRODUCT)
                .where(PRODUCT.ID.in(cards.stream().map(Card::product).toList()))
                .forEach(row -> {
                    Map<String, String> details = new LinkedHashMap<>();
                    row.value2()
                            .lines()
                            .map(line -> line.split("\t", 2))
                            .forEach(pair -> details.putIfAbsent(pair[0], pair.length > 1 ? pair[1] : ""));
                    all.put(row.value1(), details);
                });
        return all;
    }

    private static int likeness(
            Card card, Item item, Set<String> words, Map<String, String> own, Map<String, String> details) {
        Set<String> same = new HashSet<>(Words.of(card.looks().title()));
        same.retainAll(words);
        long equal = own.entrySet().stream()
                .filter(entry -> entry.getValue().equals(details.get(entry.getKey())))
                .count();
        boolean ofBrand = card.looks().brand().equals(item.said().brand());
        return (int) equal * SAME_DETAIL + same.size() + (ofBrand ? SAME_BRAND : 0);
    }
}
