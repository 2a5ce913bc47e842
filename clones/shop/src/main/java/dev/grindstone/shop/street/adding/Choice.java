package dev.grindstone.shop.street.adding;

import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.catalog.Wares;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * A listing with all that can be chosen of it.
 *
 * @param optionOne what its variants differ in, such as {@code Color}; empty when there is nothing to choose
 * @param variants with their offers, in the order in which pages show them
 */
record Choice(
        long listing,
        String title,
        String optionOne,
        String optionTwo,
        int personal,
        boolean isPersonalRequired,
        List<Variant> variants) {
    Choice {
        variants = List.copyOf(variants);
    }

    /** One variant and its offer. */
    record Variant(String one, String two, Ware ware) {}

    /** The listing of that number. */
    static Optional<Choice> of(DSLContext db, Instant now, long listing) {
        var rows = db.select(
                        PRODUCT.TITLE,
                        PRODUCT.OPTION_ONE,
                        PRODUCT.OPTION_TWO,
                        PRODUCT.PERSONAL,
                        PRODUCT.IS_PERSONAL_REQUIRED)
                .select(VARIANT.ONE, VARIANT.TWO, OFFER.ID)
                .from(PRODUCT)
                .join(VARIANT)
                .on(VARIANT.PRODUCT_ID.eq(PRODUCT.ID))
                .join(OFFER)
                .on(OFFER.VARIANT_ID.eq(VARIANT.ID).and(OFFER.POSITION.eq(0)))
                .where(PRODUCT.LISTING.eq(listing))
                .orderBy(VARIANT.POSITION, VARIANT.ID)
                .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, Ware> wares = new Wares(db, now).byOffers(rows.map(row -> row.get(OFFER.ID)));
        var first = rows.get(0);
        return Optional.of(new Choice(
                listing,
                first.get(PRODUCT.TITLE),
                first.get(PRODUCT.OPTION_ONE),
                first.get(PRODUCT.OPTION_TWO),
                first.get(PRODUCT.PERSONAL),
                first.get(PRODUCT.IS_PERSONAL_REQUIRED),
                rows.map(row -> new Variant(
                        row.get(VARIANT.ONE),
                        row.get(VARIANT.TWO),
                        java.util.Objects.requireNonNull(wares.get(row.get(OFFER.ID)))))));
    }

    /** The values of the first option, each once. */
    List<String> ones() {
        return variants.stream()
                .map(Variant::one)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** The values of the second option, each once. */
    List<String> twos() {
        return variants.stream()
                .map(Variant::two)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** The variant of two values; what there is nothing to choose of may be empty. */
    Optional<Variant> variant(String one, String two) {
        return variants.stream()
                .filter(variant -> variant.one().equals(one) && variant.two().equals(two))
                .findFirst();
    }

    /** Whether nothing of a value is left, whatever else is chosen. */
    boolean isGone(String one, String two) {
        return variants.stream()
                .filter(variant -> one.isEmpty() || variant.one().equals(one))
                .filter(variant -> two.isEmpty() || variant.two().equals(two))
                .allMatch(variant -> variant.ware().isGone());
    }
}
