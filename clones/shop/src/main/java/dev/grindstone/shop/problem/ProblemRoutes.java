package dev.grindstone.shop.problem;

import static dev.grindstone.shop.db.Tables.PURCHASE;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.purchase.Asked;
import dev.grindstone.shop.purchase.Links;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import dev.grindstone.shop.purchase.Status;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/*
 * GET  /hz/contact-us?orderID=     a problem with an order; without a number, which order
 * POST the same: parcel
 */
/** Problems with orders. */
public final class ProblemRoutes {
    private static final String PATH = "/hz/contact-us";

    private final Brand brand;

    /** Under a shop's own name. */
    public ProblemRoutes(Brand brand) {
        this.brand = brand;
    }

    /**
     * A problem with an order.
     *
     * @param error why nothing was given back; empty for nothing
     */
    record ProblemPage(Frame frame, Purchase order, String error, boolean isDone, Instant now, ZoneId zone) {
        Status status(Parcel parcel) {
            return Status.of(parcel, now, zone);
        }

        /** What has to be waited for; empty when it can be asked for now. */
        String refusal(Parcel parcel) {
            LocalDate today = now.atZone(zone).toLocalDate();
            return ClaimCommands.refusal(parcel, today);
        }
    }

    /** Which order it is about. */
    record WhichPage(Frame frame, List<Purchase> orders) {}

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, this::ask, PATH);
        Paths.post(routes, visit -> Asked.order(visit, brand).ifPresent(order -> claim(visit, order)), PATH);
    }

    private void ask(Visit visit) {
        if (visit.query("orderID") != null || visit.query("orderId") != null) {
            Asked.order(visit, brand).ifPresent(order -> show(visit, order, ""));
            return;
        }
        List<Purchase> orders = new Purchases(visit.db())
                .where(PURCHASE.PERSON_ID.eq(visit.person().id())).stream()
                        .limit(10)
                        .toList();
        visit.page("Contact Us", "shop/problem/which.jte", new WhichPage(Frame.of(visit, brand), orders));
    }

    private void show(Visit visit, Purchase order, String error) {
        visit.page(
                "Problem with order",
                "shop/problem/problem.jte",
                new ProblemPage(
                        Frame.of(visit, brand),
                        order,
                        error,
                        visit.query("done") != null,
                        visit.now(),
                        visit.world().zone()));
    }

    private void claim(Visit visit, Purchase order) {
        Long parcel = Asked.number(visit, "parcel");
        if (parcel == null) {
            show(visit, order, "Choose the package that did not come");
            return;
        }
        try {
            visit.world().run("shop.claimLost", visit.person(), Map.of("order", order.number(), "parcel", parcel));
        } catch (IllegalArgumentException e) {
            show(visit, order, Objects.requireNonNullElse(e.getMessage(), ""));
            return;
        }
        visit.http().redirect(Links.problem(order) + "&done=1", HttpStatus.SEE_OTHER);
    }
}
