package dev.grindstone.shop.catalog;

import static dev.grindstone.shop.db.Tables.PRODUCT;

import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What the marketplace sells, and the street of small shops does not. */
public final class Market {
    /**
     * Holds for products without a listing in the street. Not said as {@code IS NULL}: H2 would begin with the index of
     * listings, in which that is nearly every product, whatever else is asked.
     */
    public static final Condition SELLS =
            DSL.coalesce(PRODUCT.LISTING, DSL.inline(0L)).eq(DSL.inline(0L));

    private Market() {}
}
