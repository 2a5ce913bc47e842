package dev.grindstone.shop.orders;

import static dev.grindstone.shop.db.Tables.PURCHASE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Caller;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Missing;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.util.List;
import java.util.Optional;

/*
 * GET /gcx/-/ty/gr/{order}/shipment   for whoever has the link: neither prices nor addresses
 */
/** The gift receipt of an order. */
public final class GiftReceiptRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public GiftReceiptRoutes(Brand brand) {
        this.brand = brand;
    }

    /**
     * A gift receipt.
     *
     * @param giver who bought it
     * @param link to it; empty for who is not the buyer
     */
    record GiftReceiptPage(
            Frame frame, Purchase order, String giver, String placed, String until, List<Line> lines, String link) {}

    /** Adds it. */
    public void addTo(Routes routes) {
        routes.get("/gcx/-/ty/gr/{order}/shipment", this::show);
    }

    private void show(Visit visit) {
        Optional<Purchase> found = new Purchases(visit.db())
                .where(PURCHASE.NUMBER.eq(visit.part("order")).and(PURCHASE.SKIN.eq("market"))).stream()
                        .filter(order -> !order.isCancelled())
                        .findFirst();
        if (found.isEmpty()) {
            Missing.show(visit, brand, "There is no gift receipt with this address.");
            return;
        }
        Purchase order = found.get();
        visit.page(
                "Gift Receipt",
                "shop/orders/receipt.jte",
                new GiftReceiptPage(
                        Frame.of(visit, brand),
                        order,
                        visit.world()
                                .people()
                                .byId(order.person())
                                .map(Person::name)
                                .orElse(""),
                        Days.full(order.placedAt(), visit.world().zone()),
                        order.lines().stream()
                                .map(Line::returnUntil)
                                .filter(java.util.Objects::nonNull)
                                .min(java.util.Comparator.naturalOrder())
                                .map(until -> Days.full(until, visit.world().zone()))
                                .orElse(""),
                        order.lines().stream().filter(line -> line.left() > 0).toList(),
                        Caller.id(visit) == order.person() ? visit.origin() + visit.address() : ""));
    }
}
