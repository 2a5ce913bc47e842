package dev.grindstone.shop.purchase;

import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.REFUND;
import static dev.grindstone.shop.db.Tables.SELLER;

import dev.grindstone.shop.catalog.Seller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The purchases of the world; valid inside a turn. */
public final class Purchases {
    /** Why money goes back for what never came. */
    public static final String LOST = "Package lost";

    private final DSLContext db;

    /** @param db the shop's own tables */
    public Purchases(DSLContext db) {
        this.db = db;
    }

    /** Those of a condition on purchases, the latest first. */
    public List<Purchase> where(Condition which) {
        List<Record> rows = List.copyOf(db.select()
                .from(PURCHASE)
                .where(which)
                .orderBy(PURCHASE.PLACED_AT.desc(), PURCHASE.ID.desc())
                .fetch());
        List<Long> ids = rows.stream().map(row -> row.get(PURCHASE.ID)).toList();
        Map<Long, List<Parcel>> parcels = parcels(ids);
        Map<Long, List<Refund>> refunds = refunds(ids);
        return rows.stream()
                .map(row -> purchase(
                        row,
                        parcels.getOrDefault(row.get(PURCHASE.ID), List.of()),
                        refunds.getOrDefault(row.get(PURCHASE.ID), List.of())))
                .toList();
    }

    /** A buyer's own, by its number. */
    public Optional<Purchase> find(long person, String number) {
        return where(PURCHASE.PERSON_ID.eq(person).and(PURCHASE.NUMBER.eq(number))).stream()
                .findFirst();
    }

    /** The same, for commands: a number that is not the buyer's is refused. */
    public Purchase require(long person, String number) {
        return find(person, number)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no order " + number + " among yours: look for it in Your Orders"));
    }

    /** The one with a parcel in it. */
    public Purchase withParcel(long parcel) {
        return where(PURCHASE.ID.in(db.select(PARCEL.PURCHASE_ID).from(PARCEL).where(PARCEL.ID.eq(parcel)))).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no parcel " + parcel + " in this world"));
    }

    private Map<Long, List<Parcel>> parcels(Collection<Long> purchases) {
        Map<Long, List<Line>> lines = new Lines(db).byParcel(purchases);
        return db
                .select()
                .from(PARCEL)
                .join(SELLER)
                .on(SELLER.ID.eq(PARCEL.SELLER_ID))
                .where(PARCEL.PURCHASE_ID.in(purchases))
                .orderBy(PARCEL.POSITION, PARCEL.ID)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(PARCEL.PURCHASE_ID),
                        Collectors.mapping(
                                row -> parcel(row, lines.getOrDefault(row.get(PARCEL.ID), List.of())),
                                Collectors.toList())));
    }

    private static Parcel parcel(Record row, List<Line> lines) {
        return new Parcel(
                row.get(PARCEL.ID),
                row.get(PARCEL.POSITION),
                new Seller(row.get(SELLER.ID), row.get(SELLER.HANDLE), row.get(SELLER.NAME), row.get(SELLER.KIND)),
                row.get(SELLER.PLACE),
                row.get(PARCEL.STATE),
                row.get(PARCEL.CARRIER),
                row.get(PARCEL.TRACKING),
                row.get(PARCEL.PROMISED),
                row.get(PARCEL.DELIVERED_AT),
                row.get(PARCEL.FATE),
                lines);
    }

    private Map<Long, List<Refund>> refunds(Collection<Long> purchases) {
        return db
                .select()
                .from(REFUND)
                .where(REFUND.PURCHASE_ID.in(purchases))
                .orderBy(REFUND.ASKED_AT, REFUND.ID)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(REFUND.PURCHASE_ID),
                        Collectors.mapping(
                                row -> new Refund(
                                        row.get(REFUND.ID),
                                        row.get(REFUND.LINE_ID),
                                        row.get(REFUND.CENTS),
                                        row.get(REFUND.GOES_TO),
                                        row.get(REFUND.REASON),
                                        row.get(REFUND.ASKED_AT),
                                        row.get(REFUND.PAID_AT)),
                                Collectors.toList())));
    }

    private static Purchase purchase(Record row, List<Parcel> parcels, List<Refund> refunds) {
        return new Purchase(
                row.get(PURCHASE.ID),
                row.get(PURCHASE.NUMBER),
                row.get(PURCHASE.SKIN),
                row.get(PURCHASE.PERSON_ID),
                row.get(PURCHASE.PLACED_AT),
                Envelope.of(row.get(PURCHASE.ADDRESS)),
                new Bill(
                        row.get(PURCHASE.NETWORK),
                        row.get(PURCHASE.LAST),
                        row.get(PURCHASE.SPEED),
                        row.get(PURCHASE.GOODS),
                        row.get(PURCHASE.SHIPPING),
                        row.get(PURCHASE.WRAP),
                        row.get(PURCHASE.DISCOUNT),
                        row.get(PURCHASE.TAX),
                        row.get(PURCHASE.DONATION),
                        row.get(PURCHASE.FROM_BALANCE),
                        row.get(PURCHASE.CHARGED)),
                row.get(PURCHASE.GIFT_NOTE),
                row.get(PURCHASE.IS_ARCHIVED),
                parcels,
                refunds);
    }
}
