package dev.grindstone.shop.orders;

import static dev.grindstone.shop.db.Tables.PURCHASE;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.aui.Option;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.purchase.Asked;
import dev.grindstone.shop.purchase.GiftOrders;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/*
 * GET  /your-orders/orders?timeFilter=&search=&orderFilter=&startIndex=   the list, also at its older addresses
 * GET  /gp/css/order-history/archive/archiveModal.html?orderId=           asks whether to put an order away
 * POST the same                                                           does it, or takes it out again
 */
/** The list of a buyer's orders. */
public final class ListRoutes {
    private static final String ARCHIVE = "/gp/css/order-history/archive/archiveModal.html";

    private final Brand brand;

    /** Under a shop's own name. */
    public ListRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, this::archiving, ARCHIVE);
        Paths.post(routes, ListRoutes::archive, ARCHIVE);
        Paths.get(
                routes,
                this::list,
                "/gp/css/order-history",
                "/your-orders/orders",
                "/your-orders/search",
                "/gp/your-account/order-history",
                "/gp/legacy/order-history");
    }

    private void list(Visit visit) {
        Filter filter = Filter.of(visit);
        ZoneId zone = visit.world().zone();
        LocalDate today = visit.now().atZone(zone).toLocalDate();
        List<Purchase> all = new Purchases(visit.db())
                .where(PURCHASE.PERSON_ID.eq(visit.person().id()).and(filter.condition(today, zone))).stream()
                        .filter(filter::fits)
                        .toList();
        int from = Math.min(filter.start(), all.size());
        visit.page(
                "Your Orders",
                "shop/orders/list.jte",
                new ListPage(
                        Frame.of(visit, brand),
                        filter,
                        times(visit, filter, today, zone),
                        all.subList(from, Math.min(all.size(), from + Filter.SIZE)),
                        all.size(),
                        new GiftOrders(visit.db())
                                .of(visit.person().id()).stream()
                                        .filter(gift -> filter.fits(gift, today, zone))
                                        .toList(),
                        visit.now(),
                        zone));
    }

    private static List<Option> times(Visit visit, Filter filter, LocalDate today, ZoneId zone) {
        int first = Optional.ofNullable(visit.db()
                        .select(org.jooq.impl.DSL.min(PURCHASE.PLACED_AT))
                        .from(PURCHASE)
                        .where(PURCHASE.PERSON_ID.eq(visit.person().id()))
                        .fetchSingle()
                        .value1())
                .map(at -> at.atZone(zone).getYear())
                .orElse(today.getYear());
        List<Option> times = new ArrayList<>();
        times.add(time("last30", "last 30 days", filter));
        times.add(time("months-3", "past 3 months", filter));
        for (int year = today.getYear(); year >= first; year--) {
            times.add(time("year-" + year, Integer.toString(year), filter));
        }
        times.add(time("archived", "Archived Orders", filter));
        return times;
    }

    private static Option time(String value, String label, Filter filter) {
        return new Option(value, label, value.equals(filter.time()));
    }

    private void archiving(Visit visit) {
        Asked.order(visit, brand)
                .ifPresent(purchase -> visit.page(
                        "Archive this order",
                        "shop/orders/archive.jte",
                        new ArchivePage(Frame.of(visit, brand), purchase)));
    }

    private static void archive(Visit visit) {
        String number = String.valueOf(visit.form("orderId"));
        boolean takesOut = "unarchive".equals(visit.form("do"));
        visit.world()
                .run(
                        takesOut ? "shop.unarchiveOrder" : "shop.archiveOrder",
                        visit.person(),
                        java.util.Map.of("order", number));
        visit.http()
                .redirect(
                        takesOut ? "/gp/css/order-history" : "/your-orders/orders?timeFilter=archived",
                        io.javalin.http.HttpStatus.SEE_OTHER);
    }
}
