package dev.grindstone.shop.coupons;

import static dev.grindstone.shop.db.Tables.CLIPPED;
import static dev.grindstone.shop.db.Tables.COUPON;
import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Cards;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Coupons for products of the marketplace that run; valid inside a turn. */
final class CouponQueries {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);

    private final DSLContext db;
    private final Instant now;
    private final ZoneId zone;

    CouponQueries(DSLContext db, Instant now, ZoneId zone) {
        this.db = db;
        this.now = now;
        this.zone = zone;
    }

    /** The coupons to clip, what sells most first; one a product, the one its page offers. */
    List<CouponsPage.Coupon> running(long person) {
        Set<Long> clipped = db.select(CLIPPED.COUPON_ID)
                .from(CLIPPED)
                .where(CLIPPED.PERSON_ID.eq(person))
                .fetchSet(CLIPPED.COUPON_ID);
        Map<Long, Record> first = new LinkedHashMap<>();
        db.select(COUPON.ID, COUPON.LABEL, COUPON.ENDS_AT, COUPON.PRODUCT_ID)
                .from(COUPON)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(COUPON.PRODUCT_ID))
                .where(COUPON.CODE.isNull().and(Cards.OF_THE_MARKET))
                .and(COUPON.STARTS_AT.le(now).and(COUPON.ENDS_AT.gt(now)))
                .orderBy(PRODUCT.BOUGHT.desc(), PRODUCT.ID, COUPON.ID)
                .forEach(row -> first.putIfAbsent(row.value4(), row));
        return new Cards(db, now)
                .byIds(first.keySet()).stream()
                        .map(card -> coupon(card, Objects.requireNonNull(first.get(card.product())), clipped))
                        .toList();
    }

    private CouponsPage.Coupon coupon(Card card, Record row, Set<Long> clipped) {
        // It holds until a moment: the last day is that of the moment before.
        return new CouponsPage.Coupon(
                row.get(COUPON.ID),
                row.get(COUPON.LABEL),
                clipped.contains(row.get(COUPON.ID)),
                DAY.format(row.get(COUPON.ENDS_AT).minusMillis(1).atZone(zone)),
                card);
    }
}
