package dev.grindstone.shop.checkout;

import dev.grindstone.shop.checkout.order.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checkout under way.
 *
 * @param offer the only thing that is bought; null when it is what lies in the basket
 * @param purchase the order that came of it; null until then
 */
record Checkout(
        long id,
        long person,
        @Nullable Long offer,
        int quantity,
        @Nullable Long address,
        @Nullable Long card,
        boolean usesBalance,
        Order.Sending sending,
        List<String> codes,
        @Nullable Long purchase) {
    private static final int DIGITS = 14;

    Checkout {
        codes = List.copyOf(codes);
    }

    /** Its name in addresses, such as {@code p-106-1234567-7654321}. */
    String code() {
        return code(id);
    }

    static String code(long id) {
        String all = Long.toString(id);
        String last = all.substring(Math.max(0, all.length() - DIGITS));
        return "p-106-" + last.substring(0, last.length() - 7) + "-" + last.substring(last.length() - 7);
    }

    /** The address of a step. */
    String path(String step) {
        return "/checkout/p/" + code() + "/" + step;
    }
}
