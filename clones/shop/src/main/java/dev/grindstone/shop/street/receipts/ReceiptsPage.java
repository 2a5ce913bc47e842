package dev.grindstone.shop.street.receipts;

import dev.grindstone.shop.street.StreetFrame;
import java.util.List;

/** Somebody's orders from small shops, a page of them. */
public record ReceiptsPage(StreetFrame frame, List<Receipt> receipts, int page, int count) {
    public ReceiptsPage {
        receipts = List.copyOf(receipts);
    }

    int pages() {
        return Math.max(1, (count + ReceiptQueries.TO_A_PAGE - 1) / ReceiptQueries.TO_A_PAGE);
    }
}
