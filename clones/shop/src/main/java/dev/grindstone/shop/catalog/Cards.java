package dev.grindstone.shop.catalog;

import static dev.grindstone.shop.db.Tables.COUPON;
import static dev.grindstone.shop.db.Tables.DEAL;
import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.SELLER;
import static dev.grindstone.shop.db.Tables.VARIANT;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Products as lists show them: by the first offer of their first variant; valid inside a turn. */
public final class Cards {
    /**
     * What the marketplace sells, and the street of small shops does not: products without a listing. Not said as
     * {@code IS NULL}: H2 would begin with the index of listings, in which that is nearly every product, whatever else is asked.
     */
    public static final Condition OF_THE_MARKET =
            DSL.coalesce(PRODUCT.LISTING, DSL.inline(0L)).eq(DSL.inline(0L));

    private final DSLContext db;
    private final Instant now;

    /** @param now by which coupons and deals are told */
    public Cards(DSLContext db, Instant now) {
        this.db = db;
        this.now = now;
    }

    /** Those of a condition on products, the lowest numbers first. */
    public List<Card> where(Condition which) {
        Map<Long, Integer> deals = deals();
        Map<Long, String> coupons = coupons();
        Map<Long, Integer> variants = new HashMap<>();
        List<Record> rows = new java.util.ArrayList<>(db.select(
                        PRODUCT.ID,
                        VARIANT.ASIN,
                        PRODUCT.LISTING,
                        PRODUCT.TITLE,
                        PRODUCT.BRAND,
                        PRODUCT.BADGE,
                        PRODUCT.NODE_ID,
                        PRODUCT.BOUGHT,
                        PRODUCT.RANK,
                        PRODUCT.ONE_STAR,
                        PRODUCT.TWO_STAR,
                        PRODUCT.THREE_STAR,
                        PRODUCT.FOUR_STAR,
                        PRODUCT.FIVE_STAR,
                        PRODUCT.LISTED_AT,
                        PRODUCT.OPTION_ONE,
                        VARIANT.PICTURES,
                        VARIANT.ONE,
                        VARIANT.TWO)
                .select(OFFER.ID, OFFER.PRICE, OFFER.WAS, OFFER.SHIPPING, OFFER.STOCK, OFFER.IS_FAST, OFFER.DAYS)
                .select(SELLER.ID, SELLER.HANDLE, SELLER.NAME, SELLER.KIND)
                .from(PRODUCT)
                .join(VARIANT)
                .on(VARIANT.PRODUCT_ID.eq(PRODUCT.ID).and(VARIANT.POSITION.eq(0)))
                .join(OFFER)
                .on(OFFER.VARIANT_ID.eq(VARIANT.ID).and(OFFER.POSITION.eq(0)))
                .join(SELLER)
                .on(SELLER.ID.eq(OFFER.SELLER_ID))
                .where(which)
                .orderBy(PRODUCT.ID)
                .fetch());
        count(variants, rows);
        return rows.stream().map(row -> card(row, deals, coupons, variants)).toList();
    }

    /** Those of some numbers, in the order of the numbers; what is unknown is left out. */
    public List<Card> byIds(Collection<Long> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        Map<Long, Card> found = new HashMap<>();
        where(PRODUCT.ID.in(products)).forEach(card -> found.put(card.product(), card));
        return products.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private void count(Map<Long, Integer> variants, List<Record> rows) {
        List<Long> several = rows.stream()
                .filter(row -> !row.get(PRODUCT.OPTION_ONE).isEmpty())
                .map(row -> row.get(PRODUCT.ID))
                .toList();
        if (!several.isEmpty()) {
            db.select(VARIANT.PRODUCT_ID, DSL.count())
                    .from(VARIANT)
                    .where(VARIANT.PRODUCT_ID.in(several))
                    .groupBy(VARIANT.PRODUCT_ID)
                    .forEach(row -> variants.put(row.value1(), row.value2()));
        }
    }

    private Map<Long, Integer> deals() {
        return db.select(DEAL.PRODUCT_ID, DEAL.PER_CENT)
                .from(DEAL)
                .where(DEAL.STARTS_AT.le(now).and(DEAL.ENDS_AT.gt(now)))
                .fetchMap(DEAL.PRODUCT_ID, DEAL.PER_CENT);
    }

    private Map<Long, String> coupons() {
        return db
                .select(COUPON.PRODUCT_ID, COUPON.LABEL)
                .from(COUPON)
                .where(COUPON.PRODUCT_ID.isNotNull().and(COUPON.CODE.isNull()))
                .and(COUPON.STARTS_AT.le(now).and(COUPON.ENDS_AT.gt(now)))
                .orderBy(COUPON.ID)
                .fetchGroups(COUPON.PRODUCT_ID, COUPON.LABEL)
                .entrySet()
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
    }

    private static Card card(
            Record row, Map<Long, Integer> deals, Map<Long, String> coupons, Map<Long, Integer> variants) {
        long product = row.get(PRODUCT.ID);
        @Nullable Long was = row.get(OFFER.WAS);
        return new Card(
                product,
                row.get(VARIANT.ASIN),
                row.get(PRODUCT.LISTING),
                Card.Looks.of(
                        row.get(PRODUCT.TITLE),
                        row.get(PRODUCT.BRAND),
                        row.get(VARIANT.PICTURES),
                        row.get(VARIANT.ONE) + " " + row.get(VARIANT.TWO),
                        row.get(PRODUCT.BADGE)),
                new Card.Sold(
                        row.get(OFFER.ID),
                        row.get(PRODUCT.NODE_ID),
                        new Seller(
                                row.get(SELLER.ID), row.get(SELLER.HANDLE), row.get(SELLER.NAME), row.get(SELLER.KIND)),
                        Price.of(row.get(OFFER.PRICE), was, deals.getOrDefault(product, 0)),
                        row.get(OFFER.SHIPPING),
                        row.get(OFFER.STOCK),
                        row.get(OFFER.IS_FAST),
                        row.get(OFFER.DAYS),
                        coupons.getOrDefault(product, "")),
                new Card.Standing(
                        Stars.of(row), row.get(PRODUCT.BOUGHT), row.get(PRODUCT.RANK), row.get(PRODUCT.LISTED_AT)),
                variants.getOrDefault(product, 1));
    }
}
