package dev.grindstone.shop.console.orders;

import static dev.grindstone.shop.db.Tables.PARCEL_EVENT;

import dev.grindstone.shop.purchase.Parcel;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;

/** Reads what carriers saw of the parcels of an order. */
final class SaleEvents {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d, h:mm a", Locale.US);

    private SaleEvents() {}

    /** By parcel, the latest first. */
    static Map<Long, List<SalePage.Event>> of(DSLContext db, Sale sale, ZoneId zone) {
        return db.select(PARCEL_EVENT.PARCEL_ID, PARCEL_EVENT.AT, PARCEL_EVENT.TEXT, PARCEL_EVENT.PLACE)
                .from(PARCEL_EVENT)
                .where(PARCEL_EVENT.PARCEL_ID.in(
                        sale.parcels().stream().map(Parcel::id).toList()))
                .orderBy(PARCEL_EVENT.AT.desc(), PARCEL_EVENT.ID.desc())
                .fetchGroups(
                        row -> row.value1(),
                        row -> new SalePage.Event(TIME.format(row.value2().atZone(zone)), row.value3(), row.value4()));
    }
}
