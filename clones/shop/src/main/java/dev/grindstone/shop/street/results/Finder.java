package dev.grindstone.shop.street.results;

import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.street.Listings;
import dev.grindstone.shop.words.WordIndex;
import dev.grindstone.shop.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Finds listings. One is found when each word begins a word of its title, shop or text; words that say of what kind
 * something is, such as vintage, find everything of that kind.
 */
final class Finder {
    private static final double IN_TITLE = 10;
    private static final double NEAR_FRONT = 6;

    /** What words imply of what is found; those that imply nothing have to be read there. */
    private static final Map<String, Predicate<Facts>> IMPLIED = Map.of(
            "vintage", Facts::isOld,
            "antique", Facts::isOld,
            "personalized", Facts::isPersonal,
            "personalised", Facts::isPersonal,
            "custom", Facts::isPersonal,
            "handmade", each -> !each.isOld(),
            // Everything here can be given to somebody.
            "gift", each -> true);

    private final DSLContext db;
    private final Listings listings;
    private final Map<Long, Facts> facts;

    Finder(DSLContext db, Listings listings) {
        this.db = db;
        this.listings = listings;
        this.facts = Facts.all(db);
    }

    /** Everything that has the words and lies in some nodes, not narrowed; no nodes for all. */
    List<Card> matches(String typed, Collection<Long> nodes) {
        Predicate<Facts> kind = each -> true;
        List<String> words = new ArrayList<>();
        for (String word : Words.of(typed)) {
            Predicate<Facts> implied = IMPLIED.get(word);
            if (implied == null) {
                words.add(word);
            } else {
                kind = kind.and(implied);
            }
        }
        Predicate<Facts> wanted = kind;
        Condition which = nodes.isEmpty() ? DSL.noCondition() : PRODUCT.NODE_ID.in(nodes);
        Map<Long, Double> relevance = new HashMap<>();
        if (!words.isEmpty()) {
            relevance = relevance(words);
            which = which.and(PRODUCT.ID.in(relevance.keySet()));
        }
        Map<Long, Double> scores = relevance;
        return listings.cards(which).stream()
                .filter(card -> wanted.test(facts(card)))
                .sorted(Order.RELEVANT.by(card -> scores.getOrDefault(card.product(), 0.0) + standing(card)))
                .toList();
    }

    /** Those of some matches that the wish narrows them to, in the order it asks for. */
    List<Card> narrowed(List<Card> matches, Wish wish) {
        Predicate<Card> all = card -> true;
        if (wish.wrong().isEmpty()) {
            Long low = wish.price(Wish.LOWEST);
            Long high = wish.price(Wish.HIGHEST);
            all = card -> (low == null || card.sold().price().cents() >= low)
                    && (high == null || card.sold().price().cents() <= high);
        }
        if (wish.has(Wish.ON_SALE)) {
            all = all.and(card -> card.sold().price().saving() > 0);
        }
        if (wish.has(Wish.FREE_DELIVERY)) {
            all = all.and(card -> card.sold().shipping() == 0);
        }
        if (wish.has(Wish.PERSONAL)) {
            all = all.and(card -> facts(card).isPersonal());
        }
        if (wish.has(Wish.KIND)) {
            boolean old = wish.value(Wish.KIND).equals("vintage");
            all = all.and(card -> facts(card).isOld() == old);
        }
        if (wish.days() > 0) {
            all = all.and(card -> card.sold().days() <= wish.days());
        }
        if (wish.has(Wish.COLOR)) {
            all = all.and(card -> facts(card).colors().stream().anyMatch(wish.value(Wish.COLOR)::equalsIgnoreCase));
        }
        String place = wish.value(Wish.PLACE).toLowerCase(Locale.ROOT);
        if (!place.isEmpty()) {
            all = all.and(card -> facts(card).place().toLowerCase(Locale.ROOT).contains(place));
        }
        Order order = Order.of(wish.order());
        List<Card> narrowed = matches.stream().filter(all).toList();
        // Matches come in the order of relevance already.
        return order == Order.RELEVANT
                ? narrowed
                : narrowed.stream().sorted(order.by(card -> 0)).toList();
    }

    /** The states that shops of some matches are in. */
    List<String> states(List<Card> matches) {
        return matches.stream()
                .map(card -> facts(card).state())
                .distinct()
                .sorted()
                .toList();
    }

    /** The colors some matches come in. */
    List<String> colors(List<Card> matches) {
        return matches.stream()
                .flatMap(card -> facts(card).colors().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Facts facts(Card card) {
        return facts.getOrDefault(card.product(), new Facts(false, false, "", Set.of()));
    }

    private Map<Long, Double> relevance(List<String> words) {
        WordIndex index = new WordIndex(db);
        Map<Long, Double> relevance = new HashMap<>();
        index.titles(WordIndex.all(words.stream().map(index::holders).toList()))
                .forEach((product, title) -> relevance.put(product, score(title, words)));
        return relevance;
    }

    private static double score(String title, List<String> words) {
        double score = 0;
        for (String word : words) {
            int at = title.indexOf(" " + word);
            score += at < 0 ? 0 : IN_TITLE + NEAR_FRONT / (1 + at / 12.0);
        }
        return score / words.size();
    }

    private static double standing(Card card) {
        double sells = Math.log10(1 + card.standing().bought());
        return Order.weighed(card) - 4 + sells + (card.sold().stock() == 0 ? -6 : 0);
    }
}
