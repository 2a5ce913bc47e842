package dev.grindstone.shop.subscriptions;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/*
 * GET  /auto-deliveries/subscriptionList   what comes again and again, and what no longer does
 * POST /auto-deliveries/edit               subscriptionId; quantity, weeks, address, card, next
 * POST /auto-deliveries/skip               subscriptionId
 * POST /auto-deliveries/cancel             subscriptionId, reason
 */
/** Managing repeat deliveries. */
public final class SubscriptionRoutes {
    private static final String LIST = "/auto-deliveries/subscriptionList";
    private static final Map<String, String> DONE = Map.of(
            "edit", "Your changes are saved.",
            "skip", "Skipped. The delivery after it comes as planned.",
            "cancel", "Cancelled. It is not sent to you again.");
    private static final Map<String, String> COMMANDS =
            Map.of("edit", "shop.editSubscription", "skip", "shop.skipDelivery", "cancel", "shop.cancelSubscription");

    private final Brand brand;

    /** Under a shop's own name. */
    public SubscriptionRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, Personal.page(visit -> show(visit, 0, "")), LIST);
        for (String what : List.of("edit", "skip", "cancel")) {
            Paths.post(routes, Personal.page(visit -> change(visit, what)), "/auto-deliveries/" + what);
        }
    }

    private void show(Visit visit, long refused, String wrong) {
        List<Subscription> all =
                new Subscriptions(visit.world()).of(visit.person().id());
        Buyers buyers = new Buyers(visit.db());
        visit.page(
                "Your Repeat Deliveries",
                "shop/subscriptions/subscriptions.jte",
                new SubscriptionsPage(
                        Frame.of(visit, brand),
                        all.stream().filter(each -> !each.isEnded()).toList(),
                        all.stream().filter(Subscription::isEnded).toList(),
                        buyers.addresses(visit.person().id()),
                        buyers.cards(visit.person().id()),
                        wrong.isEmpty() ? DONE.getOrDefault(Fields.asked(visit, "done"), "") : "",
                        refused,
                        wrong,
                        visit.now(),
                        visit.world().zone()));
    }

    private void change(Visit visit, String what) {
        long id = Fields.number(Fields.text(visit, "subscriptionId")).orElse(0);
        Map<String, Object> args = new HashMap<>(Map.of("subscription", id));
        for (String name : List.of("quantity", "weeks", "address", "card", "next", "reason")) {
            if (!Fields.text(visit, name).isEmpty()) {
                args.put(name, Fields.text(visit, name));
            }
        }
        try {
            visit.world().run(COMMANDS.getOrDefault(what, ""), visit.person(), args);
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(visit, id, String.valueOf(e.getMessage()));
            return;
        }
        visit.seeOther(LIST + "?done=" + what);
    }
}
