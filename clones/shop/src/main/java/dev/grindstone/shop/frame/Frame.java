package dev.grindstone.shop.frame;

import static dev.grindstone.shop.db.Tables.ADDRESS;
import static dev.grindstone.shop.db.Tables.BASKET_LINE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.aui.Ids;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Nodes;
import java.util.List;
import org.jooq.impl.DSL;

/**
 * What surrounds a page.
 *
 * @param visitor the given name of who is signed in; empty for nobody
 * @param place where parcels go, such as {@code Portland 97205}; empty when that is not known
 * @param basket how many things lie in the basket
 * @param query what was searched for last, and in which department by its alias
 * @param ids numbers the page's controls
 */
public record Frame(
        Brand brand, String visitor, String place, int basket, Query query, List<Node> departments, Ids ids) {

    /** What stands in the search box. */
    public record Query(String words, String alias) {}

    /** Around a page that was not searched for. */
    public static Frame of(Visit visit, Brand brand) {
        return of(visit, brand, new Query("", "aps"), new Nodes(visit.db()));
    }

    /** Around a page of results. */
    public static Frame of(Visit visit, Brand brand, Query query, Nodes nodes) {
        Person visitor = visit.isSignedIn() ? visit.person() : null;
        return new Frame(
                brand,
                visitor == null ? "" : visitor.givenName(),
                visitor == null ? "" : place(visit, visitor),
                basket(visit),
                query,
                nodes.departments(),
                new Ids());
    }

    private static String place(Visit visit, Person visitor) {
        return visit.db()
                .select(ADDRESS.CITY, ADDRESS.ZIP)
                .from(ADDRESS)
                .where(ADDRESS.PERSON_ID.eq(visitor.id()))
                .orderBy(ADDRESS.IS_DEFAULT.desc(), ADDRESS.ID)
                .limit(1)
                .fetchOptional(row -> row.value1() + " " + row.value2())
                .orElse("");
    }

    private static int basket(Visit visit) {
        return visit.db()
                .select(DSL.coalesce(DSL.sum(BASKET_LINE.QUANTITY), DSL.inline(0)))
                .from(BASKET_LINE)
                .where(Basket.of(visit))
                .and(BASKET_LINE.IS_SAVED.isFalse())
                .and(BASKET_LINE.SKIN.eq("market"))
                .fetchSingle(row -> row.value1().intValue());
    }

    /** What the count in the header says: from a hundred on, only that it is many. */
    public String basketText() {
        return basket > 99 ? "99+" : Integer.toString(basket);
    }

    /** The name of who is signed in, for {@link Person}s who are. */
    public boolean isSignedIn() {
        return !visitor.isEmpty();
    }
}
