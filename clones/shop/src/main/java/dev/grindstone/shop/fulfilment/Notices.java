package dev.grindstone.shop.fulfilment;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.event.Notification.From;
import dev.grindstone.kit.event.Notification.Link;
import dev.grindstone.kit.event.Notification.Row;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.fulfilment.Step.Kind;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Links;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Refund;
import java.util.List;

/** What a buyer is told about a purchase, by mail or whatever else carries notifications. */
public final class Notices {
    private static final From ORDERS = new From(Brand.BAZAAR.name(), "orders@bazaar.example");
    private static final int LONGEST = 44;

    private final World world;
    private final Purchase purchase;

    private Notices(World world, Purchase purchase) {
        this.world = world;
        this.purchase = purchase;
    }

    /** About one purchase, as it is now. */
    public static Notices of(World world, Purchase purchase) {
        return new Notices(world, purchase);
    }

    void happened(Kind kind, Parcel parcel) {
        String what = what(parcel.kept());
        switch (kind) {
            case SHIP ->
                tell(
                        "parcel-shipped",
                        "Shipped: " + what,
                        parcel,
                        "Your package is on its way with " + parcel.carrier() + ", tracking ID " + parcel.tracking()
                                + ".",
                        "It arrives " + Days.full(parcel.promised()) + ".");
            case OUT -> tell("parcel-out", "Out for delivery: " + what, parcel, "Your package arrives today by 9 PM.");
            case DELIVER ->
                tell(
                        "parcel-delivered",
                        "Delivered: " + what,
                        parcel,
                        "Your package was left near the front door or porch at " + Days.hour(world.now(), world.zone())
                                + ".");
            case DELAY ->
                tell(
                        "parcel-delayed",
                        "Delayed: " + what,
                        parcel,
                        "Your package should have come by " + Days.full(parcel.promised())
                                + ". It is late, and still on its way.",
                        "If it is not there two days after that, you can ask for your money back.");
            case LOSE ->
                tell(
                        "parcel-lost",
                        "Lost: " + what,
                        parcel,
                        "The carrier cannot find your package. We are sorry.",
                        "Ask for your money back on the page of your order: Problem with order.");
            case PACK, SCAN -> {} // nobody writes about these
        }
    }

    /** Tells that items were cancelled. */
    public void cancelled(List<Line> lines) {
        announce(
                "items-cancelled",
                "Cancelled: " + what(lines),
                List.of("What you cancelled is not going to be shipped. What you paid for it comes back to you."),
                lines.stream().map(line -> Row.of(line.title(), "", "")).toList(),
                new Link("View order", Links.details(purchase)));
    }

    /** Tells that the seller is not going to send something. */
    public void cancelledBy(Seller seller, List<Line> lines, String reason) {
        announce(
                "items-cancelled",
                "Cancelled by " + seller.name() + ": " + what(lines),
                List.of(
                        "The seller cannot send what you ordered. Reason: " + reason + ".",
                        "What you paid for it comes back to you."),
                lines.stream().map(line -> Row.of(line.title(), "", "")).toList(),
                new Link("View order", Links.details(purchase)));
    }

    /** Tells that the seller gives money back. */
    public void refundingBy(Seller seller, long cents, String reason) {
        announce(
                "refund-started",
                seller.name() + " refunds you " + Money.text(cents),
                List.of("Reason: " + reason + ".", "It takes up to three days until the money is there."),
                List.of(Row.total("Refund", Money.text(cents))),
                new Link("View order", Links.details(purchase)));
    }

    /** Tells that something is expected back, and what to do. */
    public void returning(Line line, int quantity, String todo, String path) {
        announce(
                "return-started",
                "Return started: " + cut(line.title()),
                List.of(todo),
                List.of(Row.of(line.title(), "Qty " + quantity, "")),
                new Link("View return", path));
    }

    void refunded(long id) {
        Refund refund = purchase.refunds().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
        announce(
                "refund-issued",
                "Refund issued: " + Money.text(refund.cents()) + " for order " + purchase.number(),
                List.of("We returned " + Money.text(refund.cents()) + " to your " + refund.target(purchase.bill())
                        + "."),
                List.of(Row.total(refund.reason(), Money.text(refund.cents()))),
                new Link("View order", Links.details(purchase)));
    }

    private void tell(String kind, String title, Parcel parcel, String... lines) {
        announce(
                kind,
                title,
                List.of(lines),
                parcel.kept().stream()
                        .map(line -> Row.of(line.title(), "Qty " + line.left(), Money.text(line.price())))
                        .toList(),
                new Link("Track package", Links.track(purchase, parcel)));
    }

    private void announce(String kind, String title, List<String> lines, List<Row> table, Link link) {
        world.announce(new Notification(
                "shop",
                ORDERS,
                kind,
                "order/" + purchase.number(),
                Fulfilment.buyer(world, purchase),
                title,
                lines,
                table,
                link));
    }

    private static String what(List<Line> lines) {
        if (lines.isEmpty()) {
            return "your package";
        }
        String first = "\"" + cut(lines.get(0).title()) + "\"";
        return lines.size() == 1 ? first : first + " and " + (lines.size() - 1) + " more";
    }

    private static String cut(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST).strip() + "…";
    }
}
