package dev.grindstone.shop.street.receipts;

import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.street.StreetFrame;
import java.util.List;
import java.util.Map;

/**
 * Help with an order: what can be asked for now.
 *
 * @param wrong what could not be done, by topic
 */
public record HelpPage(StreetFrame frame, Receipt receipt, Map<String, String> wrong, String comment) {
    /** Why something goes back, of the reasons that returns know. */
    static final List<String> REASONS = List.of(
            "Product damaged, but shipping box OK",
            "Product and shipping box both damaged",
            "Missing or broken parts",
            "Inaccurate website description",
            "Wrong item was sent",
            "Item arrived too late",
            "No longer needed");

    public HelpPage {
        wrong = Map.copyOf(wrong);
    }

    List<Line> returnable() {
        return receipt.order().lines().stream()
                .filter(line -> line.isReturnable(receipt.now()))
                .toList();
    }

    /** Whether something of it is still to come. */
    boolean isAwaited() {
        return receipt.order().parcels().stream().anyMatch(parcel -> !parcel.hasArrived() && !parcel.is("cancelled"));
    }
}
