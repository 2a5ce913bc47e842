package dev.grindstone.shop.subscriptions;

import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.catalog.Ware;
import java.time.LocalDate;

/**
 * Something that is sent again and again.
 *
 * @param ware as it is at present
 * @param nextOn the day on which it arrives next
 * @param problem why the last delivery was left out; empty when it was not
 * @param reason why it was ended; empty while it runs
 */
record Subscription(
        long id,
        long person,
        Ware ware,
        int quantity,
        int weeks,
        long address,
        long card,
        LocalDate nextOn,
        boolean isEnded,
        String problem,
        String reason) {

    /** What one of it would cost today. */
    long price() {
        return ware.price(weeks);
    }

    /** Such as {@code every 4 weeks}. */
    static String every(int weeks) {
        return weeks == 1 ? "every week" : "every " + weeks + " weeks";
    }

    String what() {
        return ware.looks().title();
    }

    String sum() {
        return Money.text(price() * quantity);
    }
}
