package dev.grindstone.shop.cancelling;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.purchase.Asked;
import dev.grindstone.shop.purchase.Links;
import dev.grindstone.shop.purchase.Purchase;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/*
 * GET  /progress-tracker/package/preship/cancel-items?orderID=    what can be cancelled
 * POST the same: item (each chosen line), quantity-LINE, reason-LINE
 */
/** Cancelling items. */
public final class CancelRoutes {
    private static final String PATH = "/progress-tracker/package/preship/cancel-items";

    private final Brand brand;

    /** Under a shop's own name. */
    public CancelRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(
                routes, visit -> Asked.order(visit, brand).ifPresent(order -> show(visit, order, Map.of(), "")), PATH);
        Paths.post(routes, visit -> Asked.order(visit, brand).ifPresent(order -> cancel(visit, order)), PATH);
    }

    private void show(Visit visit, Purchase order, Map<Long, CancelPage.Choice> chosen, String error) {
        visit.page(
                "Cancel Items",
                "shop/cancelling/cancel.jte",
                new CancelPage(Frame.of(visit, brand), order, chosen, error, visit.query("done") != null));
    }

    private void cancel(Visit visit, Purchase order) {
        Map<Long, CancelPage.Choice> chosen = new LinkedHashMap<>();
        order.lines().stream()
                .filter(line -> visit.forms("item").contains(Long.toString(line.id())))
                .forEach(line -> chosen.put(
                        line.id(),
                        new CancelPage.Choice(
                                number(visit.form("quantity-" + line.id()), line.left()),
                                Objects.requireNonNullElse(visit.form("reason-" + line.id()), ""))));
        try {
            visit.world()
                    .run(
                            "shop.cancelItems",
                            visit.person(),
                            Map.of(
                                    "order",
                                    order.number(),
                                    "lines",
                                    chosen.keySet(),
                                    "quantities",
                                    chosen.values().stream()
                                            .map(CancelPage.Choice::units)
                                            .toList(),
                                    "reasons",
                                    chosen.values().stream()
                                            .map(CancelPage.Choice::reason)
                                            .toList()));
        } catch (IllegalArgumentException e) {
            show(visit, order, chosen, Objects.requireNonNullElse(e.getMessage(), ""));
            return;
        }
        visit.http().redirect(Links.cancel(order) + "&done=1", HttpStatus.SEE_OTHER);
    }

    private static int number(@org.jspecify.annotations.Nullable String text, int otherwise) {
        return text == null ? otherwise : text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
