package dev.grindstone.shop.street.results;

import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.SELLER;
import static dev.grindstone.shop.db.Tables.VARIANT;

import java.util.Map;
import org.jooq.DSLContext;

/**
 * What listings are narrowed by that cards do not tell.
 *
 * @param isPersonal whether something can be written on it
 * @param isOld whether it is old, and not made by who sells it
 * @param place where its shop is, such as {@code Seagrove, NC}
 */
record Facts(boolean isPersonal, boolean isOld, String place) {

    /** Of all listings, by the number of the product. */
    static Map<Long, Facts> all(DSLContext db) {
        return db.select(
                        PRODUCT.ID,
                        PRODUCT.PERSONAL.gt(0),
                        // A shop of the street sells nothing used but what is old.
                        OFFER.CONDITION.eq("used"),
                        SELLER.PLACE)
                .from(PRODUCT)
                .join(SELLER)
                .on(SELLER.ID.eq(PRODUCT.SELLER_ID))
                .join(VARIANT)
                .on(VARIANT.PRODUCT_ID.eq(PRODUCT.ID).and(VARIANT.POSITION.eq(0)))
                .join(OFFER)
                .on(OFFER.VARIANT_ID.eq(VARIANT.ID).and(OFFER.POSITION.eq(0)))
                .where(PRODUCT.LISTING.isNotNull())
                .fetchMap(PRODUCT.ID, row -> new Facts(row.value2(), row.value3(), row.value4()));
    }

    /** The state its shop is in, such as {@code NC}. */
    String state() {
        return place.replaceFirst(".*, ", "");
    }
}
