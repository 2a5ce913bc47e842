package dev.grindstone.mail.subscriptions;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Owner;

/** The page of all lists, at the route {@code #sub}. */
public final class SubscriptionRoutes {
    private final String brand;

    /** @param brand what the product is called */
    public SubscriptionRoutes(String brand) {
        this.brand = brand;
    }

    /** Adds {@code /mail/u/0/sub}. */
    public void addTo(Routes routes) {
        routes.get("/mail/u/0/sub", this::show);
    }

    private void show(Visit visit) {
        Owner owner = Owner.of(visit.world(), visit.person());
        visit.render(
                "mail/subscriptions/subscriptions.jte",
                new SubscriptionsPage(
                        "Manage subscriptions - " + owner.email() + " - " + brand,
                        SubscriptionQueries.of(visit.db(), owner, visit.now()),
                        owner.dates()));
    }
}
