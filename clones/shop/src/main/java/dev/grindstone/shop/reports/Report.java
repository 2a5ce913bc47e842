package dev.grindstone.shop.reports;

/**
 * What somebody told us.
 *
 * @param reason one of those of its kind
 * @param text more about it; may be empty
 */
record Report(String reason, String text) {
    static final int LONGEST = 1_000;

    /** What is not right with it; empty when it can be sent. */
    String problem(Kind kind) {
        return !kind.reasons().contains(reason)
                ? "Choose a reason"
                : text.length() > LONGEST
                        ? "This has " + text.length() + " characters: shorten it to " + LONGEST + " at most"
                        : "";
    }
}
