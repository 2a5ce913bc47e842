package dev.grindstone.shop.buyer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A way to pay.
 *
 * @param endsOn the first day on which it no longer holds
 * @param isRefused whether its bank refuses what is charged
 */
public record PayCard(
        long id, String network, String last, String holder, LocalDate endsOn, boolean isRefused, boolean isDefault) {

    /** Such as {@code Visa ending in 4242}. */
    public String label() {
        return network + " ending in " + last;
    }

    /** The last month in which it holds, such as {@code 09/2027}. */
    public String until() {
        return DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT).format(endsOn.minusDays(1));
    }

    /** Whether it no longer holds. */
    public boolean isExpired(LocalDate today) {
        return !today.isBefore(endsOn);
    }
}
