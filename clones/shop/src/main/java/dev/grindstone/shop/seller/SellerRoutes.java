package dev.grindstone.shop.seller;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.db.tables.records.SellerRecord;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Missing;
import dev.grindstone.shop.frame.Paths;
import java.util.Objects;

/*
 * GET /sp?seller=   a profile; also /gp/aag/main?seller=
 */
/** Sellers' profiles. */
public final class SellerRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public SellerRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, this::profile, "/sp", "/gp/aag/main");
    }

    private void profile(Visit visit) {
        String handle = Objects.requireNonNullElse(visit.query("seller"), "");
        SellerQueries queries =
                new SellerQueries(visit.db(), visit.now(), visit.world().zone());
        queries.seller(handle)
                .ifPresentOrElse(
                        seller -> show(visit, queries, seller),
                        () -> Missing.show(visit, brand, "There is no seller “" + handle + "”."));
    }

    private void show(Visit visit, SellerQueries queries, SellerRecord row) {
        visit.page(
                brand.domainLabel() + " Seller Profile: " + row.getName(),
                "shop/seller/seller.jte",
                new SellerPage(
                        Frame.of(visit, brand),
                        new Seller(row.getId(), row.getHandle(), row.getName(), row.getKind()),
                        new SellerPage.About(
                                row.getPlace(),
                                row.getAbout(),
                                row.getPolicy(),
                                SellerQueries.month(row, visit.world().zone()),
                                row.getSales()),
                        queries.periods(row),
                        queries.recent(row.getId()),
                        queries.cards(row.getId())));
    }
}
