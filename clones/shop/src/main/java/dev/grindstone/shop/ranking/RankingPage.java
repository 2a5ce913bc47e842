package dev.grindstone.shop.ranking;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.frame.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sells best, or is new: of one department, or the first of each.
 *
 * @param where from the department down to what is shown; empty for all
 * @param below what can be chosen next
 * @param shelves one with the ranked products of a page, or one for each department
 */
record RankingPage(Frame frame, Ranking ranking, List<Node> where, List<Node> below, List<Shelf> shelves, Pages pages) {

    /**
     * Products in their order.
     *
     * @param node where there is more of it
     * @param first the place of the first of them, from 1
     */
    record Shelf(Node node, int first, List<Card> cards) {}

    /** The page that is shown, from 1, of so many. */
    record Pages(int page, int last) {}

    /** The address of a department's or a part's page. */
    String path(Node node) {
        if (node.parent() == null) {
            return ranking.path() + "/" + node.alias();
        }
        return ranking.path() + "/" + where.get(0).alias() + "/" + node.id();
    }

    String heading() {
        return where.isEmpty()
                ? ranking.title()
                : ranking.heading(where.get(where.size() - 1).name());
    }

    /** The address of another page of the same; null when there is none. */
    @Nullable
    String at(int page) {
        return page < 1 || page > pages.last() ? null : path(where.get(where.size() - 1)) + "?pg=" + page;
    }
}
