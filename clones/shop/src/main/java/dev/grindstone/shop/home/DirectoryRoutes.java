package dev.grindstone.shop.home;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;

/*
 * GET /gp/site-directory              all departments
 * GET /nav/ajax/hamburgerMainContent  the same as the sheet that opens from the header
 */
/** Everything there is to browse. */
public final class DirectoryRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public DirectoryRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(
                routes,
                visit -> visit.page(
                        brand.domainLabel() + " : All departments", "shop/home/directory.jte", directory(visit)),
                "/gp/site-directory");
        routes.get("/nav/ajax/hamburgerMainContent", visit -> visit.render("shop/home/menu.jte", directory(visit)));
    }

    private DirectoryPage directory(Visit visit) {
        Nodes nodes = new Nodes(visit.db());
        return new DirectoryPage(
                Frame.of(visit, brand, new Frame.Query("", "aps"), nodes),
                nodes.departments().stream()
                        .map(node -> new DirectoryPage.Section(node, nodes.below(node)))
                        .toList());
    }
}
