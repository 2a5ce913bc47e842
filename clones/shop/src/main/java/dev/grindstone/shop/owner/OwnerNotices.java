package dev.grindstone.shop.owner;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.event.Notification.From;
import dev.grindstone.kit.event.Notification.Link;
import dev.grindstone.kit.event.Notification.Row;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import java.util.List;

/** What the owner of a seller is told, by mail or whatever else carries notifications. Nobody is told of other sellers. */
public final class OwnerNotices {
    private static final From SELLING = new From(Brand.BAZAAR.name() + " for sellers", "selling@bazaar.example");
    private static final int LONGEST = 60;

    private final World world;

    /** In a world; valid inside a turn. */
    public OwnerNotices(World world) {
        this.world = world;
    }

    /** Something was bought: each owner hears of their own parcels. */
    public void ordered(Purchase purchase) {
        for (Parcel parcel : purchase.parcels()) {
            tell(
                    parcel.seller(),
                    "sale-ordered",
                    "order/" + purchase.number(),
                    "New order " + purchase.number() + ": " + what(parcel.lines()),
                    List.of(
                            "Send it so that it arrives by " + Days.full(parcel.promised()) + ".",
                            "Ship to: " + String.join(", ", purchase.address().lines()) + "."),
                    rows(parcel.lines()),
                    "View order",
                    "/orders/" + purchase.number());
        }
    }

    /** The buyer took something out of an order. */
    public void cancelled(Purchase purchase, Seller seller, List<Line> lines) {
        tell(
                seller,
                "sale-cancelled",
                "order/" + purchase.number(),
                "Cancelled by the buyer: " + what(lines),
                List.of("Do not send what was cancelled. It is back in your stock."),
                lines.stream()
                        .map(line -> Row.of(line.title(), line.choice(), ""))
                        .toList(),
                "View order",
                "/orders/" + purchase.number());
    }

    /** Something is going to come back. */
    public void returning(Purchase purchase, Seller seller, Line line, int quantity, String reason) {
        tell(
                seller,
                "sale-returning",
                "order/" + purchase.number(),
                "Return started: " + cut(line.title()),
                List.of("The buyer sends it back. Reason: " + reason + "."),
                List.of(Row.of(line.title(), "Qty " + quantity, "")),
                "View order",
                "/orders/" + purchase.number());
    }

    /** Somebody wrote. */
    public void written(Seller seller, Person buyer, String about, String text) {
        tell(
                seller,
                "sale-message",
                "talk/" + buyer.id(),
                "Message from " + buyer.name() + (about.isEmpty() ? "" : " about " + about),
                List.of(text),
                List.of(),
                "Reply",
                "/messages?buyer=" + buyer.id());
    }

    /** Somebody said what they think of a product. */
    public void reviewed(Seller seller, long review, String title, int stars, String text) {
        tell(
                seller,
                "sale-review",
                "review/" + review,
                "New review, " + stars + " of 5 stars: " + cut(title),
                List.of(text),
                List.of(),
                "Answer",
                "/reviews");
    }

    /** Somebody wants to know something of a product. */
    public void asked(Seller seller, long question, String title, String text) {
        tell(
                seller,
                "sale-question",
                "question/" + question,
                "New question: " + cut(title),
                List.of(text),
                List.of(),
                "Answer",
                "/questions");
    }

    private void tell(
            Seller seller,
            String kind,
            String topic,
            String title,
            List<String> lines,
            List<Row> table,
            String label,
            String page) {
        Owners.of(world, seller.id())
                .ifPresent(owner -> world.announce(new Notification(
                        "shop",
                        SELLING,
                        kind,
                        "seller/" + seller.handle() + "/" + topic,
                        owner,
                        title.replaceAll("\\s+", " "),
                        lines,
                        table,
                        new Link(label, "/your/shops/" + seller.handle() + page))));
    }

    private static List<Row> rows(List<Line> lines) {
        return lines.stream()
                .map(line ->
                        Row.of(line.title(), (line.choice() + " Qty " + line.left()).strip(), Money.text(line.price())))
                .toList();
    }

    private static String what(List<Line> lines) {
        String first = "\"" + cut(lines.get(0).title()) + "\"";
        return lines.size() == 1 ? first : first + " and " + (lines.size() - 1) + " more";
    }

    private static String cut(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST).strip() + "…";
    }
}
