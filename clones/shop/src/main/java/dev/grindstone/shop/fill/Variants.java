package dev.grindstone.shop.fill;

import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.world.World;

/** Finds what fixtures name by its ASIN. */
final class Variants {
    private Variants() {}

    /** A variant and what its product is called. */
    record Found(long id, String title) {}

    static Found require(World world, String command, String asin) {
        return world.db("shop")
                .select(VARIANT.ID, PRODUCT.TITLE)
                .from(VARIANT)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(VARIANT.PRODUCT_ID))
                .where(VARIANT.ASIN.eq(asin))
                .fetchOptional(row -> new Found(row.value1(), row.value2()))
                .orElseThrow(() -> new IllegalArgumentException(
                        command + ": there is no variant " + asin + "; shop.addProduct makes those"));
    }
}
