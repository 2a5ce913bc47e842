package dev.grindstone.shop.search;

import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Cards;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.words.WordIndex;
import dev.grindstone.shop.words.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Finds what was asked for. A product is found when each word begins a word of its title, brand, department, text or
 * variants. First come those whose title says it, best in one piece; a word that only begins another one, as bed begins
 * bedroom, counts for nothing. Among equals counts what sells and what is liked.
 */
final class Finder {
    private static final double IN_TITLE = 10;
    private static final double WHOLE_WORD = 3;
    private static final double NEAR_FRONT = 6;
    private static final double IN_ONE_PIECE = 6;
    private static final double IN_TEXT = 6;

    private final DSLContext db;
    private final Instant now;
    private final Nodes nodes;

    Finder(DSLContext db, Instant now, Nodes nodes) {
        this.db = db;
        this.now = now;
        this.nodes = nodes;
    }

    /** Everything that has the words and lies in the department, in the order asked for; not narrowed otherwise. */
    List<Card> matches(Wish wish) {
        List<String> words = Words.of(wish.words());
        Map<Long, Double> relevance = words.isEmpty() ? Map.of() : relevance(words);
        Condition which = department(wish).and(Cards.OF_THE_MARKET).and(OFFER.SHELVED.isNull());
        if (!words.isEmpty()) {
            which = which.and(PRODUCT.ID.in(relevance.keySet()));
        }
        return new Cards(db, now)
                .where(which).stream()
                        .sorted(Order.of(wish.sort())
                                .by(card -> relevance.getOrDefault(card.product(), 0.0) + standing(card)))
                        .toList();
    }

    /** What has the words, with how well it fits. */
    private Map<Long, Double> relevance(List<String> words) {
        WordIndex index = new WordIndex(db);
        List<WordIndex.Holders> holders = words.stream().map(index::holders).toList();
        Map<Long, Double> relevance = new HashMap<>();
        index.titles(WordIndex.all(holders))
                .forEach((product, title) -> relevance.put(product, score(product, title, words, holders)));
        return relevance;
    }

    private Condition department(Wish wish) {
        return wish.node()
                .flatMap(nodes::byId)
                .or(() -> nodes.byAlias(wish.alias()))
                .map(node -> PRODUCT.NODE_ID.in(nodes.within(node)))
                .orElse(DSL.noCondition());
    }

    private static double score(long product, String title, List<String> words, List<WordIndex.Holders> holders) {
        double score = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int at = title.indexOf(" " + word);
            if (at >= 0) {
                score += IN_TITLE + NEAR_FRONT / (1 + at / 12.0);
                score += title.contains(" " + word + " ") ? WHOLE_WORD : 0;
            } else if (holders.get(i).whole().contains(product)) {
                score += IN_TEXT;
            }
        }
        boolean inOnePiece = words.size() > 1 && title.contains(" " + String.join(" ", words) + " ");
        return score / words.size() + (inOnePiece ? IN_ONE_PIECE : 0);
    }

    private static double standing(Card card) {
        double liked = Order.weighed(card) - 3.5;
        double sells = Math.log10(1 + card.standing().bought());
        return liked + sells + (card.sold().stock() == 0 ? -4 : 0);
    }
}
