package dev.grindstone.shop.seller;

import static dev.grindstone.shop.db.Tables.FEEDBACK;
import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.SELLER;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Cards;
import dev.grindstone.shop.db.tables.records.SellerRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/** Sellers and what is said of them; valid inside a turn. */
final class SellerQueries {
    private static final int CARDS = 8;
    private static final int RECENT = 10;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private final DSLContext db;
    private final Instant now;
    private final ZoneId zone;

    SellerQueries(DSLContext db, Instant now, ZoneId zone) {
        this.db = db;
        this.now = now;
        this.zone = zone;
    }

    Optional<SellerRecord> seller(String handle) {
        return db.selectFrom(SELLER).where(SELLER.HANDLE.eq(handle)).fetchOptional();
    }

    /** Feedback by period; only that of all time has what was said before the world's own orders. */
    List<SellerPage.Period> periods(SellerRecord seller) {
        List<SellerPage.Period> periods = new ArrayList<>();
        Result<? extends Record> rows = db.select(FEEDBACK.STARS, FEEDBACK.WRITTEN_AT)
                .from(FEEDBACK)
                .where(FEEDBACK.SELLER_ID.eq(seller.getId()))
                .fetch();
        periods.add(period("thirty", "30 days", since(rows, 30), 0, 0));
        periods.add(period("ninety", "90 days", since(rows, 90), 0, 0));
        periods.add(period("year", "12 months", since(rows, 365), 0, 0));
        int pleased = Math.round(seller.getPositive() * seller.getFeedback() / 100f);
        periods.add(period("lifetime", "Lifetime", stars(rows), pleased, seller.getFeedback() - pleased));
        return periods;
    }

    private List<Integer> since(Result<? extends Record> rows, int days) {
        Instant from = now.minus(Duration.ofDays(days));
        return rows.stream()
                .filter(row -> !row.get(FEEDBACK.WRITTEN_AT).isBefore(from))
                .map(row -> row.get(FEEDBACK.STARS))
                .toList();
    }

    private static List<Integer> stars(Result<? extends Record> rows) {
        return rows.map(row -> row.get(FEEDBACK.STARS));
    }

    private static SellerPage.Period period(String key, String label, List<Integer> stars, int pleased, int others) {
        int positive = (int) stars.stream().filter(each -> each >= 4).count();
        int neutral = (int) stars.stream().filter(each -> each == 3).count();
        // Of those who were not pleased earlier it is not known how much they were not: half were on the fence.
        return new SellerPage.Period(
                key,
                label,
                positive + pleased,
                neutral + others / 2,
                stars.size() - positive - neutral + others - others / 2);
    }

    List<SellerPage.Feedback> recent(long seller) {
        return db.select(FEEDBACK.STARS, FEEDBACK.TEXT, FEEDBACK.WRITTEN_AT)
                .from(FEEDBACK)
                .where(FEEDBACK.SELLER_ID.eq(seller))
                .orderBy(FEEDBACK.WRITTEN_AT.desc(), FEEDBACK.PURCHASE_ID.desc())
                .limit(RECENT)
                .fetch(row -> new SellerPage.Feedback(
                        row.value1(), row.value2(), DATE.format(row.value3().atZone(zone))));
    }

    /** What sells best of what it offers first. */
    List<Card> cards(long seller) {
        List<Long> best = db.selectDistinct(PRODUCT.ID, PRODUCT.RANK)
                .from(PRODUCT)
                .join(VARIANT)
                .on(VARIANT.PRODUCT_ID.eq(PRODUCT.ID).and(VARIANT.POSITION.eq(0)))
                .join(OFFER)
                .on(OFFER.VARIANT_ID.eq(VARIANT.ID).and(OFFER.POSITION.eq(0)))
                .where(OFFER.SELLER_ID.eq(seller).and(Cards.OF_THE_MARKET))
                .orderBy(PRODUCT.RANK, PRODUCT.ID)
                .limit(CARDS)
                .fetch(PRODUCT.ID);
        return new Cards(db, now).byIds(best);
    }

    static String month(SellerRecord seller, ZoneId zone) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US)
                .format(seller.getSince().atZone(zone));
    }
}
