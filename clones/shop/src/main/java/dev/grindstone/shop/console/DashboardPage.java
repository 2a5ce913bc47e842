package dev.grindstone.shop.console;

import dev.grindstone.shop.catalog.Money;
import java.util.List;

/**
 * The first page of a console.
 *
 * @param days what was sold on each of the last thirty days, in cents, the oldest first
 */
record DashboardPage(
        Desk desk, Figures now, Figures before, List<Long> days, List<Due> due, int overdue, List<Scarce> scarce) {
    DashboardPage {
        days = List.copyOf(days);
        due = List.copyOf(due);
        scarce = List.copyOf(scarce);
    }

    /** What came of thirty days; {@code sales} is what buyers paid for goods, without tax, less what was cancelled. */
    record Figures(int orders, int units, long sales, long refunds) {}

    /** An order that waits to be sent. */
    record Due(String number, String buyer, String what, int units, String by, boolean isLate) {}

    /** Something of which there is little left. */
    record Scarce(String asin, String title, String choice, String picture, int stock) {}

    /** How a figure compares with the thirty days before. */
    static String compared(long now, long before) {
        if (before == 0) {
            return now == 0 ? "Same as the 30 days before" : "None in the 30 days before";
        }
        long change = Math.round(100.0 * (now - before) / before);
        return change == 0
                ? "Same as the 30 days before"
                : Math.abs(change) + "% " + (change > 0 ? "more" : "less") + " than the 30 days before";
    }

    long dearest() {
        return days.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** The height of a day's bar, of 100. */
    long height(long cents) {
        return dearest() == 0 ? 0 : Math.max(cents > 0 ? 2 : 0, 100 * cents / dearest());
    }

    static String text(long cents) {
        return Money.text(cents);
    }
}
