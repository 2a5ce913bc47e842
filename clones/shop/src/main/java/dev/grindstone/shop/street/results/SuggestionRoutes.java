package dev.grindstone.shop.street.results;

import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.SELLER;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.frame.Fields;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;

/*
 * GET /search/suggestions?q=
 */
/** What searches may go on with: what listings are called, and names of shops. */
final class SuggestionRoutes {
    private static final int MOST = 10;

    private SuggestionRoutes() {}

    static void addTo(Routes routes) {
        routes.get(
                "/search/suggestions",
                visit -> visit.render("shop/street/results/suggestions.jte", new Suggestions(lines(visit))));
    }

    /** All lines. */
    public record Suggestions(List<String> lines) {}

    private static List<String> lines(Visit visit) {
        String typed = Fields.asked(visit, "q").toLowerCase(Locale.ROOT);
        return typed.isEmpty() ? List.of() : lines(visit.db(), typed);
    }

    private static List<String> lines(DSLContext db, String typed) {
        Map<String, Integer> phrases = new HashMap<>();
        db.select(PRODUCT.TITLE)
                .from(PRODUCT)
                .where(PRODUCT.LISTING.isNotNull())
                .forEach(row -> {
                    // What comes after a comma is praise.
                    String[] words = row.value1()
                            .split("[,(]", 2)[0]
                            .toLowerCase(Locale.ROOT)
                            .split("\\s+", -1);
                    for (int from = 0; from < words.length; from++) {
                        String phrase = String.join(" ", List.of(words).subList(from, words.length));
                        if (phrase.startsWith(typed)) {
                            phrases.merge(phrase, 1, Integer::sum);
                        }
                    }
                });
        db.select(SELLER.NAME).from(SELLER).where(SELLER.KIND.eq("shop")).forEach(row -> {
            String name = row.value1().toLowerCase(Locale.ROOT);
            if (name.startsWith(typed)) {
                phrases.merge(name, 1, Integer::sum);
            }
        });
        return phrases.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
