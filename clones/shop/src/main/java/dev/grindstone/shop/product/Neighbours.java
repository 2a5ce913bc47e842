package dev.grindstone.shop.product;

import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Cards;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Nodes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * What a product's page shows beside it.
 *
 * @param siblings all of the same part of the department, what sells best first
 * @param together what goes with it: of other parts of the department, one each
 */
record Neighbours(List<Card> siblings, List<Card> together) {
    private static final int RELATED = 12;
    private static final int TOGETHER = 2;
    /** Of other parts only what sells well is looked at. */
    private static final int BEST = 25;

    /** Those of a product. */
    static Neighbours of(DSLContext db, Instant now, Nodes nodes, Item item) {
        if (item.path().isEmpty()) {
            return new Neighbours(List.of(), List.of());
        }
        Node own = item.path().get(item.path().size() - 1);
        List<Node> others = others(nodes, item.department(), own);
        List<Long> parts =
                Stream.concat(Stream.of(own), others.stream()).map(Node::id).toList();
        List<Card> all = new Cards(db, now)
                        .where(PRODUCT.NODE_ID
                                .in(parts)
                                .and(PRODUCT.NODE_ID.eq(own.id()).or(PRODUCT.RANK.le(BEST)))
                                .and(Cards.OF_THE_MARKET)
                                .and(PRODUCT.ID.ne(item.id())))
                        .stream()
                        .sorted(Comparator.comparingInt(
                                        (Card card) -> card.standing().rank())
                                .thenComparing(Card::product))
                        .toList();
        return new Neighbours(
                all.stream().filter(card -> card.sold().node() == own.id()).toList(),
                together(all, others, item.said().brand()));
    }

    /** Those of the same part that sell best. */
    List<Card> related() {
        return siblings.subList(0, Math.min(RELATED, siblings.size()));
    }

    /** The other parts of the department, those that follow its own first: the next one goes with it best. */
    private static List<Node> others(Nodes nodes, Node department, Node own) {
        List<Node> parts = nodes.below(department);
        int at = parts.indexOf(own);
        List<Node> others = new ArrayList<>(parts.subList(at + 1, parts.size()));
        others.addAll(parts.subList(0, Math.max(0, at)));
        return others;
    }

    /** Nothing goes with it unless there is enough for a set; what is of the same brand goes before what sells better. */
    private static List<Card> together(List<Card> all, List<Node> others, String brand) {
        List<Card> together = new ArrayList<>();
        for (Node part : others) {
            all.stream()
                    .filter(card -> card.sold().node() == part.id())
                    .filter(card -> card.sold().stock() > 0 && card.variants() == 1)
                    .min(Comparator.comparing(
                            (Card card) -> !card.looks().brand().equals(brand))) // the first of equals sells best
                    .filter(card -> together.size() < TOGETHER)
                    .ifPresent(together::add);
        }
        return together.size() == TOGETHER ? together : List.of();
    }
}
