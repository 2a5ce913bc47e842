package dev.grindstone.shop.console.listings;

import static dev.grindstone.shop.db.Tables.NODE;
import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.shop.catalog.Seller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What a seller offers; valid inside a turn. */
final class ListingQueries {
    /** Of how many there are few. */
    static final int FEW = 5;

    private final DSLContext db;
    private final Seller seller;

    ListingQueries(DSLContext db, Seller seller) {
        this.db = db;
        this.seller = seller;
    }

    /** Which listings are shown. */
    enum Which {
        ACTIVE("Active"),
        LOW("Low in stock"),
        ENDED("Off sale"),
        ALL("All");

        private final String label;

        Which(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Which of(String code) {
            return Stream.of(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElse(ALL);
        }

        boolean has(Listing listing) {
            return switch (this) {
                case ACTIVE -> !listing.isEnded();
                case LOW -> listing.isLow(FEW);
                case ENDED -> listing.isEnded();
                case ALL -> true;
            };
        }
    }

    /** Those with some words in the title, the newest first. */
    List<Listing> all(Which which, String words) {
        return where(words.isEmpty() ? DSL.noCondition() : PRODUCT.TITLE.containsIgnoreCase(words)).stream()
                .filter(which::has)
                .toList();
    }

    /** The one of a product or variant with that number. */
    Optional<Listing> find(String asin) {
        String upper = asin.toUpperCase(Locale.ROOT);
        return where(PRODUCT.ID.in(DSL.select(PRODUCT.ID)
                        .from(PRODUCT)
                        .where(PRODUCT.ASIN.eq(upper))
                        .union(DSL.select(VARIANT.PRODUCT_ID).from(VARIANT).where(VARIANT.ASIN.eq(upper)))))
                .stream()
                .findFirst();
    }

    private List<Listing> where(Condition which) {
        Map<Long, List<Record>> rows = new LinkedHashMap<>();
        db.select(PRODUCT.ID, PRODUCT.ASIN, PRODUCT.TITLE, PRODUCT.DESCRIPTION, PRODUCT.SELLER_ID, PRODUCT.BOUGHT)
                .select(NODE.NAME)
                .select(VARIANT.ASIN, VARIANT.ONE, VARIANT.TWO, VARIANT.PICTURES)
                .select(OFFER.fields())
                .from(OFFER)
                .join(VARIANT)
                .on(VARIANT.ID.eq(OFFER.VARIANT_ID))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(VARIANT.PRODUCT_ID))
                .join(NODE)
                .on(NODE.ID.eq(PRODUCT.NODE_ID))
                .where(OFFER.SELLER_ID.eq(seller.id()).and(which))
                .orderBy(PRODUCT.LISTED_AT.desc(), PRODUCT.ID.desc(), VARIANT.POSITION, OFFER.POSITION, OFFER.ID)
                .forEach(row -> rows.computeIfAbsent(row.get(PRODUCT.ID), any -> new ArrayList<>())
                        .add(row));
        return rows.values().stream().map(this::listing).toList();
    }

    private Listing listing(List<Record> rows) {
        Record first = rows.get(0);
        return new Listing(
                first.get(PRODUCT.ID),
                first.get(PRODUCT.ASIN),
                first.get(PRODUCT.TITLE),
                first.get(PRODUCT.DESCRIPTION),
                first.get(NODE.NAME),
                first.get(PRODUCT.SELLER_ID) == seller.id(),
                first.get(PRODUCT.BOUGHT),
                rows.stream().map(ListingQueries::item).toList());
    }

    private static Listing.Item item(Record row) {
        Integer shelved = row.get(OFFER.SHELVED);
        return new Listing.Item(
                row.get(OFFER.ID),
                row.get(VARIANT.ASIN),
                Stream.of(row.get(VARIANT.ONE), row.get(VARIANT.TWO))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", ")),
                row.get(VARIANT.PICTURES).split("\n", 2)[0],
                row.get(OFFER.CONDITION),
                row.get(OFFER.PRICE),
                row.get(OFFER.WAS),
                row.get(OFFER.SHIPPING),
                shelved == null ? row.get(OFFER.STOCK) : shelved,
                shelved != null);
    }
}
