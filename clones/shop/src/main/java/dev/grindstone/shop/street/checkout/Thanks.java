package dev.grindstone.shop.street.checkout;

import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.SHOP_PURCHASE;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.purchase.Links;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import dev.grindstone.shop.street.StreetFrame;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jooq.impl.DSL;

/**
 * After orders were placed.
 *
 * @param email where a guest is written to; empty for who is signed in
 */
public record Thanks(StreetFrame frame, List<Purchase> orders, String email, Instant now, ZoneId zone) {
    public Thanks {
        orders = List.copyOf(orders);
    }

    static void show(Visit visit, Brand brand, Till till) {
        Long first = till.purchase();
        if (first == null) {
            visit.seeOther(till.path("review"));
            return;
        }
        List<Purchase> orders = new Purchases(visit.db())
                        .where(PURCHASE.ID.in(DSL.select(SHOP_PURCHASE.PURCHASE_ID)
                                .from(SHOP_PURCHASE)
                                .where(SHOP_PURCHASE.FIRST_ID.eq(first))))
                        .stream()
                        .sorted(Comparator.comparingLong(Purchase::id))
                        .toList();
        visit.page(
                "Thank you for your order - " + brand.name(),
                "shop/street/checkout/thanks.jte",
                new Thanks(
                        StreetFrame.of(visit, brand),
                        orders,
                        till.isGuest() ? till.email() : "",
                        visit.now(),
                        visit.world().zone()));
    }

    long charged() {
        return orders.stream().mapToLong(order -> order.bill().charged()).sum();
    }

    String arrives(Purchase order) {
        return order.parcels().stream()
                .map(Parcel::promised)
                .max(LocalDate::compareTo)
                .map(day -> Delivery.text(day, now, zone))
                .orElse("");
    }

    static String shop(Purchase order) {
        return order.parcels().isEmpty() ? "" : order.parcels().get(0).seller().name();
    }

    static String receipt(Purchase order) {
        return Links.details(order);
    }
}
