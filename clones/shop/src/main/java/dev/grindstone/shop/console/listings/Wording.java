package dev.grindstone.shop.console.listings;

import static dev.grindstone.shop.db.Tables.NODE;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.WORDING;

import dev.grindstone.shop.catalog.Words;
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
                .forEach(row -> {
                    String title = Words.indexed(row.value1() + " " + row.value2());
                    String other = Words.indexed(row.value5() + " " + row.value3() + " " + row.value4());
                    db.insertInto(WORDING)
                            .set(WORDING.PRODUCT_ID, product)
                            .set(WORDING.TITLE_WORDS, title)
                            .set(WORDING.OTHER_WORDS, other)
                            .onDuplicateKeyUpdate()
                            .set(WORDING.TITLE_WORDS, title)
                            .set(WORDING.OTHER_WORDS, other)
                            .execute();
                });
    }
}
