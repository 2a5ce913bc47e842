package dev.grindstone.shop.returning;

import java.util.List;

/** Why things are sent back. */
final class Reason {
    static final int LONGEST_COMMENT = 200;

    private Reason() {}

    static List<String> all() {
        return List.of(
                "Bought by mistake",
                "Better price available",
                "Product damaged, but shipping box OK",
                "Item arrived too late",
                "Missing or broken parts",
                "Product and shipping box both damaged",
                "Wrong item was sent",
                "Item defective or doesn't work",
                "Received extra item I didn't buy",
                "No longer needed",
                "Didn't approve purchase",
                "Inaccurate website description");
    }
}
