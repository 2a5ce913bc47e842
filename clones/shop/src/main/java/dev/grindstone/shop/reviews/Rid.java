package dev.grindstone.shop.reviews;

import java.util.Locale;
import java.util.Optional;

/** The number of a review as addresses have it: R, then letters and digits. */
public final class Rid {
    private static final int RADIX = 36;

    private Rid() {}

    static String text(long id) {
        return "R" + Long.toString(id, RADIX).toUpperCase(Locale.ROOT);
    }

    /** The number; empty when it is none. */
    public static Optional<Long> parse(String text) {
        if (!text.matches("R[0-9A-Z]{1,13}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text.substring(1), RADIX));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
