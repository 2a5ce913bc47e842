package dev.grindstone.shop.history;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.frame.Frame;
import java.util.List;

/**
 * What somebody looked at, the last first.
 *
 * @param isKept whether what is looked at from now on is kept too
 */
record HistoryPage(Frame frame, boolean isKept, List<Day> days) {

    /**
     * What was looked at last on one day.
     *
     * @param name such as {@code Today} or {@code May 3, 2026}
     */
    record Day(String name, List<Card> cards) {}
}
