package dev.grindstone.shop.rerouting;

import static dev.grindstone.shop.db.Tables.ADDRESS;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.purchase.Asked;
import dev.grindstone.shop.purchase.Envelope;
import dev.grindstone.shop.purchase.Links;
import dev.grindstone.shop.purchase.Purchase;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/*
 * GET  /gp/your-account/order-edit?orderID=     where else an order could go
 * POST the same: addressId
 */
/** Changing the address of an order. */
public final class AddressRoutes {
    private static final String PATH = "/gp/your-account/order-edit";

    private final Brand brand;

    /** Under a shop's own name. */
    public AddressRoutes(Brand brand) {
        this.brand = brand;
    }

    /** One of the buyer's addresses. */
    record Known(long id, Envelope envelope) {}

    /** Where else an order could go. */
    record AddressPage(Frame frame, Purchase order, List<Known> addresses, String error) {
        boolean isUsed(Known address) {
            return address.envelope().equals(order.address());
        }
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, visit -> Asked.order(visit, brand).ifPresent(order -> show(visit, order, "")), PATH);
        Paths.post(routes, visit -> Asked.order(visit, brand).ifPresent(order -> change(visit, order)), PATH);
    }

    private void show(Visit visit, Purchase order, String error) {
        List<Known> addresses = visit.db()
                .selectFrom(ADDRESS)
                .where(ADDRESS.PERSON_ID.eq(visit.person().id()))
                .orderBy(ADDRESS.IS_DEFAULT.desc(), ADDRESS.ID)
                .fetch(row -> new Known(row.get(ADDRESS.ID), Envelope.of(AddressCommands.envelope(row))));
        visit.page(
                "Change shipping address",
                "shop/rerouting/address.jte",
                new AddressPage(Frame.of(visit, brand), order, addresses, error));
    }

    private void change(Visit visit, Purchase order) {
        Long address = Asked.number(visit, "addressId");
        try {
            visit.world()
                    .run(
                            "shop.changeOrderAddress",
                            visit.person(),
                            Map.of("order", order.number(), "address", address == null ? 0 : address));
        } catch (IllegalArgumentException e) {
            show(visit, order, Objects.requireNonNullElse(e.getMessage(), ""));
            return;
        }
        visit.http().redirect(Links.details(order), HttpStatus.SEE_OTHER);
    }
}
