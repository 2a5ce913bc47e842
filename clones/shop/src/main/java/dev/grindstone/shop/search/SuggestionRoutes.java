package dev.grindstone.shop.search;

import static dev.grindstone.shop.db.Tables.NODE;
import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Cards;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/*
 * GET /suggestions?prefix=&alias=   what is offered while somebody types
 */
/** What searches may go on with, by what is sold: names of departments and brands, and neighbours in titles. */
final class SuggestionRoutes {
    private static final int MOST = 10;

    /** Words that nobody ends a search with. */
    private static final Set<String> JOINING =
            Set.of("with", "for", "and", "in", "of", "on", "to", "the", "a", "without");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'-]+");

    private SuggestionRoutes() {}

    static void addTo(Routes routes) {
        routes.get("/suggestions", SuggestionRoutes::show);
    }

    /** One line: a search, and the department it is narrowed to, if any. */
    public record Suggestion(String words, String alias, String department) {}

    /** All lines. */
    public record Suggestions(List<Suggestion> list) {}

    private static void show(Visit visit) {
        String typed = Objects.requireNonNullElse(visit.query("prefix"), "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        visit.render(
                "shop/search/suggestions.jte",
                new Suggestions(typed.isEmpty() ? List.of() : suggestions(visit.db(), typed)));
    }

    private static List<Suggestion> suggestions(DSLContext db, String typed) {
        Map<String, Integer> phrases = new HashMap<>();
        db.select(PRODUCT.TITLE, PRODUCT.BRAND)
                .from(PRODUCT)
                .where(Cards.OF_THE_MARKET)
                .forEach(row -> {
                    String title = row.value1().split("[,(]", 2)[0].toLowerCase(Locale.ROOT);
                    String[] words = BETWEEN.split(title.replace(row.value2().toLowerCase(Locale.ROOT), " ")
                            .strip());
                    for (int from = 0; from < words.length; from++) {
                        for (int to = from + 1; to <= Math.min(words.length, from + 3); to++) {
                            String phrase = String.join(" ", List.of(words).subList(from, to));
                            if (phrase.startsWith(typed) && phrase.length() > 2 && !JOINING.contains(words[to - 1])) {
                                // Longer phrases say more; those that end where the name does are what it is called.
                                phrases.merge(phrase, to == words.length ? 3 : 1, Integer::sum);
                            }
                        }
                    }
                    if (row.value2().toLowerCase(Locale.ROOT).startsWith(typed)) {
                        phrases.merge(row.value2().toLowerCase(Locale.ROOT), 2, Integer::sum);
                    }
                });
        db.select(NODE.NAME).from(NODE).forEach(row -> {
            String name = row.value1().toLowerCase(Locale.ROOT);
            if (name.startsWith(typed)) {
                phrases.merge(name, 5, Integer::sum);
            }
        });
        return phrases.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(entry -> new Suggestion(entry.getKey(), "aps", ""))
                .toList();
    }
}
