package dev.grindstone.shop.returning;

import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;
import static dev.grindstone.shop.db.Tables.SENT_BACK;

import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sent back.
 *
 * @param wants card, balance or replacement
 * @param replacement the purchase that replaces it; null for a refund
 */
record GiveBack(
        long id,
        Purchase order,
        Line line,
        int quantity,
        String reason,
        String comment,
        String wants,
        Way way,
        String state,
        @Nullable Long replacement,
        Instant begunAt) {

    static String path(long id) {
        return "/spr/returns/label?returnId=" + id;
    }

    /** A buyer's own. */
    static GiveBack require(DSLContext db, long person, long id) {
        return where(db, person, SENT_BACK.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no return " + id + " among yours"));
    }

    /** Those of an order, the latest first. */
    static List<GiveBack> of(DSLContext db, Purchase order) {
        return where(db, order.person(), PURCHASE_LINE.PURCHASE_ID.eq(order.id()));
    }

    private static List<GiveBack> where(DSLContext db, long person, Condition which) {
        return db
                .select(SENT_BACK.fields())
                .select(PURCHASE.NUMBER)
                .from(SENT_BACK)
                .join(PURCHASE_LINE)
                .on(PURCHASE_LINE.ID.eq(SENT_BACK.LINE_ID))
                .join(PURCHASE)
                .on(PURCHASE.ID.eq(PURCHASE_LINE.PURCHASE_ID))
                .where(which)
                .and(PURCHASE.PERSON_ID.eq(person))
                .orderBy(SENT_BACK.ID.desc())
                .fetch()
                .stream()
                .map(row -> read(row, new Purchases(db).require(person, row.get(PURCHASE.NUMBER))))
                .toList();
    }

    private static GiveBack read(Record row, Purchase order) {
        return new GiveBack(
                row.get(SENT_BACK.ID),
                order,
                order.line(row.get(SENT_BACK.LINE_ID)),
                row.get(SENT_BACK.QUANTITY),
                row.get(SENT_BACK.REASON),
                row.get(SENT_BACK.COMMENT),
                row.get(SENT_BACK.WANTS),
                Way.of(row.get(SENT_BACK.WAY)),
                row.get(SENT_BACK.STATE),
                row.get(SENT_BACK.REPLACEMENT_ID),
                row.get(SENT_BACK.BEGUN_AT));
    }

    boolean isAt(String name) {
        return state.equals(name);
    }

    /** The code a point of the carrier scans. */
    String code() {
        return String.format(Locale.ROOT, "R%09d", Math.floorMod(id * 48_271L, 1_000_000_000L));
    }

    /** Such as {@code Return started}. */
    String headline() {
        return switch (state) {
            case "started" -> way == Way.PICKUP ? "Waiting for pickup" : "Drop off your return";
            case "dropped" -> "Return on its way";
            case "received" -> "Return received, refund on its way";
            case "cancelled" -> "Return cancelled";
            default -> wants.equals("replacement") ? "Return complete" : "Refund issued";
        };
    }

    /** How many of the steps started, handed over, received and done lie behind it. */
    int reached() {
        return List.of("started", "dropped", "received", "done").indexOf(state);
    }
}
