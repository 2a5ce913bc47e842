package dev.grindstone.shop.street.results;

import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.SELLER;
import static dev.grindstone.shop.db.Tables.VARIANT;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * What listings are narrowed by that cards do not tell.
 *
 * @param isPersonal whether something can be written on it
 * @param isOld whether it is old, and not made by who sells it
 * @param place where its shop is, such as {@code Seagrove, NC}
 * @param colors it comes in, of those that can be looked for
 */
record Facts(boolean isPersonal, boolean isOld, String place, Set<String> colors) {
    private static final List<String> COLORS = List.of(
            "Beige", "Black", "Blue", "Brown", "Clear", "Gold", "Gray", "Green", "Orange", "Pink", "Purple", "Red",
            "Silver", "Tan", "White", "Yellow");

    Facts {
        colors = Set.copyOf(colors);
    }

    /** Of all listings, by the number of the product. */
    static Map<Long, Facts> all(DSLContext db) {
        Map<Long, Set<String>> colors = colors(db);
        return db.select(
                        PRODUCT.ID,
                        PRODUCT.PERSONAL.gt(0),
                        // A shop of the street sells nothing used but what is old.
                        OFFER.CONDITION.eq("used"),
                        SELLER.PLACE)
                .from(PRODUCT)
                .join(SELLER)
                .on(SELLER.ID.eq(PRODUCT.SELLER_ID))
                .join(VARIANT)
                .on(VARIANT.PRODUCT_ID.eq(PRODUCT.ID).and(VARIANT.POSITION.eq(0)))
                .join(OFFER)
                .on(OFFER.VARIANT_ID.eq(VARIANT.ID).and(OFFER.POSITION.eq(0)))
                .where(PRODUCT.LISTING.isNotNull())
                .fetchMap(
                        PRODUCT.ID,
                        row -> new Facts(
                                row.value2(), row.value3(), row.value4(), colors.getOrDefault(row.value1(), Set.of())));
    }

    /** By what can be chosen, and by what the details say where there is no choice. */
    private static Map<Long, Set<String>> colors(DSLContext db) {
        Map<Long, Set<String>> colors = new HashMap<>();
        db.select(PRODUCT.ID, PRODUCT.OPTION_ONE, PRODUCT.OPTION_TWO, PRODUCT.DETAILS, VARIANT.ONE, VARIANT.TWO)
                .from(PRODUCT)
                .join(VARIANT)
                .on(VARIANT.PRODUCT_ID.eq(PRODUCT.ID))
                .where(PRODUCT.LISTING.isNotNull())
                .forEach(row -> {
                    String said = row.value2().equals("Color")
                            ? row.value5()
                            : row.value3().equals("Color") ? row.value6() : detail(row.value4());
                    colors.computeIfAbsent(row.value1(), any -> new TreeSet<>()).addAll(named(said));
                });
        return colors;
    }

    private static String detail(String details) {
        return details.lines()
                .filter(line -> line.startsWith("Color\t") || line.startsWith("Primary color\t"))
                .findFirst()
                .orElse("");
    }

    private static Set<String> named(String text) {
        Set<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
                .collect(Collectors.toSet());
        return COLORS.stream()
                .filter(color -> words.contains(color.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    /** The state its shop is in, such as {@code NC}. */
    String state() {
        return place.replaceFirst(".*, ", "");
    }
}
