package dev.grindstone.shop.console;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Sums of money as owners type them: dollars, with or without cents. */
public final class Amount {
    /** What to say where one was not understood. */
    public static final String WANTED = "Enter an amount in dollars and whole cents, such as 12.50";

    private Amount() {}

    /** The cents of {@code 12}, {@code 12.5}, {@code $1,200.00}; empty for parts of cents and everything else. */
    public static OptionalLong cents(String typed) {
        String bare = typed.strip().replaceFirst("^\\$\\s*", "");
        return bare.matches("([0-9]{1,7}|[0-9]{1,3}(,[0-9]{3}){1,2})(\\.[0-9]{1,2})?")
                ? OptionalLong.of(
                        new BigDecimal(bare.replace(",", "")).movePointRight(2).longValueExact())
                : OptionalLong.empty();
    }

    /** How such a sum stands in a field, such as {@code 12.50}. */
    public static String typed(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
