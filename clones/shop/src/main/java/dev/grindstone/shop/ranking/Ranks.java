package dev.grindstone.shop.ranking;

import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.shop.catalog.Cards;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Nodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Who sells best: the places in a department and in a part of it, in the order of what was noted of each product, then of
 * their numbers. What the street sells has no place here. All pages tell places by this, so that they agree.
 */
public final class Ranks {
    private final DSLContext db;
    private final Nodes nodes;

    /** Of all that is sold. */
    public Ranks(DSLContext db, Nodes nodes) {
        this.db = db;
        this.nodes = nodes;
    }

    /**
     * A place among all of a department or part, whose page is at the path.
     *
     * @param number from 1
     */
    public record Place(int number, Node node, String path) {
        /** Such as {@code #1,204}. */
        public String text() {
            return "#" + String.format(Locale.ROOT, "%,d", number);
        }
    }

    /** The places of a product: of its department first, then of each part down to its own. */
    public List<Place> of(long product, List<Node> path) {
        if (path.isEmpty()) {
            return List.of();
        }
        Map<Long, Integer> better = better(product, nodes.within(path.get(0)));
        return path.stream()
                .map(node -> new Place(
                        1
                                + nodes.within(node).stream()
                                        .mapToInt(part -> better.getOrDefault(part, 0))
                                        .sum(),
                        node,
                        path(path.get(0), node)))
                .toList();
    }

    /** The address of the best sellers of a department, or of a part of it. */
    static String path(Node department, Node node) {
        String path = Ranking.BEST_SELLERS.path() + "/" + department.alias();
        return node.equals(department) ? path : path + "/" + node.id();
    }

    /** How many of each part sell better; all that it reads is in the index. */
    private Map<Long, Integer> better(long product, List<Long> parts) {
        var own = PRODUCT.as("own");
        var rank = DSL.select(own.RANK).from(own).where(own.ID.eq(product));
        return db.select(PRODUCT.NODE_ID, DSL.count())
                .from(PRODUCT)
                .where(PRODUCT.NODE_ID.in(parts).and(Cards.OF_THE_MARKET))
                .and(PRODUCT.RANK.lt(rank).or(PRODUCT.RANK.eq(rank).and(PRODUCT.ID.lt(product))))
                .groupBy(PRODUCT.NODE_ID)
                .fetchMap(PRODUCT.NODE_ID, DSL.count());
    }

    /** The numbers of the first of each department, so many of each, by the department. */
    public Map<Node, List<Long>> first(int most, Condition which) {
        Map<Long, Node> departments = new HashMap<>();
        nodes.departments()
                .forEach(department -> nodes.within(department).forEach(node -> departments.put(node, department)));
        Map<Node, List<Long>> first = new HashMap<>();
        db.select(PRODUCT.ID, PRODUCT.NODE_ID)
                .from(PRODUCT)
                .where(Cards.OF_THE_MARKET.and(which))
                .orderBy(PRODUCT.RANK, PRODUCT.ID)
                .forEach(row -> {
                    Node department = departments.get(row.value2());
                    if (department != null) {
                        List<Long> own = first.computeIfAbsent(department, any -> new ArrayList<>());
                        if (own.size() < most) {
                            own.add(row.value1());
                        }
                    }
                });
        return first;
    }
}
