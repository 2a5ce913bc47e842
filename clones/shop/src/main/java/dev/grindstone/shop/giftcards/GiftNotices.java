package dev.grindstone.shop.giftcards;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.event.Notification.Row;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.GiftOrder;
import java.util.ArrayList;
import java.util.List;

/** What is told about a gift card: to who sends it, and to whom it goes. */
final class GiftNotices {
    private static final String BRAND = Brand.BAZAAR.name();

    private final World world;
    private final Person buyer;

    GiftNotices(World world, Person buyer) {
        this.world = world;
        this.buyer = buyer;
    }

    /** It was ordered. */
    void ordered(GiftOrder order) {
        boolean waits =
                order.deliverOn().isAfter(world.now().atZone(world.zone()).toLocalDate());
        tell(
                "gift-card-ordered",
                order,
                "Your gift card order " + order.number() + " is confirmed",
                "Thank you, " + buyer.givenName() + ". Your gift card goes to " + order.to() + " by email"
                        + (waits
                                ? " on the morning of " + Days.full(order.deliverOn())
                                        + ". Until then you can cancel it."
                                : " now."),
                List.of(
                        Row.of(BRAND + " gift card", "For " + order.to(), Money.text(order.cents())),
                        Row.total("Order total", Money.text(order.cents()))));
    }

    /** It went out. */
    void sent(GiftOrder order) {
        tell(
                "gift-card-sent",
                order,
                "Your gift card for " + order.to() + " was sent",
                "The gift card of " + Money.text(order.cents()) + " is in the mailbox of " + order.to() + ".",
                List.of());
    }

    /** It was taken back. */
    void cancelled(GiftOrder order) {
        tell(
                "gift-card-cancelled",
                order,
                "Your gift card order " + order.number() + " is cancelled",
                "It is not sent to " + order.to() + ", and the " + Money.text(order.cents())
                        + " that your card was charged go back to it.",
                List.of());
    }

    /** Somebody gets one. */
    void arrived(GiftOrder order, Person recipient, String code) {
        List<String> lines = new ArrayList<>();
        lines.add(order.from() + " sent you a " + BRAND + " gift card of " + Money.text(order.cents()) + ".");
        if (!order.message().isEmpty()) {
            lines.add("“" + order.message().replaceAll("\\s*\\n\\s*", " ") + "”");
        }
        lines.add("Claim code: " + code);
        lines.add("Redeem it to your account and it pays for what you order, for as long as something is left of it.");
        world.announce(new Notification(
                "shop",
                from(),
                "gift-card",
                "gift-card/" + order.number(),
                recipient,
                order.from().replaceAll("\\s+", " ") + " sent you a " + BRAND + " gift card",
                lines,
                List.of(Row.total(BRAND + " gift card", Money.text(order.cents()))),
                new Notification.Link("Redeem gift card", "/gc/redeem?claimCode=" + code)));
    }

    private void tell(String kind, GiftOrder order, String title, String line, List<Row> table) {
        world.announce(new Notification(
                "shop",
                from(),
                kind,
                "gift-order/" + order.number(),
                buyer,
                title,
                List.of(line),
                table,
                new Notification.Link("View gift card order", order.path())));
    }

    private static Notification.From from() {
        return new Notification.From(BRAND + " Gift Cards", "gift-cards@bazaar.example");
    }
}
