package dev.grindstone.shop.street.adding;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.basket.Limit;
import dev.grindstone.shop.frame.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a listing's form brought, right or wrong: nothing of it is believed but what the shop has. */
record Entry(String one, String two, String personalization, String quantity, boolean buysNow) {

    static Entry sent(Visit visit, Choice choice) {
        return new Entry(
                value(Fields.text(visit, "variation0"), choice.ones()),
                value(Fields.text(visit, "variation1"), choice.twos()),
                Fields.text(visit, "personalization"),
                visit.form("quantity") == null ? "1" : Fields.text(visit, "quantity"),
                Fields.has(visit, "buy_it_now"));
    }

    /** What was sent is the value itself; scripts that send a list's place get the value there. */
    private static String value(String sent, List<String> values) {
        if (values.contains(sent)) {
            return sent;
        }
        boolean isPlace = sent.matches("\\d{1,3}") && Integer.parseInt(sent) < values.size();
        return isPlace ? values.get(Integer.parseInt(sent)) : "";
    }

    /** The variant that was chosen; empty while it is not known. */
    Optional<Choice.Variant> variant(Choice choice) {
        return choice.variant(one, two);
    }

    /** What is wrong, by the field's name; empty when it can be put in. */
    Map<String, String> problems(Choice choice) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!choice.ones().isEmpty() && one.isEmpty()) {
            problems.put("variation0", select(choice.optionOne()));
        }
        if (!choice.twos().isEmpty() && two.isEmpty()) {
            problems.put("variation1", select(choice.optionTwo()));
        }
        if (choice.isPersonalRequired() && personalization.isEmpty()) {
            problems.put("personalization", "Please enter what is to be written on it");
        } else if (personalization.length() > choice.personal()) {
            problems.put(
                    "personalization",
                    choice.personal() == 0
                            ? "Nothing can be written on this item"
                            : "Please use at most " + choice.personal() + " characters; this has "
                                    + personalization.length());
        }
        if (!quantity.matches("[1-9]\\d{0,2}")) {
            problems.put("quantity", "Please choose a quantity from 1 to 999");
        }
        if (problems.isEmpty()) {
            variant(choice)
                    .ifPresentOrElse(
                            variant -> stock(variant, problems),
                            () -> problems.put("variation0", "This combination is not made: choose another one"));
        }
        return problems;
    }

    private void stock(Choice.Variant variant, Map<String, String> problems) {
        if (variant.ware().isGone()) {
            problems.put(variant.one().isEmpty() ? "quantity" : "variation0", "This is sold out");
            return;
        }
        try {
            Limit.of(variant.ware()).check(Integer.parseInt(quantity), 0);
        } catch (IllegalArgumentException e) {
            problems.put("quantity", String.valueOf(e.getMessage()));
        }
    }

    private static String select(String option) {
        String name = option.toLowerCase(Locale.ROOT);
        return "Please select " + (name.matches("[aeiou].*") ? "an " : "a ") + name;
    }
}
