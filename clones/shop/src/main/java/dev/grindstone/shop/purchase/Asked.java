package dev.grindstone.shop.purchase;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Frame;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The order that a page is asked for. */
public final class Asked {
    private Asked() {}

    /**
     * What is shown instead of an order that is not there.
     *
     * @param number as it was asked for
     */
    record Nowhere(Frame frame, String number) {}

    /** A visitor's own order, by its number in the address or the form; without one, a page that says so is the answer. */
    public static Optional<Purchase> order(Visit visit, Brand brand) {
        String number = Stream.of(
                        visit.query("orderID"), visit.query("orderId"), visit.form("orderID"), visit.form("orderId"))
                .filter(each -> each != null && !each.isBlank())
                .findFirst()
                .orElse("");
        return found(
                visit,
                brand,
                number,
                new Purchases(visit.db()).find(visit.person().id(), number.strip()));
    }

    private static Optional<Purchase> found(Visit visit, Brand brand, String number, Optional<Purchase> purchase) {
        if (purchase.isEmpty()) {
            visit.status(404);
            visit.page("Order not found", "shop/purchase/nowhere.jte", new Nowhere(Frame.of(visit, brand), number));
        }
        return purchase;
    }

    /** A number in the address or the form; null for anything else. */
    public static @Nullable Long number(Visit visit, String name) {
        String text = visit.query(name) != null ? visit.query(name) : visit.form(name);
        return text != null && text.matches("[0-9]{1,18}|[0-8][0-9]{18}") ? Long.valueOf(text) : null;
    }
}
