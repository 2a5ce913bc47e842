package dev.grindstone.shop.street.results;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.street.StreetPaths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an address of results asks for.
 *
 * @param base the path, which says the category or the theme if there is one
 * @param words as they were typed; of a theme, the theme
 * @param filters what results are narrowed to, by the names of the interface: {@code is_discounted}, {@code min}, …
 * @param order how they are ordered
 * @param page from 1
 */
public record Wish(String base, String words, Map<String, String> filters, String order, int page) {
    static final String ON_SALE = "is_discounted";
    static final String FREE_DELIVERY = "free_shipping";
    static final String PERSONAL = "is_personalizable";
    static final String KIND = "item_type";
    static final String PLACE = "locationQuery";
    static final String COLOR = "color";
    static final String DAYS = "max_processing_days";
    static final String LOWEST = "min";
    static final String HIGHEST = "max";

    /** The first page of results, where words are part of the query. */
    static final String SEARCH = "/search";

    private static final List<String> ALL =
            List.of(ON_SALE, FREE_DELIVERY, PERSONAL, KIND, COLOR, PLACE, DAYS, LOWEST, HIGHEST);
    private static final int LONGEST = 100;

    public Wish {
        filters = new LinkedHashMap<>(filters);
    }

    /** Reads an address. */
    static Wish of(Visit visit, String base, String theme) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String name : ALL) {
            String value = Fields.asked(visit, name);
            // Forms send what was left empty as well.
            if (!value.isEmpty() && !value.equals("false")) {
                filters.put(name, value.substring(0, Math.min(value.length(), LONGEST)));
            }
        }
        String words = Fields.asked(visit, "q");
        String typed = words.isEmpty() ? Fields.asked(visit, "search_query") : words;
        String page = Fields.asked(visit, "page");
        return new Wish(
                base,
                theme.isEmpty() ? typed : theme,
                filters,
                Fields.asked(visit, "order"),
                page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1);
    }

    boolean has(String filter) {
        return filters.containsKey(filter);
    }

    String value(String filter) {
        return filters.getOrDefault(filter, "");
    }

    /** An end of the price in cents; null when it is open or cannot be read. */
    @Nullable
    Long price(String end) {
        String plain = value(end).replaceAll("[$,\\s]", "");
        return plain.matches("\\d{1,6}(\\.\\d{0,2})?") ? Math.round(Double.parseDouble(plain) * 100) : null;
    }

    /** What is wrong with the prices that were typed; empty when nothing is. */
    String wrong() {
        for (String end : List.of(LOWEST, HIGHEST)) {
            if (has(end) && price(end) == null) {
                return "“" + value(end) + "” is not a price: enter a number of dollars, such as 25.";
            }
        }
        Long low = price(LOWEST);
        Long high = price(HIGHEST);
        return low != null && high != null && low > high
                ? "The lowest price is above the highest: nothing costs that. Exchange the two or clear one."
                : "";
    }

    /** How many working days it may take until it arrives; 0 for any. */
    int days() {
        return value(DAYS).matches("[1-9]\\d?") ? Integer.parseInt(value(DAYS)) : 0;
    }

    /** The same with a filter, or without it when the value is empty; from the first page. */
    Wish with(String filter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(filters);
        if (value.isEmpty()) {
            changed.remove(filter);
        } else {
            changed.put(filter, value);
        }
        return new Wish(base, words, changed, order, 1);
    }

    Wish withoutFilters() {
        return new Wish(base, words, Map.of(), order, 1);
    }

    Wish ordered(String by) {
        return new Wish(base, words, filters, by, 1);
    }

    Wish at(int other) {
        return new Wish(base, words, filters, order, other);
    }

    /** Its address. */
    String path() {
        List<String> parts = new ArrayList<>();
        if (base.equals(SEARCH) && !words.isEmpty()) {
            parts.add("q=" + StreetPaths.encoded(words));
        }
        filters.forEach((name, value) -> parts.add(name + "=" + StreetPaths.encoded(value)));
        if (!filters.isEmpty()) {
            parts.add("explicit=1");
        }
        if (!order.isEmpty()) {
            parts.add("order=" + StreetPaths.encoded(order));
        }
        if (page > 1) {
            parts.add("ref=pagination");
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? base : base + "?" + String.join("&", parts);
    }
}
