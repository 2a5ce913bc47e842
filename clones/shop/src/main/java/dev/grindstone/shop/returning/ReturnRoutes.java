package dev.grindstone.shop.returning;

import static dev.grindstone.shop.db.Tables.PURCHASE;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.purchase.Asked;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Purchase;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/*
 * GET  /spr/returns/cart?orderId=                                       which item and why
 * GET  /spr/returns/resolution?orderId=&itemId=&quantity-ITEM=&reason=&comment=   what for, and how
 * POST the same with wants and way                                      starts the return
 * GET  /spr/returns/label?returnId=                                     the label, and how it is doing
 * POST the same: do=dropoff or cancel
 */
/** Returns. */
public final class ReturnRoutes {
    private static final String RESOLUTION = "/spr/returns/resolution";
    private static final String LABEL = "/spr/returns/label";

    private final Brand brand;

    /** Under a shop's own name. */
    public ReturnRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(
                routes,
                visit -> Asked.order(visit, brand)
                        .ifPresent(order -> choose(visit, order, draft(visit, Asked.number(visit, "itemId")), "")),
                "/spr/returns/cart");
        Paths.get(routes, visit -> Asked.order(visit, brand).ifPresent(order -> resolve(visit, order)), RESOLUTION);
        Paths.post(routes, visit -> Asked.order(visit, brand).ifPresent(order -> start(visit, order)), RESOLUTION);
        Paths.get(routes, visit -> label(visit, ""), LABEL, "/spr/returns/status");
        Paths.post(routes, this::act, LABEL);
    }

    private static ReturnPages.Draft draft(Visit visit, @Nullable Long line) {
        Long quantity = Asked.number(visit, line == null ? "quantity" : "quantity-" + line);
        return new ReturnPages.Draft(
                line,
                quantity == null ? 1 : (int) Math.min(quantity, 9_999),
                sent(visit, "reason"),
                sent(visit, "comment"),
                sent(visit, "wants"),
                sent(visit, "way"));
    }

    private static String sent(Visit visit, String name) {
        String form = visit.form(name);
        return Objects.requireNonNullElse(form == null ? visit.query(name) : form, "");
    }

    private void choose(Visit visit, Purchase order, ReturnPages.Draft draft, String error) {
        visit.page(
                "Return or replace items",
                "shop/returning/choose.jte",
                new ReturnPages.Choose(
                        Frame.of(visit, brand),
                        order,
                        GiveBack.of(visit.db(), order),
                        draft,
                        error,
                        visit.now(),
                        visit.world().zone()));
    }

    private void resolve(Visit visit, Purchase order) {
        Long item = Asked.number(visit, "itemId");
        ReturnPages.Draft draft = draft(visit, item);
        Line line = line(order, item);
        if (line == null || !line.isReturnable(visit.now())) {
            choose(visit, order, draft, line == null ? "Choose an item to return" : "This item cannot be returned");
        } else if (!Reason.all().contains(draft.reason())) {
            choose(visit, order, draft, "Choose why you are returning it");
        } else if (draft.quantity() < 1 || draft.quantity() > line.keeping()) {
            choose(visit, order, draft, "You have " + line.keeping() + " of this item: choose at most as many");
        } else {
            resolve(visit, order, line, draft, "");
        }
    }

    private static @Nullable Line line(Purchase order, @Nullable Long item) {
        return order.lines().stream()
                .filter(line -> item != null && line.id() == item)
                .findFirst()
                .orElse(null);
    }

    private void resolve(Visit visit, Purchase order, Line line, ReturnPages.Draft draft, String error) {
        visit.page(
                "Return or replace items",
                "shop/returning/resolve.jte",
                new ReturnPages.Resolve(Frame.of(visit, brand), order, line, draft, error));
    }

    private void start(Visit visit, Purchase order) {
        Long item = Asked.number(visit, "itemId");
        ReturnPages.Draft draft = draft(visit, item);
        Line line = line(order, item);
        if (line == null) {
            choose(visit, order, draft, "Choose an item to return");
            return;
        }
        try {
            Object id = visit.world()
                    .run(
                            "shop.startReturn",
                            visit.person(),
                            Map.of(
                                    "order", order.number(),
                                    "line", line.id(),
                                    "quantity", draft.quantity(),
                                    "reason", draft.reason(),
                                    "comment", draft.comment(),
                                    "wants", draft.wants(),
                                    "way", draft.way()));
            visit.http().redirect(LABEL + "?returnId=" + id, HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            String error = Objects.requireNonNullElse(e.getMessage(), "");
            if (line.isReturnable(visit.now()) && draft.quantity() <= line.keeping() && draft.quantity() > 0) {
                resolve(visit, order, line, draft, error);
            } else {
                choose(visit, order, draft, error);
            }
        }
    }

    private void label(Visit visit, String error) {
        Long id = Asked.number(visit, "returnId");
        GiveBack back = GiveBack.require(visit.db(), visit.person().id(), id == null ? 0 : id);
        Long replacement = back.replacement();
        String number = replacement == null
                ? ""
                : visit.db()
                        .select(PURCHASE.NUMBER)
                        .from(PURCHASE)
                        .where(PURCHASE.ID.eq(replacement))
                        .fetchSingle(PURCHASE.NUMBER);
        visit.page(
                "Your return",
                "shop/returning/label.jte",
                new ReturnPages.Label(
                        Frame.of(visit, brand),
                        back,
                        number,
                        error,
                        visit.world().zone()));
    }

    private void act(Visit visit) {
        Long id = Asked.number(visit, "returnId");
        try {
            visit.world()
                    .run(
                            "cancel".equals(visit.form("do")) ? "shop.cancelReturn" : "shop.dropOffReturn",
                            visit.person(),
                            Map.of("return", id == null ? 0 : id));
        } catch (IllegalArgumentException e) {
            label(visit, Objects.requireNonNullElse(e.getMessage(), ""));
            return;
        }
        visit.http().redirect(LABEL + "?returnId=" + id, HttpStatus.SEE_OTHER);
    }
}
