package dev.grindstone.shop.orders;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.purchase.Asked;

/*
 * GET /gp/your-account/order-details?orderID=     one order, also at its other addresses
 * GET /gp/css/summary/print.html?orderID=         its invoice, to be printed
 */
/** The details of an order. */
public final class DetailsRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public DetailsRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(
                routes,
                visit -> show(visit, "Order Details", "shop/orders/details.jte"),
                "/gp/your-account/order-details",
                "/gp/css/order-details",
                "/your-orders/order-details");
        Paths.get(
                routes,
                visit -> show(visit, brand.domainLabel() + " - Order Invoice", "shop/orders/invoice.jte"),
                "/gp/css/summary/print.html",
                "/gp/css/summary/print");
    }

    private void show(Visit visit, String title, String template) {
        Asked.order(visit, brand)
                .ifPresent(order -> visit.page(
                        title,
                        template,
                        new DetailsPage(
                                Frame.of(visit, brand),
                                order,
                                visit.now(),
                                visit.world().zone(),
                                "none".equals(visit.query("again")))));
    }
}
