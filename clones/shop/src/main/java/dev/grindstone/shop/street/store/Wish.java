package dev.grindstone.shop.street.store;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.street.StreetPaths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an address asks a shop for.
 *
 * @param base the address of the shop
 * @param words looked for in it; empty for all
 * @param section the number of the section; 0 for all
 * @param page from 1
 */
record Wish(String base, String words, long section, Order order, int page) {

    /** How its goods can be put; every order ends in the product's number. */
    enum Order {
        CUSTOM("custom", "Shop’s order"),
        NEWEST("date_desc", "Most Recent"),
        CHEAPEST("price_asc", "Lowest Price"),
        DEAREST("price_desc", "Highest Price");

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

        Comparator<Card> by() {
            Comparator<Card> first = switch (this) {
                case CUSTOM -> Comparator.comparingInt(card -> -card.standing().bought());
                case NEWEST ->
                    Comparator.comparing((Card card) -> card.standing().listedAt())
                            .reversed();
                case CHEAPEST ->
                    Comparator.comparingLong(card -> card.sold().price().cents());
                case DEAREST ->
                    Comparator.comparingLong(card -> -card.sold().price().cents());
            };
            return first.thenComparing(Card::product);
        }

        static Order of(String value) {
            for (Order order : values()) {
                if (order.value.equals(value)) {
                    return order;
                }
            }
            return CUSTOM;
        }
    }

    static Wish of(Visit visit, String base) {
        String page = Fields.asked(visit, "page");
        return new Wish(
                base,
                Fields.asked(visit, "search_query"),
                Fields.number(Fields.asked(visit, "section_id")).orElse(0),
                Order.of(Fields.asked(visit, "sort_order")),
                page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1);
    }

    /** Whether all of its goods are meant, from the beginning. */
    boolean isPlain() {
        return words.isEmpty() && section == 0 && page == 1;
    }

    Wish in(long other) {
        return new Wish(base, words, other, order, 1);
    }

    Wish ordered(Order other) {
        return new Wish(base, words, section, other, 1);
    }

    Wish at(int other) {
        return new Wish(base, words, section, order, other);
    }

    /** Its address, at the goods. */
    String path() {
        List<String> parts = new ArrayList<>();
        if (!words.isEmpty()) {
            parts.add("search_query=" + StreetPaths.encoded(words));
        }
        if (section != 0) {
            parts.add("section_id=" + section);
        }
        if (order != Order.CUSTOM) {
            parts.add("sort_order=" + order.value());
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return (parts.isEmpty() ? base : base + "?" + String.join("&", parts)) + "#items";
    }
}
