package dev.grindstone.shop.catalog;

import static dev.grindstone.shop.db.Tables.DEAL;
import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.SELLER;
import static dev.grindstone.shop.db.Tables.VARIANT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Offers as they are at present, which is what they are sold for; valid inside a turn. */
public final class Wares {
    private final DSLContext db;
    private final Instant now;

    /** @param now by which deals are told */
    public Wares(DSLContext db, Instant now) {
        this.db = db;
        this.now = now;
    }

    /** The offer of that number. */
    public Optional<Ware> byOffer(long offer) {
        return where(OFFER.ID.eq(offer)).stream().findFirst();
    }

    /** The offer that the page of a variant sells. */
    public Optional<Ware> byAsin(String asin) {
        return where(VARIANT.ASIN.eq(asin).and(OFFER.POSITION.eq(0))).stream().findFirst();
    }

    /** Offers by their numbers; what is unknown is left out. */
    public Map<Long, Ware> byOffers(Collection<Long> offers) {
        return offers.isEmpty()
                ? Map.of()
                : where(OFFER.ID.in(offers)).stream()
                        .collect(Collectors.toMap(ware -> ware.sold().offer(), Function.identity()));
    }

    private List<Ware> where(Condition which) {
        return db.select(
                        PRODUCT.ID,
                        PRODUCT.TITLE,
                        PRODUCT.BRAND,
                        PRODUCT.BADGE,
                        PRODUCT.NODE_ID,
                        PRODUCT.OPTION_ONE,
                        PRODUCT.OPTION_TWO,
                        PRODUCT.PERSONAL,
                        PRODUCT.IS_PERSONAL_REQUIRED)
                .select(VARIANT.ID, VARIANT.ASIN, VARIANT.ONE, VARIANT.TWO, VARIANT.PICTURES)
                .select(OFFER.fields())
                .select(SELLER.ID, SELLER.HANDLE, SELLER.NAME, SELLER.KIND)
                .select(DEAL.PER_CENT)
                .from(OFFER)
                .join(VARIANT)
                .on(VARIANT.ID.eq(OFFER.VARIANT_ID))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(VARIANT.PRODUCT_ID))
                .join(SELLER)
                .on(SELLER.ID.eq(OFFER.SELLER_ID))
                // A deal is on what the product's page sells, not on what others have of it.
                .leftJoin(DEAL)
                .on(DEAL.PRODUCT_ID.eq(PRODUCT.ID).and(OFFER.POSITION.eq(0)))
                .and(DEAL.STARTS_AT.le(now).and(DEAL.ENDS_AT.gt(now)))
                .where(which)
                .orderBy(OFFER.ID)
                .fetch(Wares::ware);
    }

    private static Ware ware(Record row) {
        Integer deal = row.get(DEAL.PER_CENT);
        return new Ware(
                row.get(PRODUCT.ID),
                row.get(VARIANT.ID),
                row.get(VARIANT.ASIN),
                Card.Looks.of(
                        row.get(PRODUCT.TITLE),
                        row.get(PRODUCT.BRAND),
                        row.get(VARIANT.PICTURES),
                        row.get(VARIANT.ONE) + " " + row.get(VARIANT.TWO),
                        row.get(PRODUCT.BADGE)),
                new Card.Sold(
                        row.get(OFFER.ID),
                        row.get(PRODUCT.NODE_ID),
                        new Seller(
                                row.get(SELLER.ID), row.get(SELLER.HANDLE), row.get(SELLER.NAME), row.get(SELLER.KIND)),
                        Price.of(row.get(OFFER.PRICE), row.get(OFFER.WAS), deal == null ? 0 : deal),
                        row.get(OFFER.SHIPPING),
                        row.get(OFFER.STOCK),
                        row.get(OFFER.IS_FAST),
                        row.get(OFFER.DAYS),
                        ""),
                choices(row),
                new Ware.Limits(
                        row.get(OFFER.AT_MOST), row.get(PRODUCT.PERSONAL), row.get(PRODUCT.IS_PERSONAL_REQUIRED)),
                new Ware.Kind(row.get(OFFER.CONDITION), row.get(OFFER.NOTE), row.get(OFFER.AGAIN_OFF)));
    }

    private static List<String> choices(Record row) {
        List<String> choices = new ArrayList<>();
        if (!row.get(VARIANT.ONE).isEmpty()) {
            choices.add(row.get(PRODUCT.OPTION_ONE) + ": " + row.get(VARIANT.ONE));
        }
        if (!row.get(VARIANT.TWO).isEmpty()) {
            choices.add(row.get(PRODUCT.OPTION_TWO) + ": " + row.get(VARIANT.TWO));
        }
        return choices;
    }
}
