package dev.grindstone.shop.home;

import static dev.grindstone.shop.db.Tables.BUYER;
import static dev.grindstone.shop.db.Tables.FORGOTTEN;
import static dev.grindstone.shop.db.Tables.LOOKED;
import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;
import static dev.grindstone.shop.db.Tables.VARIANT;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What the first page can know of somebody, as numbers of products, the last first.
 *
 * @param looked what was looked at, unless that is not kept
 * @param bought what was bought
 * @param forgotten what was removed from what was looked at: it is not suggested
 */
record Personal(List<Long> looked, List<Long> bought, Set<Long> forgotten) {
    /** Of nobody. */
    static final Personal NOTHING = new Personal(List.of(), List.of(), Set.of());

    private static final int MOST = 30;

    /** Of a person; inside a turn. */
    static Personal of(DSLContext db, long person) {
        var latest = DSL.max(PURCHASE.PLACED_AT);
        return new Personal(
                db.select(LOOKED.PRODUCT_ID)
                        .from(LOOKED)
                        .where(LOOKED.PERSON_ID.eq(person))
                        .andNotExists(DSL.selectOne()
                                .from(BUYER)
                                .where(BUYER.PERSON_ID.eq(person).and(BUYER.KEEPS_HISTORY.isFalse())))
                        .orderBy(LOOKED.TURN.desc(), LOOKED.PRODUCT_ID)
                        .limit(MOST)
                        .fetch(LOOKED.PRODUCT_ID),
                db.select(VARIANT.PRODUCT_ID, latest)
                        .from(PURCHASE_LINE)
                        .join(PURCHASE)
                        .on(PURCHASE.ID.eq(PURCHASE_LINE.PURCHASE_ID))
                        .join(VARIANT)
                        .on(VARIANT.ID.eq(PURCHASE_LINE.VARIANT_ID))
                        .where(PURCHASE.PERSON_ID.eq(person).and(PURCHASE.SKIN.eq("market")))
                        .and(PURCHASE_LINE.CANCELLED.lt(PURCHASE_LINE.QUANTITY))
                        .groupBy(VARIANT.PRODUCT_ID)
                        .orderBy(latest.desc(), VARIANT.PRODUCT_ID)
                        .limit(MOST)
                        .fetch(VARIANT.PRODUCT_ID),
                db.select(FORGOTTEN.PRODUCT_ID)
                        .from(FORGOTTEN)
                        .where(FORGOTTEN.PERSON_ID.eq(person))
                        .fetchSet(FORGOTTEN.PRODUCT_ID));
    }
}
