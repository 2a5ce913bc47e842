package dev.grindstone.shop.console.listings;

import static dev.grindstone.shop.db.Tables.NODE;
import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.shop.words.WordIndex;
import org.jooq.DSLContext;

/** Keeps what a search reads in step with what an owner writes. */
final class Wording {
    private Wording() {}

    static void write(DSLContext db, long product) {
        db.select(PRODUCT.TITLE, PRODUCT.BRAND, PRODUCT.BULLETS, PRODUCT.DESCRIPTION, NODE.NAME)
                .from(PRODUCT)
                .join(NODE)
                .on(NODE.ID.eq(PRODUCT.NODE_ID))
                .where(PRODUCT.ID.eq(product))
                .forEach(row -> new WordIndex(db)
                        .replace(
                                product,
                                row.value1() + " " + row.value2(),
                                row.value5() + " " + row.value3() + " " + row.value4()));
    }
}
