package dev.grindstone.shop.membership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** For how long one pays at once. */
enum Rate {
    MONTH("month", "Monthly", 599, "a month"),
    YEAR("year", "Yearly", 5_900, "a year");

    private final String key;
    private final String label;
    private final long cents;
    private final String per;

    Rate(String key, String label, long cents, String per) {
        this.key = key;
        this.label = label;
        this.cents = cents;
        this.per = per;
    }

    /** In rows and forms. */
    String key() {
        return key;
    }

    String label() {
        return label;
    }

    long cents() {
        return cents;
    }

    /** Such as {@code a month}. */
    String per() {
        return per;
    }

    /** The day on which what is paid on a day has been used up. */
    LocalDate after(LocalDate day) {
        return this == MONTH ? day.plusMonths(1) : day.plusYears(1);
    }

    /** The one with such a key. */
    static Optional<Rate> of(String key) {
        return Arrays.stream(values()).filter(rate -> rate.key.equals(key)).findFirst();
    }
}
