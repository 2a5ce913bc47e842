package dev.grindstone.shop.street;

import static dev.grindstone.shop.db.Tables.BASKET_LINE;
import static dev.grindstone.shop.db.Tables.LETTER;
import static dev.grindstone.shop.db.Tables.SELLER;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.frame.Basket;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page of the street; templates wrap themselves with {@code @template.shop.street.frame(…)}.
 *
 * @param visitor who is signed in; null for nobody
 * @param basket how many things lie in the basket of the street
 * @param letters how many messages of shops have not been read
 * @param query what was searched for last; empty without a search
 * @param here the address of the page, to come back to after signing in
 */
public record StreetFrame(
        Brand brand,
        @Nullable Person visitor,
        int basket,
        int letters,
        String query,
        List<Category> categories,
        String here) {
    /** How many categories fit into the row below the header; the others are below its last word. */
    static final int IN_ROW = 9;

    /** What the first link of the row of categories is numbered, as scripts know it. */
    private static final int FIRST_NUMBER = 891;

    /** Around a page that was not searched for. */
    public static StreetFrame of(Visit visit, Brand brand) {
        return of(visit, brand, "", new Categories(visit.db(), new Nodes(visit.db())));
    }

    /** Around a page of results, or one that has read the categories already. */
    public static StreetFrame of(Visit visit, Brand brand, String query, Categories categories) {
        Person visitor = visit.isSignedIn() ? visit.person() : null;
        // What answers a form has no page to come back to.
        String here = visit.isGet() ? visit.address() : StreetPaths.HOME;
        return new StreetFrame(
                brand,
                visitor,
                basket(visit),
                visitor == null ? 0 : letters(visit, visitor),
                query,
                categories.all(),
                here);
    }

    private static int basket(Visit visit) {
        return visit.db()
                .select(DSL.coalesce(DSL.sum(BASKET_LINE.QUANTITY), DSL.inline(0)))
                .from(BASKET_LINE)
                .where(Basket.of(visit))
                .and(BASKET_LINE.IS_SAVED.isFalse())
                .and(BASKET_LINE.SKIN.eq("shops"))
                .fetchSingle(row -> row.value1().intValue());
    }

    private static int letters(Visit visit, Person visitor) {
        return visit.db()
                .selectCount()
                .from(LETTER)
                .join(SELLER)
                .on(SELLER.ID.eq(LETTER.SELLER_ID).and(SELLER.KIND.eq("shop")))
                .where(LETTER.PERSON_ID.eq(visitor.id()))
                .and(LETTER.IS_FROM_SELLER.isTrue())
                .and(LETTER.IS_READ.isFalse())
                .fetchSingle()
                .value1();
    }

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        return visitor != null;
    }

    /** The given name of who is signed in; empty for nobody. */
    public String name() {
        return visitor == null ? "" : visitor.givenName();
    }

    /** The address of the visitor's favourites; of the sign-in page for nobody. */
    public String favourites() {
        return visitor == null ? StreetPaths.signIn("/favorites") : StreetPaths.favourites(visitor);
    }

    /** The sign-in page, which leads back here. */
    public String signIn() {
        return StreetPaths.signIn(here);
    }

    /** The number of a category's link in the header. */
    int number(Category category) {
        return FIRST_NUMBER + categories.indexOf(category);
    }
}
