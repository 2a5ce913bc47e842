package dev.grindstone.shop.catalog;

import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.VARIANT;

import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;

/** What asins in addresses stand for: a variant, or the family of some. */
public final class Asins {
    private Asins() {}

    /** The number of the product of the marketplace that has such an asin itself, or a variant with it. */
    public static Optional<Long> product(DSLContext db, String asin) {
        String upper = asin.toUpperCase(Locale.ROOT);
        return db.select(VARIANT.PRODUCT_ID)
                .from(VARIANT)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(VARIANT.PRODUCT_ID))
                .where(VARIANT.ASIN.eq(upper).and(Cards.OF_THE_MARKET))
                .fetchOptional(VARIANT.PRODUCT_ID)
                .or(() -> db.select(PRODUCT.ID)
                        .from(PRODUCT)
                        .where(PRODUCT.ASIN.eq(upper).and(Cards.OF_THE_MARKET))
                        .fetchOptional(PRODUCT.ID));
    }

    /** The number of the product of a small shop that has a variant with such an asin. */
    public static Optional<Long> listed(DSLContext db, String asin) {
        return db.select(VARIANT.PRODUCT_ID)
                .from(VARIANT)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(VARIANT.PRODUCT_ID))
                .where(VARIANT.ASIN.eq(asin.toUpperCase(Locale.ROOT)).and(PRODUCT.LISTING.isNotNull()))
                .fetchOptional(VARIANT.PRODUCT_ID);
    }

    /**
     * The product of the marketplace where a command was told to act on it.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static long require(DSLContext db, String asin) {
        return product(db, asin)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no product " + asin + ": take the ASIN from its page’s address"));
    }
}
