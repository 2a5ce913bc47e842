package dev.grindstone.shop.purchase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that went back or is on its way.
 *
 * @param line what it is for; null for the purchase as such, as for shipping
 * @param to card or balance
 * @param paidAt null until it is there
 */
public record Refund(
        long id,
        @Nullable Long line,
        long cents,
        String to,
        String reason,
        Instant askedAt,
        @Nullable Instant paidAt) {

    /** Where it goes, as a buyer knows it. */
    public String target(Bill bill) {
        return to.equals("balance") ? "gift card balance" : bill.network() + " ending in " + bill.last();
    }
}
