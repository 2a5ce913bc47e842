package dev.grindstone.shop.console.orders;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.console.Desk;
import dev.grindstone.shop.console.Manager;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Missing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/*
 * GET  /your/shops/{shop}/orders?status=&q=&page=       status: open, sent or all
 * GET  /your/shops/{shop}/orders/{number}               one order
 * POST /your/shops/{shop}/orders/{number}/dispatch      parcel, carrier, tracking, send-LINE
 * POST /your/shops/{shop}/orders/{number}/cancel        cancel-LINE, reason
 * POST /your/shops/{shop}/orders/{number}/refund        refund-LINE or submit.whole, reason
 */
/** The orders of a seller. */
public final class SaleRoutes {
    private static final Map<String, String> DONE = Map.of(
            "dispatch", "Sent. The buyer was told the tracking number.",
            "cancel", "Cancelled. The buyer was told, and gets back what was paid for it.",
            "refund", "Refunded. The buyer was told.");

    private final Brand brand;

    /** Under a shop's own name. */
    public SaleRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        String orders = Manager.ROOT + "/orders";
        routes.get(orders, Manager.page(brand, this::list));
        routes.get(
                orders + "/{number}", Manager.page(brand, (visit, seller) -> show(visit, seller, Map.of(), Map.of())));
        for (String form : List.of("dispatch", "cancel", "refund")) {
            routes.post(
                    orders + "/{number}/" + form, Manager.page(brand, (visit, seller) -> send(visit, seller, form)));
        }
    }

    private void list(Visit visit, Seller seller) {
        Sales.Which which = Sales.Which.of(Fields.asked(visit, "status"));
        String words = Fields.asked(visit, "q");
        int page = (int) Math.max(
                1, Math.min(9_999, Fields.number(Fields.asked(visit, "page")).orElse(1)));
        List<Sale> sales = new Sales(visit.db(), seller).page(which, words, page);
        String here = Manager.path(seller, "/orders?status=" + which.code())
                + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                + "&page=";
        visit.page(
                seller.name() + " - Orders",
                "shop/console/orders/list.jte",
                new SalesPage(
                        Desk.of(visit, brand, seller, "orders", ""),
                        which,
                        words,
                        sales.subList(0, Math.min(Sales.PAGE, sales.size())),
                        page > 1 ? here + (page - 1) : null,
                        sales.size() > Sales.PAGE ? here + (page + 1) : null,
                        visit.now(),
                        visit.world().zone()));
    }

    private void show(Visit visit, Seller seller, Map<String, String> typed, Map<String, String> wrong) {
        String number = visit.http().pathParam("number");
        new Sales(visit.db(), seller)
                .find(number)
                .ifPresentOrElse(
                        sale -> visit.page(
                                "Order " + number,
                                "shop/console/orders/sale.jte",
                                page(visit, seller, sale, typed, wrong)),
                        () -> Missing.show(visit, brand, seller.name() + " has no order “" + number + "”."));
    }

    private SalePage page(Visit visit, Seller seller, Sale sale, Map<String, String> typed, Map<String, String> wrong) {
        String done = wrong.isEmpty() ? DONE.getOrDefault(Fields.asked(visit, "done"), "") : "";
        return new SalePage(
                Desk.of(visit, brand, seller, "orders", done),
                sale,
                new SalePage.Buyer(
                        sale.purchase().person(),
                        visit.world()
                                .people()
                                .byId(sale.purchase().person())
                                .map(person -> person.name())
                                .orElse("")),
                typed,
                wrong,
                SaleEvents.of(visit.db(), sale, visit.world().zone()),
                visit.now(),
                visit.world().zone());
    }

    private void send(Visit visit, Seller seller, String form) {
        String number = visit.http().pathParam("number");
        SaleForm sent = new SaleForm(visit, seller, number);
        try {
            switch (form) {
                case "dispatch" -> visit.world().run("shop.dispatch", visit.person(), sent.dispatch());
                case "cancel" -> visit.world().run("shop.cancelOrder", visit.person(), sent.cancel());
                default -> visit.world().run("shop.refundOrder", visit.person(), sent.refund());
            }
        } catch (IllegalArgumentException e) {
            visit.status(422);
            String at = form.equals("dispatch") ? "dispatch-" + Fields.text(visit, "parcel") : form;
            show(visit, seller, sent.typed(), Map.of(at, String.valueOf(e.getMessage())));
            return;
        }
        visit.seeOther(Manager.path(seller, "/orders/" + number + "?done=" + form));
    }
}
