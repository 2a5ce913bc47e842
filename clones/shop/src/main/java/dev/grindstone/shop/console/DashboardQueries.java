package dev.grindstone.shop.console;

import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;
import static dev.grindstone.shop.db.Tables.REFUND;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.purchase.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What the first page of a console tells; valid inside a turn. */
final class DashboardQueries {
    /** Of how many there are few. */
    static final int FEW = 5;

    private static final int PERIOD = 30;
    private static final int SHOWN = 6;

    private final World world;
    private final DSLContext db;
    private final long seller;
    private final ZoneId zone;
    private final LocalDate today;

    DashboardQueries(World world, long seller) {
        this.world = world;
        this.db = world.db("shop");
        this.seller = seller;
        this.zone = world.zone();
        this.today = world.now().atZone(zone).toLocalDate();
    }

    /** A line that was sold so many days ago. */
    private record Sold(long purchase, int daysAgo, int units, long cents) {}

    private List<Sold> sold() {
        return db.select(
                        PURCHASE.ID,
                        PURCHASE.PLACED_AT,
                        PURCHASE_LINE.QUANTITY,
                        PURCHASE_LINE.CANCELLED,
                        PURCHASE_LINE.PRICE,
                        PURCHASE_LINE.DISCOUNT)
                .from(PURCHASE_LINE)
                .join(PURCHASE)
                .on(PURCHASE.ID.eq(PURCHASE_LINE.PURCHASE_ID))
                .where(PURCHASE_LINE.SELLER_ID.eq(seller))
                .and(PURCHASE.PLACED_AT.ge(start(2 * PERIOD - 1)))
                .orderBy(PURCHASE_LINE.ID)
                .fetch(row -> {
                    int quantity = row.value3();
                    int cancelled = row.value4();
                    int left = quantity - cancelled;
                    long off = row.value6() - row.value6() * cancelled / quantity;
                    LocalDate day = row.value2().atZone(zone).toLocalDate();
                    return new Sold(
                            row.value1(), (int) ChronoUnit.DAYS.between(day, today), left, row.value5() * left - off);
                });
    }

    private Instant start(int daysAgo) {
        return today.minusDays(daysAgo).atStartOfDay(zone).toInstant();
    }

    /** Figures of a period and the one before, and what was sold on each day of the first. */
    record Sums(DashboardPage.Figures now, DashboardPage.Figures before, List<Long> days) {}

    Sums sums() {
        List<Sold> sold = sold();
        List<Long> days = new ArrayList<>();
        for (int ago = PERIOD - 1; ago >= 0; ago--) {
            int day = ago;
            days.add(sold.stream()
                    .filter(each -> each.daysAgo() == day)
                    .mapToLong(Sold::cents)
                    .sum());
        }
        return new Sums(
                figures(sold.stream().filter(each -> each.daysAgo() < PERIOD), start(PERIOD - 1), world.now()),
                figures(
                        sold.stream().filter(each -> each.daysAgo() >= PERIOD),
                        start(2 * PERIOD - 1),
                        start(PERIOD - 1)),
                days);
    }

    private DashboardPage.Figures figures(Stream<Sold> sold, Instant from, Instant until) {
        Set<Long> orders = new HashSet<>();
        int units = 0;
        long sales = 0;
        for (Sold each : sold.toList()) {
            if (each.units() > 0) {
                orders.add(each.purchase());
            }
            units += each.units();
            sales += each.cents();
        }
        long refunds = db.select(DSL.coalesce(DSL.sum(REFUND.CENTS), DSL.inline(0)))
                .from(REFUND)
                .join(PURCHASE_LINE)
                .on(PURCHASE_LINE.ID.eq(REFUND.LINE_ID))
                .where(PURCHASE_LINE.SELLER_ID.eq(seller))
                .and(REFUND.ASKED_AT.ge(from).and(REFUND.ASKED_AT.le(until)))
                .fetchSingle(row -> row.value1().longValue());
        return new DashboardPage.Figures(orders.size(), units, sales, refunds);
    }

    /** The orders that wait to be sent, the most urgent first. */
    List<DashboardPage.Due> due() {
        return db.select(
                        PURCHASE.NUMBER,
                        PURCHASE.ADDRESS,
                        PARCEL.PROMISED,
                        DSL.min(PURCHASE_LINE.TITLE),
                        DSL.sum(PURCHASE_LINE.QUANTITY.minus(PURCHASE_LINE.CANCELLED)))
                .from(PARCEL)
                .join(PURCHASE)
                .on(PURCHASE.ID.eq(PARCEL.PURCHASE_ID))
                .join(PURCHASE_LINE)
                .on(PURCHASE_LINE.PARCEL_ID.eq(PARCEL.ID))
                .where(PARCEL.SELLER_ID.eq(seller).and(PARCEL.STATE.in("ordered", "packed")))
                .groupBy(PARCEL.ID, PARCEL.PROMISED, PURCHASE.NUMBER, PURCHASE.ADDRESS)
                .orderBy(PARCEL.PROMISED, PARCEL.ID)
                .fetch(row -> new DashboardPage.Due(
                        row.value1(),
                        row.value2().lines().findFirst().orElse(""),
                        row.value4(),
                        row.value5().intValue(),
                        Days.near(row.value3(), world.now(), zone),
                        row.value3().isBefore(today)));
    }

    /** What there is little of, the least first; what is off sale is not missed. */
    List<DashboardPage.Scarce> scarce() {
        return db.select(PRODUCT.ASIN, PRODUCT.TITLE, VARIANT.ONE, VARIANT.TWO, VARIANT.PICTURES, OFFER.STOCK)
                .from(OFFER)
                .join(VARIANT)
                .on(VARIANT.ID.eq(OFFER.VARIANT_ID))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(VARIANT.PRODUCT_ID))
                .where(OFFER.SELLER_ID.eq(seller).and(OFFER.SHELVED.isNull()))
                .and(OFFER.STOCK.le(FEW))
                .orderBy(OFFER.STOCK, OFFER.ID)
                .fetch(DashboardQueries::scarce);
    }

    private static DashboardPage.Scarce scarce(Record row) {
        return new DashboardPage.Scarce(
                row.get(PRODUCT.ASIN),
                row.get(PRODUCT.TITLE),
                Stream.of(row.get(VARIANT.ONE), row.get(VARIANT.TWO))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", ")),
                row.get(VARIANT.PICTURES).split("\n", 2)[0],
                row.get(OFFER.STOCK));
    }

    static int shown() {
        return SHOWN;
    }
}
