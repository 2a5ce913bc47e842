package dev.grindstone.shop.search;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.frame.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/*
 * rh=n:<node>,p_36:<low>-<high>,p_72:<stars>,p_89:<brand>|<brand>,p_85:1,p_n_deal_type:1,p_6:<seller>,p_n_availability:1
 */
/**
 * What an address of results asks for.
 *
 * @param words as they were typed
 * @param alias of the department that is searched, {@code aps} for all
 * @param filters what results are narrowed to, by the codes of the interface: {@code p_89} for brands, …
 * @param sort how they are ordered
 * @param page from 1
 */
public record Wish(String words, String alias, Map<String, String> filters, String sort, int page) {
    static final String NODE = "n";
    static final String PRICE = "p_36";
    static final String STARS = "p_72";
    static final String BRAND = "p_89";
    static final String FAST = "p_85";
    static final String DEAL = "p_n_deal_type";
    static final String SELLER = "p_6";
    static final String OUT_OF_STOCK = "p_n_availability";

    private static final int MOST_PAGES = 400;

    public Wish {
        filters = new LinkedHashMap<>(filters);
    }

    /** Reads an address, whichever of its forms it has. */
    public static Wish of(Visit visit) {
        String typed = first(visit, "k", "field-keywords", "keywords");
        String scope = first(visit, "i", "url");
        String alias = scope.replace("search-alias=", "").replaceAll("[^a-z0-9-]", "");
        Map<String, String> filters = new LinkedHashMap<>();
        for (String part : first(visit, "rh").split(",", -1)) {
            String[] pair = part.split(":", 2);
            if (pair.length == 2 && !pair[1].isEmpty()) {
                filters.put(pair[0].equals("p_123") ? BRAND : pair[0], pair[1]);
            }
        }
        String node = first(visit, "node", "bbn");
        if (!node.isEmpty()) {
            filters.putIfAbsent(NODE, node);
        }
        String seller = first(visit, "me");
        if (!seller.isEmpty()) {
            filters.put(SELLER, seller);
        }
        String low = cents(first(visit, "low-price"));
        String high = cents(first(visit, "high-price"));
        if (!low.isEmpty() || !high.isEmpty()) {
            filters.put(PRICE, low + "-" + high);
        }
        return new Wish(
                typed.strip(), alias.isEmpty() ? "aps" : alias, filters, first(visit, "s"), page(first(visit, "page")));
    }

    private static String first(Visit visit, String... names) {
        return Arrays.stream(names)
                .map(visit::query)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static int page(String text) {
        return text.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(text), MOST_PAGES) : 1;
    }

    /** Dollars as they are typed, in cents; empty for what is no sum. */
    static String cents(String typed) {
        String plain = typed.replaceAll("[$,\\s]", "");
        return plain.matches("\\d{1,7}(\\.\\d{0,2})?")
                ? Long.toString(Math.round(Double.parseDouble(plain) * 100))
                : "";
    }

    /** One end of the price; null when it is open. */
    @Nullable
    Long price(int end) {
        String[] ends = filters.getOrDefault(PRICE, "-").split("-", -1);
        return ends.length == 2 && ends[end].matches("\\d{1,9}") ? Long.valueOf(ends[end]) : null;
    }

    /** The least stars; 0 for any. */
    int stars() {
        String stars = filters.getOrDefault(STARS, "");
        return stars.matches("[1-4]") ? Integer.parseInt(stars) : 0;
    }

    List<String> brands() {
        String brands = filters.getOrDefault(BRAND, "");
        return brands.isEmpty() ? List.of() : List.of(brands.split("\\|"));
    }

    Optional<Long> node() {
        return Fields.number(filters.getOrDefault(NODE, "")).stream().boxed().findFirst();
    }

    boolean has(String filter) {
        return filters.containsKey(filter);
    }

    /** The same with a filter set, or without it when the value is empty; from the first page. */
    Wish with(String filter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(filters);
        if (value.isEmpty()) {
            changed.remove(filter);
        } else {
            changed.put(filter, value);
        }
        return new Wish(words, alias, changed, sort, 1);
    }

    /** The same with a brand more, or less if it was chosen. */
    Wish toggled(String brand) {
        TreeSet<String> brands = new TreeSet<>(brands());
        if (!brands.remove(brand)) {
            brands.add(brand);
        }
        return with(BRAND, String.join("|", brands));
    }

    Wish sorted(String by) {
        return new Wish(words, alias, filters, by, 1);
    }

    Wish at(int other) {
        return new Wish(words, alias, filters, sort, other);
    }

    Wish saying(String other) {
        return new Wish(other, alias, filters, sort, 1);
    }

    /** Its address. */
    String path() {
        List<String> parts = new ArrayList<>();
        if (!words.isEmpty()) {
            parts.add("k=" + encoded(words));
        }
        if (!alias.equals("aps")) {
            parts.add("i=" + encoded(alias));
        }
        if (!filters.isEmpty()) {
            parts.add("rh="
                    + encoded(filters.entrySet().stream()
                            .map(entry -> entry.getKey() + ":" + entry.getValue())
                            .collect(Collectors.joining(","))));
        }
        if (!sort.isEmpty()) {
            parts.add("s=" + encoded(sort));
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return "/s?" + String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
