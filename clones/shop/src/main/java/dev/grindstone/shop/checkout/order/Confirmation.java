package dev.grindstone.shop.checkout.order;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.purchase.Charity;
import dev.grindstone.shop.purchase.Links;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells a buyer that their order is placed. */
final class Confirmation {
    private Confirmation() {}

    static void send(World world, String number, Quote quote) {
        Order order = quote.order();
        Sums sums = quote.sums();
        String shop = order.isOfShop()
                ? " from " + order.lines().get(0).ware().sold().seller().name()
                : "";
        List<Notification.Row> rows = new ArrayList<>();
        for (Line line : order.lines()) {
            rows.add(
                    Notification.Row.of(line.ware().looks().title(), "Qty " + line.quantity(), Money.text(line.sum())));
        }
        row(rows, "Shipping & handling", sums.shipping());
        row(rows, "Gift wrap", sums.wrap());
        row(rows, "Promotion applied", -sums.discount());
        row(rows, "Estimated tax", sums.tax());
        row(rows, "Donation to " + Charity.NAME, sums.donation());
        row(rows, "Gift card", -sums.fromBalance());
        rows.add(Notification.Row.total("Order total", Money.text(sums.charged())));
        LocalDate last = quote.shipments().stream()
                .map(shipment -> shipment.day(world, order.sending().speed()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        world.announce(new Notification(
                "shop",
                new Notification.From("Bazaar Orders", "auto-confirm@bazaar.example"),
                "order-confirmed",
                "order/" + number,
                order.person(),
                "Your order " + number + shop + " is confirmed",
                List.of(
                        "Thank you for your order, " + order.person().givenName()
                                + ". We’ll let you know when it ships.",
                        "Arriving by " + Delivery.longText(last) + ", to "
                                + Objects.requireNonNull(order.address()).line() + "."),
                rows,
                new Notification.Link(
                        "View or manage order",
                        order.isOfShop()
                                ? Links.receipt(number)
                                : "/gp/your-account/order-details?orderID=" + number)));
    }

    private static void row(List<Notification.Row> rows, String label, long cents) {
        if (cents != 0) {
            rows.add(Notification.Row.of(label, "", Money.text(cents)));
        }
    }
}
