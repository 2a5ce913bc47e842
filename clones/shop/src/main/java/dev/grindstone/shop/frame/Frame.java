package dev.grindstone.shop.frame;

import static dev.grindstone.shop.db.Tables.BASKET_LINE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.aui.Ids;
import dev.grindstone.shop.buyer.Place;
import dev.grindstone.shop.buyer.Places;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Nodes;
import java.util.List;
import org.jooq.impl.DSL;

/**
 * What surrounds a page.
 *
 * @param visitor the given name of who is signed in; empty for nobody
 * @param place where dates are told for
 * @param basket how many things lie in the basket
 * @param query what was searched for last, and in which department by its alias
 * @param ids numbers the page's controls
 */
public record Frame(
        Brand brand, String visitor, Place place, int basket, Query query, List<Node> departments, Ids ids) {

    /** What stands in the search box. */
    public record Query(String words, String alias) {}

    /** Around a page that was not searched for. */
    public static Frame of(Visit visit, Brand brand) {
        return of(visit, brand, new Query("", "aps"), new Nodes(visit.db()));
    }

    /** Around a page of results. */
    public static Frame of(Visit visit, Brand brand, Query query, Nodes nodes) {
        return new Frame(
                brand,
                Caller.of(visit).map(Person::givenName).orElse(""),
                new Places(visit.db()).of(owner(visit)),
                basket(visit),
                query,
                nodes.departments(),
                new Ids());
    }

    /** Whose choice of a place holds for a visit. */
    public static Places.Owner owner(Visit visit) {
        return Caller.of(visit)
                .map(person -> new Places.Owner(person.id(), ""))
                .orElseGet(() -> new Places.Owner(null, Basket.browser(visit)));
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
