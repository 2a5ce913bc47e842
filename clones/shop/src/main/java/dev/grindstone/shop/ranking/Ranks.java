package dev.grindstone.shop.ranking;

import static dev.grindstone.shop.db.Tables.PRODUCT;

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
    private static final Condition RANKED = PRODUCT.LISTING.isNull();

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
        List<Place> places = new ArrayList<>();
        for (Node node : path) {
            places.add(new Place(place(product, node), node, path(path.get(0), node)));
        }
        return places;
    }

    /** The address of the best sellers of a department, or of a part of it. */
    static String path(Node department, Node node) {
        String path = Ranking.BEST_SELLERS.path() + "/" + department.alias();
        return node.equals(department) ? path : path + "/" + node.id();
    }

    private int place(long product, Node node) {
        var own = DSL.select(PRODUCT.RANK).from(PRODUCT).where(PRODUCT.ID.eq(product));
        var before = PRODUCT.as("before");
        return 1
                + db.fetchCount(
                        before,
                        before.LISTING
                                .isNull()
                                .and(before.NODE_ID.in(nodes.within(node)))
                                .and(before.RANK.lt(own).or(before.RANK.eq(own).and(before.ID.lt(product)))));
    }

    /** The numbers of the first of each department, so many of each, by the department. */
    public Map<Node, List<Long>> first(int most, Condition which) {
        Map<Long, Node> departments = new HashMap<>();
        nodes.departments()
                .forEach(department -> nodes.within(department).forEach(node -> departments.put(node, department)));
        Map<Node, List<Long>> first = new HashMap<>();
        db.select(PRODUCT.ID, PRODUCT.NODE_ID)
                .from(PRODUCT)
                .where(RANKED.and(which))
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
