package dev.grindstone.shop.purchase;

import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;
import static dev.grindstone.shop.db.Tables.REFUND;
import static dev.grindstone.shop.db.Tables.SENT_BACK;
import static dev.grindstone.shop.db.Tables.VARIANT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads the lines of purchases, with what was sent back of them. */
final class Lines {
    private final DSLContext db;

    Lines(DSLContext db) {
        this.db = db;
    }

    /** How many of a line travel back in one go. */
    private record Back(long line, int quantity, String wants, String state) {
        boolean isRepaid() {
            return !wants.equals("replacement") && (state.equals("received") || state.equals("done"));
        }
    }

    Map<Long, List<Line>> byParcel(Collection<Long> purchases) {
        Map<Long, List<Back>> back = back(purchases);
        Set<Long> lost = Set.copyOf(db.select(REFUND.LINE_ID)
                .from(REFUND)
                .where(REFUND.PURCHASE_ID.in(purchases))
                .and(REFUND.LINE_ID.isNotNull())
                .and(REFUND.REASON.eq(Purchases.LOST))
                .fetch(REFUND.LINE_ID));
        return db
                .select(PURCHASE_LINE.fields())
                .select(VARIANT.ASIN, VARIANT.ONE, VARIANT.TWO, VARIANT.PICTURES)
                .select(PRODUCT.OPTION_ONE, PRODUCT.OPTION_TWO)
                .select(PARCEL.DELIVERED_AT)
                .from(PURCHASE_LINE)
                .join(VARIANT)
                .on(VARIANT.ID.eq(PURCHASE_LINE.VARIANT_ID))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(VARIANT.PRODUCT_ID))
                .join(PARCEL)
                .on(PARCEL.ID.eq(PURCHASE_LINE.PARCEL_ID))
                .where(PURCHASE_LINE.PURCHASE_ID.in(purchases))
                .orderBy(PURCHASE_LINE.ID)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(PURCHASE_LINE.PARCEL_ID),
                        Collectors.mapping(
                                row -> line(
                                        row,
                                        back.getOrDefault(row.get(PURCHASE_LINE.ID), List.of()),
                                        lost.contains(row.get(PURCHASE_LINE.ID))),
                                Collectors.toList())));
    }

    private Map<Long, List<Back>> back(Collection<Long> purchases) {
        return db
                .select(SENT_BACK.LINE_ID, SENT_BACK.QUANTITY, SENT_BACK.WANTS, SENT_BACK.STATE)
                .from(SENT_BACK)
                .join(PURCHASE_LINE)
                .on(PURCHASE_LINE.ID.eq(SENT_BACK.LINE_ID))
                .where(PURCHASE_LINE.PURCHASE_ID.in(purchases))
                .and(SENT_BACK.STATE.ne("cancelled"))
                .orderBy(SENT_BACK.ID)
                .fetch(row -> new Back(row.value1(), row.value2(), row.value3(), row.value4()))
                .stream()
                .collect(Collectors.groupingBy(Back::line));
    }

    private static Line line(Record row, List<Back> back, boolean isLost) {
        int quantity = row.get(PURCHASE_LINE.QUANTITY);
        int cancelled = row.get(PURCHASE_LINE.CANCELLED);
        return new Line(
                row.get(PURCHASE_LINE.ID),
                row.get(PURCHASE_LINE.VARIANT_ID),
                row.get(VARIANT.ASIN),
                row.get(PURCHASE_LINE.TITLE),
                choice(row),
                row.get(PURCHASE_LINE.PERSONAL),
                row.get(VARIANT.PICTURES).split("\n", 2)[0],
                quantity,
                row.get(PURCHASE_LINE.PRICE),
                row.get(PURCHASE_LINE.DISCOUNT),
                row.get(PURCHASE_LINE.TAX),
                cancelled,
                back.stream().mapToInt(Back::quantity).sum(),
                isLost
                        ? quantity
                        : cancelled
                                + back.stream()
                                        .filter(Back::isRepaid)
                                        .mapToInt(Back::quantity)
                                        .sum(),
                // Whatever a fixture says: what has not arrived cannot be sent back.
                row.get(PARCEL.DELIVERED_AT) == null ? null : row.get(PURCHASE_LINE.RETURN_UNTIL));
    }

    private static String choice(Record row) {
        return Stream.of(
                        named(row.get(PRODUCT.OPTION_ONE), row.get(VARIANT.ONE)),
                        named(row.get(PRODUCT.OPTION_TWO), row.get(VARIANT.TWO)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String named(String option, String value) {
        return option.isEmpty() || value.isEmpty() ? "" : option + ": " + value;
    }
}
