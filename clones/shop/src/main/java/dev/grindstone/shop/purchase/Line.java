package dev.grindstone.shop.purchase;

import dev.grindstone.shop.catalog.Slug;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * So many of one thing.
 *
 * @param picture its name
 * @param price of one, in cents
 * @param discount this line's share of what was taken off; of the tax likewise
 * @param cancelled how many of it were cancelled
 * @param back how many were sent back or are going to be
 * @param repaid how many of them a refund was asked for
 * @param returnUntil until when it can be sent back; null while it has not arrived, or when it cannot
 */
public record Line(
        long id,
        long variant,
        String asin,
        String title,
        String choice,
        String personal,
        String picture,
        int quantity,
        long price,
        long discount,
        long tax,
        int cancelled,
        int back,
        int repaid,
        @Nullable Instant returnUntil) {

    /** How many are left of it after what was cancelled. */
    public int left() {
        return quantity - cancelled;
    }

    /** How many can still be sent back, the window aside. */
    public int keeping() {
        return left() - back;
    }

    /** Whether some of it can be sent back now. */
    public boolean isReturnable(Instant now) {
        return keeping() > 0 && returnUntil != null && !now.isAfter(returnUntil);
    }

    /** The address of its page. */
    public String path() {
        return "/" + Slug.of(title) + "/dp/" + asin;
    }

    /**
     * What comes back for so many more units, in cents: their price less their share of the discount and with their share
     * of the tax. Shares are cut cumulatively, so that those of all units add up to the line's, in whichever steps.
     */
    public long owed(int units) {
        if (units < 0 || repaid + units > quantity) {
            throw new IllegalArgumentException(
                    units + " of '" + title + "' cannot be refunded: " + (quantity - repaid) + " are left");
        }
        return upTo(repaid + units) - upTo(repaid);
    }

    /** What was paid for all of it, in cents. */
    public long paid() {
        return upTo(quantity);
    }

    private long upTo(int units) {
        return price * units - discount * units / quantity + tax * units / quantity;
    }
}
