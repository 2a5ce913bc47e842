package dev.grindstone.shop.giftcards;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A gift card as it was written, right or wrong.
 *
 * @param amount in dollars, such as {@code 50} or {@code 37.50}
 * @param on the day on which it is sent, such as {@code 2026-12-24}; empty for now
 */
record GiftEntry(String amount, String to, String from, String message, String on) {
    static final long LEAST_CENTS = 100;
    static final long MOST_CENTS = 200_000;
    static final int MOST_LETTERS = 300;
    private static final int MOST_DAYS_AHEAD = 365;

    /** What it is worth in cents; empty when the amount is not one. */
    OptionalLong cents() {
        String plain = amount.replaceAll("[$,\\s]", "");
        if (!plain.matches("\\d{1,6}(\\.\\d{1,2})?")) {
            return OptionalLong.empty();
        }
        int dot = plain.indexOf('.');
        String dollars = dot < 0 ? plain : plain.substring(0, dot);
        String rest = dot < 0 ? "" : plain.substring(dot + 1);
        return OptionalLong.of(Long.parseLong(dollars) * 100 + Long.parseLong((rest + "00").substring(0, 2)));
    }

    /** The day that is written; today for none, empty when it is no day. */
    Optional<LocalDate> day(LocalDate today) {
        try {
            return Optional.of(on.isEmpty() ? today : LocalDate.parse(on));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What is wrong, by the field; empty when it can be sent. */
    Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        long cents = cents().orElse(0);
        if (cents < LEAST_CENTS || cents > MOST_CENTS) {
            problems.put("amount", "Enter an amount from $1.00 to $2,000.00.");
        }
        if (to.isEmpty()) {
            problems.put("to", "Enter the recipient’s email address.");
        } else if (!to.matches("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>.,;]+") || to.length() > 200) {
            problems.put("to", "Enter one valid email address, such as ana@harbour.example.");
        }
        if (from.isEmpty() || from.length() > 100) {
            problems.put("from", "Enter who it is from, in at most 100 characters.");
        }
        if (message.length() > MOST_LETTERS) {
            problems.put("message", "A message may have " + MOST_LETTERS + " characters at most.");
        }
        Optional<LocalDate> day = day(today);
        if (day.isEmpty() || day.get().isBefore(today) || day.get().isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            problems.put("on", "Choose a day from today until a year from now.");
        }
        return problems;
    }
}
