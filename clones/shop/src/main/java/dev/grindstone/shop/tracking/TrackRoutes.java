package dev.grindstone.shop.tracking;

import static dev.grindstone.shop.db.Tables.PARCEL_EVENT;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.purchase.Asked;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import java.util.List;
import java.util.Objects;

/*
 * GET /gp/your-account/ship-track?orderId=&shipmentId=&packageIndex=&itemId=   where a parcel is
 * GET /progress-tracker/package/…                                             the same, at its newer address
 */
/** Tracking packages. */
public final class TrackRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public TrackRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(
                routes,
                visit -> Asked.order(visit, brand).ifPresent(order -> show(visit, order)),
                "/gp/your-account/ship-track",
                "/progress-tracker/package");
    }

    private void show(Visit visit, Purchase order) {
        Parcel parcel = parcel(visit, order);
        List<TrackPage.Seen> seen = visit.db()
                .selectFrom(PARCEL_EVENT)
                .where(PARCEL_EVENT.PARCEL_ID.eq(parcel.id()))
                .orderBy(PARCEL_EVENT.AT.desc(), PARCEL_EVENT.ID.desc())
                .fetch(row -> new TrackPage.Seen(row.getAt(), row.getText(), row.getPlace()));
        visit.page(
                "Track package",
                "shop/tracking/track.jte",
                new TrackPage(
                        Frame.of(visit, brand),
                        order,
                        parcel,
                        seen,
                        visit.now(),
                        visit.world().zone()));
    }

    /** The parcel that is meant by its number, by a line in it, or by its place; the first where nothing says. */
    private static Parcel parcel(Visit visit, Purchase order) {
        Long shipment = Asked.number(visit, "shipmentId");
        Long item = Asked.number(visit, "itemId");
        String place = Objects.requireNonNullElse(visit.query("packageIndex"), "");
        return order.parcels().stream()
                .filter(parcel -> shipment != null && parcel.id() == shipment)
                .findFirst()
                .or(() -> order.parcels().stream()
                        .filter(parcel -> parcel.lines().stream().anyMatch(line -> item != null && line.id() == item))
                        .findFirst())
                .or(() -> order.parcels().stream()
                        .filter(parcel -> Integer.toString(parcel.position()).equals(place))
                        .findFirst())
                .orElseGet(() -> order.parcels().get(0));
    }
}
