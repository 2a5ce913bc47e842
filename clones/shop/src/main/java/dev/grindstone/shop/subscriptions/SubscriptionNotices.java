package dev.grindstone.shop.subscriptions;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.event.Notification.Row;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Delivery;
import java.time.LocalDate;
import java.util.List;

/** What a buyer is told about repeat deliveries. */
final class SubscriptionNotices {
    private static final int LONGEST = 44;

    private final World world;
    private final Person buyer;

    SubscriptionNotices(World world, Person buyer) {
        this.world = world;
        this.buyer = buyer;
    }

    /** It is going to be ordered in some days. */
    void coming(Subscription subscription) {
        LocalDate orders = Rhythm.ordersOn(
                subscription.nextOn(), subscription.ware().sold().days(), world.zone());
        tell(
                "repeat-delivery-coming",
                subscription,
                "Arriving " + Delivery.longText(subscription.nextOn()) + ": " + cut(subscription),
                "We order your next repeat delivery on the morning of " + Delivery.longText(orders)
                        + ", at the price of that day. Until then you can change or skip it.");
    }

    /** It was due and could not be ordered. */
    void leftOut(Subscription subscription, String why) {
        tell(
                "repeat-delivery-skipped",
                subscription,
                "Skipped this time: " + cut(subscription),
                why,
                "We try again for the delivery of " + Delivery.longText(subscription.nextOn()) + ".");
    }

    /** It does not come any more. */
    void cancelled(Subscription subscription) {
        tell(
                "repeat-delivery-cancelled",
                subscription,
                "Repeat delivery cancelled: " + cut(subscription),
                "It is not sent to you again. Orders that were placed already still arrive.");
    }

    private void tell(String kind, Subscription subscription, String title, String... lines) {
        world.announce(new Notification(
                "shop",
                new Notification.From(Brand.BAZAAR.name() + " Repeat delivery", "repeat@bazaar.example"),
                kind,
                "repeat/" + subscription.id(),
                buyer,
                title,
                List.of(lines),
                List.of(Row.of(
                        subscription.what(),
                        "Qty " + subscription.quantity() + ", " + Subscription.every(subscription.weeks()),
                        subscription.sum())),
                new Notification.Link("Manage repeat deliveries", "/auto-deliveries/subscriptionList")));
    }

    private static String cut(Subscription subscription) {
        String title = subscription.what();
        return "\""
                + (title.length() <= LONGEST
                        ? title
                        : title.substring(0, LONGEST).strip() + "…") + "\"";
    }
}
