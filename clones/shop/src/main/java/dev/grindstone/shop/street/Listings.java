package dev.grindstone.shop.street;

import static dev.grindstone.shop.db.Tables.BASKET_LINE;
import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.LIST_ITEM;
import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.SELLER;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Cards;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What the shops of the street sell, as lists show it to a visitor; valid inside a turn. */
public final class Listings {
    /** What sellers it takes to belong to the street's programme: those whom nearly all of many liked. */
    public static final Condition TOP =
            SELLER.KIND.eq("shop").and(SELLER.POSITIVE.ge(98)).and(SELLER.FEEDBACK.ge(100));

    /** What a heart puts something on. */
    public static final String FAVOURITES = "favourites";

    private final Visit visit;
    private final DSLContext db;

    public Listings(Visit visit) {
        this.visit = visit;
        this.db = visit.db();
    }

    /** Bare cards of a condition on products, the lowest numbers first: for choosing among many. */
    public List<Card> cards(Condition which) {
        return new Cards(db, visit.now()).where(PRODUCT.LISTING.isNotNull().and(which));
    }

    /** Those of some numbers of products, in the order of the numbers. */
    public List<Listing> byIds(Collection<Long> products) {
        return of(new Cards(db, visit.now())
                .byIds(products).stream().filter(card -> card.listing() != null).toList());
    }

    /** The same cards as the visitor sees them. */
    public List<Listing> of(List<Card> cards) {
        if (cards.isEmpty()) {
            return List.of();
        }
        List<Long> products = cards.stream().map(Card::product).toList();
        Set<Long> top = db.select(SELLER.ID).from(SELLER).where(TOP).fetchSet(SELLER.ID);
        Map<Long, Integer> carts = inCarts(db, products);
        Set<Long> hearts = hearts(products);
        return cards.stream()
                .map(card -> new Listing(
                        card,
                        top.contains(card.sold().seller().id()),
                        carts.getOrDefault(card.product(), 0),
                        hearts.contains(card.product())))
                .toList();
    }

    /** In how many baskets some products lie; those in none are left out. */
    public static Map<Long, Integer> inCarts(DSLContext db, Collection<Long> products) {
        var owner = DSL.concat(DSL.coalesce(BASKET_LINE.PERSON_ID.cast(String.class), ""), BASKET_LINE.BROWSER);
        var carts = DSL.countDistinct(owner);
        return db.select(VARIANT.PRODUCT_ID, carts)
                .from(BASKET_LINE)
                .join(OFFER)
                .on(OFFER.ID.eq(BASKET_LINE.OFFER_ID))
                .join(VARIANT)
                .on(VARIANT.ID.eq(OFFER.VARIANT_ID))
                .where(BASKET_LINE.SKIN.eq("shops"))
                .and(BASKET_LINE.IS_SAVED.isFalse())
                .and(VARIANT.PRODUCT_ID.in(products))
                .groupBy(VARIANT.PRODUCT_ID)
                .fetchMap(VARIANT.PRODUCT_ID, carts);
    }

    /** Which of some products the visitor marked with a heart. */
    private Set<Long> hearts(Collection<Long> products) {
        if (!visit.isSignedIn()) {
            return Set.of();
        }
        return db.selectDistinct(VARIANT.PRODUCT_ID)
                .from(LIST_ITEM)
                .join(LIST)
                .on(LIST.ID.eq(LIST_ITEM.LIST_ID))
                .join(VARIANT)
                .on(VARIANT.ID.eq(LIST_ITEM.VARIANT_ID))
                .where(LIST.PERSON_ID.eq(visit.person().id()).and(LIST.KIND.eq(FAVOURITES)))
                .and(VARIANT.PRODUCT_ID.in(products))
                .fetchSet(VARIANT.PRODUCT_ID);
    }
}
