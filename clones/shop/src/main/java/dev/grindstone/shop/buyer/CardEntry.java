package dev.grindstone.shop.buyer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A card as it was written, right or wrong. */
public record CardEntry(String holder, String number, String month, String year, boolean isDefault) {
    /** Nothing written yet. */
    public static CardEntry blank(String holder) {
        return new CardEntry(holder, "", "", "", false);
    }

    /** What a form brought. */
    public static CardEntry sent(UnaryOperator<String> field) {
        return new CardEntry(
                field.apply("ppw-accountHolderName").strip(),
                field.apply("addCreditCardNumber").strip(),
                field.apply("ppw-expirationDate_month").strip(),
                field.apply("ppw-expirationDate_year").strip(),
                !field.apply("ppw-setDefault").isBlank());
    }

    /** What is wrong, by holder, number or expiry; empty when it can be used. */
    public Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (holder.isBlank() || holder.length() > 100) {
            problems.put("holder", "Please enter the cardholder's name.");
        }
        if (number.isBlank()) {
            problems.put("number", "Please enter a card number.");
        } else if (!isNumber()) {
            problems.put("number", "The card number is not correct. Please check its digits.");
        }
        if (!month.matches("0?[1-9]|1[0-2]") || !year.matches("20\\d\\d")) {
            problems.put("expiry", "Please choose the month and the year in which the card expires.");
        } else if (!today.isBefore(endsOn())) {
            problems.put("expiry", "This card has expired. Please check the date, or use another card.");
        }
        return problems;
    }

    private String digits() {
        return number.replaceAll("[ -]", "");
    }

    /** Whether it has the digits of a card, and the last of them agrees with the others. */
    private boolean isNumber() {
        if (!digits().matches("\\d{13,19}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits().length(); i++) {
            int digit = digits().charAt(digits().length() - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** Whose card it is, as its first digits tell. */
    public String network() {
        return digits().startsWith("4")
                ? "Visa"
                : digits().matches("(5[1-5]|2[2-7]).*")
                        ? "Mastercard"
                        : digits().matches("3[47].*") ? "American Express" : "Discover";
    }

    /** All of the number that is kept. */
    public String last() {
        return digits().substring(digits().length() - 4);
    }

    /** The first day on which it no longer holds. */
    public LocalDate endsOn() {
        return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month))
                .plusMonths(1)
                .atDay(1);
    }

    /** The same as arguments of {@code shop.addCard}. */
    public Map<String, Object> args() {
        return Map.of(
                "network",
                network(),
                "last",
                last(),
                "holder",
                holder,
                "ends",
                endsOn().toString(),
                "default",
                isDefault);
    }
}
