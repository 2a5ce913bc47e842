package dev.grindstone.mail.subscriptions;

import dev.grindstone.mail.mailbox.Dates;
import java.util.List;

/**
 * The page of all lists.
 *
 * @param title of the browser's tab
 */
record SubscriptionsPage(String title, List<Subscription> subscriptions, Dates dates) {
    SubscriptionsPage {
        subscriptions = List.copyOf(subscriptions);
    }

    /** How much came lately, in words. */
    String lately(Subscription each) {
        return switch (each.recent()) {
            case 0 -> "Last email " + dates.brief(each.newestAt());
            case 1 -> "1 email in the last 30 days";
            default -> each.recent() + " emails in the last 30 days";
        };
    }
}
