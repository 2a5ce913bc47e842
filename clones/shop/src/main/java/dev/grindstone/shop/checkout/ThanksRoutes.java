package dev.grindstone.shop.checkout;

import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.db.tables.records.PurchaseRecord;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import java.util.List;
import java.util.Optional;

/*
 * GET /gp/buy/thankyou/handlers/display.html?purchaseId=
 */
/** Thanks for an order. */
final class ThanksRoutes {
    private static final String PAGE = "/gp/buy/thankyou/handlers/display.html";

    private final Brand brand;

    ThanksRoutes(Brand brand) {
        this.brand = brand;
    }

    static String path(long purchase) {
        return PAGE + "?purchaseId=" + purchase;
    }

    void addTo(Routes routes) {
        Paths.get(routes, Personal.page(this::show), PAGE);
    }

    private void show(Visit visit) {
        long id = Fields.number(Fields.asked(visit, "purchaseId")).orElse(0);
        Optional<PurchaseRecord> found = visit.db()
                .selectFrom(PURCHASE)
                .where(PURCHASE.ID.eq(id))
                .and(PURCHASE.PERSON_ID.eq(visit.person().id()))
                .fetchOptional();
        if (found.isEmpty()) {
            visit.http().redirect("/gp/css/order-history");
            return;
        }
        PurchaseRecord purchase = found.get();
        visit.page(
                brand.domainLabel() + " Thank You",
                "shop/checkout/thanks.jte",
                new ThanksPage(
                        Frame.of(visit, brand),
                        purchase.getNumber(),
                        List.of(purchase.getAddress().split("\n", -1)),
                        Money.text(purchase.getCharged()),
                        parcels(visit, id)));
    }

    private static List<ThanksPage.Parcel> parcels(Visit visit, long purchase) {
        return visit.db()
                .selectFrom(PARCEL)
                .where(PARCEL.PURCHASE_ID.eq(purchase))
                .orderBy(PARCEL.POSITION, PARCEL.ID)
                .fetch(parcel -> new ThanksPage.Parcel(
                        Delivery.text(
                                parcel.getPromised(), visit.now(), visit.world().zone()),
                        visit.db()
                                .select(PURCHASE_LINE.TITLE, VARIANT.ASIN, VARIANT.PICTURES, PURCHASE_LINE.QUANTITY)
                                .from(PURCHASE_LINE)
                                .join(VARIANT)
                                .on(VARIANT.ID.eq(PURCHASE_LINE.VARIANT_ID))
                                .where(PURCHASE_LINE.PARCEL_ID.eq(parcel.getId()))
                                .orderBy(PURCHASE_LINE.ID)
                                .fetch(row -> new ThanksPage.Thing(
                                        row.value1(), row.value2(), row.value3().split("\n", 2)[0], row.value4()))));
    }
}
