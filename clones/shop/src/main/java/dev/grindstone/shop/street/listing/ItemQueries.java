package dev.grindstone.shop.street.listing;

import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.shop.catalog.Price;
import dev.grindstone.shop.db.tables.records.ProductRecord;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads what the page of a listing says; valid inside a turn. */
final class ItemQueries {
    private final DSLContext db;

    ItemQueries(DSLContext db) {
        this.db = db;
    }

    /** What a product says. */
    Item item(ProductRecord row) {
        return new Item(
                Stream.of(row.getOptionOne(), row.getOptionTwo())
                        .filter(option -> !option.isEmpty())
                        .toList(),
                lines(row.getBullets()),
                row.getDescription(),
                lines(row.getDetails()).stream().map(ItemQueries::fact).toList(),
                row.getPersonal(),
                row.getIsPersonalRequired(),
                kinds(row.getId()));
    }

    private List<Item.Kind> kinds(long product) {
        return db.select(
                        VARIANT.ONE,
                        VARIANT.TWO,
                        VARIANT.PICTURES,
                        OFFER.PRICE,
                        OFFER.WAS,
                        OFFER.STOCK,
                        OFFER.AT_MOST,
                        OFFER.NOTE)
                .from(VARIANT)
                .join(OFFER)
                .on(OFFER.VARIANT_ID.eq(VARIANT.ID).and(OFFER.POSITION.eq(0)))
                .where(VARIANT.PRODUCT_ID.eq(product))
                .orderBy(VARIANT.POSITION, VARIANT.ID)
                .fetch(ItemQueries::kind);
    }

    private static Item.Kind kind(Record row) {
        int most = Objects.requireNonNullElse(row.get(OFFER.AT_MOST), Integer.MAX_VALUE);
        return new Item.Kind(
                row.get(VARIANT.ONE),
                row.get(VARIANT.TWO),
                lines(row.get(VARIANT.PICTURES)),
                Price.of(row.get(OFFER.PRICE), row.get(OFFER.WAS), 0),
                Math.min(row.get(OFFER.STOCK), most),
                row.get(OFFER.NOTE));
    }

    private static Item.Fact fact(String line) {
        String[] parts = line.split("\t", 2);
        return new Item.Fact(parts[0], parts.length < 2 ? "" : parts[1]);
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("\n", -1)).filter(line -> !line.isEmpty()).toList();
    }
}
