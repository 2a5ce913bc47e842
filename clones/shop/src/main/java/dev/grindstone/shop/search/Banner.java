package dev.grindstone.shop.search;

import static dev.grindstone.shop.db.Tables.MAKER;

import dev.grindstone.shop.catalog.Card;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * What a brand shows above results of which many are its own.
 *
 * @param pictures of some of them
 */
record Banner(String brand, String tagline, List<String> pictures) {
    private static final int FEWEST = 3;
    private static final int PICTURES = 4;

    Banner {
        pictures = List.copyOf(pictures);
    }

    /** Above the first page of a search, if a brand that speaks has enough of what was found. */
    static Optional<Banner> of(DSLContext db, Wish wish, List<Card> found) {
        if (wish.words().isEmpty() || wish.page() > 1) {
            return Optional.empty();
        }
        Map<String, Integer> counts = new HashMap<>();
        found.forEach(card -> counts.merge(card.looks().brand(), 1, Integer::sum));
        return db
                .selectFrom(MAKER)
                .where(MAKER.BRAND.in(counts.entrySet().stream()
                        .filter(entry -> entry.getValue() >= FEWEST)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList()))
                .orderBy(MAKER.BRAND)
                .fetch()
                .stream()
                .max(Comparator.comparingInt(row -> counts.getOrDefault(row.getBrand(), 0)))
                .map(row -> new Banner(
                        row.getBrand(),
                        row.getTagline(),
                        found.stream()
                                .filter(card -> card.looks().brand().equals(row.getBrand()))
                                .map(card -> card.looks().picture())
                                .distinct()
                                .limit(PICTURES)
                                .toList()));
    }
}
