package dev.grindstone.shop.basket;

import static dev.grindstone.shop.db.Tables.SELLER;

import java.util.Map;
import org.jooq.DSLContext;

/** What small shops take for wrapping an order as a gift. */
public final class Wraps {
    private Wraps() {}

    /** In cents, by the number of the shop; a shop that does not wrap is not among them. */
    public static Map<Long, Long> prices(DSLContext db) {
        return db.select(SELLER.ID, SELLER.WRAP)
                .from(SELLER)
                .where(SELLER.WRAP.isNotNull())
                .orderBy(SELLER.ID)
                .fetchMap(SELLER.ID, SELLER.WRAP);
    }
}
