package dev.grindstone.shop.console;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.console.DashboardPage.Due;
import java.util.List;

/*
 * GET /your/shops/{me or handle}             leads to
 * GET /your/shops/{me or handle}/dashboard   what waits, and how sales go
 */
/** The first page of a seller's console. */
public final class DashboardRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public DashboardRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds it. */
    public void addTo(Routes routes) {
        routes.get(
                Manager.ROOT,
                Manager.page(brand, (visit, seller) -> visit.redirect(Manager.path(seller, "/dashboard"))));
        routes.get(Manager.ROOT + "/dashboard", Manager.page(brand, this::show));
    }

    private void show(Visit visit, Seller seller) {
        DashboardQueries queries = new DashboardQueries(visit.world(), seller.id());
        DashboardQueries.Sums sums = queries.sums();
        List<Due> due = queries.due();
        visit.page(
                seller.name() + " - Dashboard",
                "shop/console/dashboard.jte",
                new DashboardPage(
                        Desk.of(visit, brand, seller, "dashboard", ""),
                        sums.now(),
                        sums.before(),
                        sums.days(),
                        due,
                        (int) due.stream().filter(Due::isLate).count(),
                        queries.scarce()));
    }
}
