package dev.grindstone.shop.catalog;

import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.VARIANT;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;

/** Numbers of listings, by which the shops' skin knows what the marketplace knows by asin. */
public final class ListingNumbers {
    private ListingNumbers() {}

    /** By the number of the variant; what is of the marketplace is left out. */
    public static Map<Long, Long> byVariants(DSLContext db, Collection<Long> variants) {
        return variants.isEmpty()
                ? Map.of()
                : db.select(VARIANT.ID, PRODUCT.LISTING)
                        .from(VARIANT)
                        .join(PRODUCT)
                        .on(PRODUCT.ID.eq(VARIANT.PRODUCT_ID))
                        .where(VARIANT.ID.in(variants).and(PRODUCT.LISTING.isNotNull()))
                        .orderBy(VARIANT.ID)
                        .fetchMap(VARIANT.ID, PRODUCT.LISTING);
    }
}
