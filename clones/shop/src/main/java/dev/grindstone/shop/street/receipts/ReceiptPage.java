package dev.grindstone.shop.street.receipts;

import dev.grindstone.shop.street.StreetFrame;
import org.jspecify.annotations.Nullable;

/**
 * A receipt, or what is done about it.
 *
 * @param told what has just happened; empty for nothing
 * @param wrong what could not be done; empty for nothing
 * @param draft what was entered then; null without that
 */
public record ReceiptPage(
        StreetFrame frame,
        Receipt receipt,
        String told,
        String wrong,
        @Nullable Draft draft) {

    /** A review that was entered, right or wrong; of which line. */
    record Draft(long line, int stars, String text) {}

    /** What stands in a line's review form. */
    Draft draft(long line, long variant) {
        Draft entered = draft;
        if (entered != null && entered.line() == line) {
            return entered;
        }
        Receipt.Opinion old = receipt.reviews().get(variant);
        return old == null ? new Draft(line, 0, "") : new Draft(line, old.stars(), old.text());
    }
}
