package dev.grindstone.mail.subscriptions;

import dev.grindstone.mail.mailbox.View;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.ThreadToken;
import java.time.Instant;
import java.util.Locale;

/**
 * Whoever sends the mails of a list, or promotions.
 *
 * @param recent how many came lately
 * @param newest the id of the last one
 * @param newestAt when that came
 */
record Subscription(Address sender, int recent, long newest, Instant newestAt) {
    private static final int HUES = 12;

    /** The id of the last mail as pages write it. */
    String hex() {
        return ThreadToken.hex(newest);
    }

    /** All mail of the sender, as a route. */
    String route() {
        return "search/" + View.encode("from:(" + sender.email() + ")");
    }

    String initial() {
        String name = sender.display();
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    int hue() {
        return Math.floorMod(sender.email().toLowerCase(Locale.ROOT).hashCode(), HUES);
    }
}
