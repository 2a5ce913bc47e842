package dev.grindstone.shop.street.adding;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.basket.Limit;
import dev.grindstone.shop.frame.Fields;
import java.util.List;
import java.util.Optional;

/** What a listing's form brought, right or wrong: nothing of it is believed but what the shop has. */
record Entry(String one, String two, String personalization, String quantity, boolean buysNow) {
    /** No page of ours lets so much be written, and an address has to hold it. */
    private static final int MOST = 500;

    static Entry sent(Visit visit, Choice choice) {
        return new Entry(
                value(Fields.text(visit, "variation0"), choice.ones()),
                value(Fields.text(visit, "variation1"), choice.twos()),
                cut(Fields.text(visit, "personalization")),
                visit.form("quantity") == null ? "1" : cut(Fields.text(visit, "quantity")),
                Fields.has(visit, "buy_now"));
    }

    private static String cut(String text) {
        return text.length() > MOST ? text.substring(0, MOST) : text;
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

    /** The first field that is wrong, from the top of the form; empty when it can be put in. */
    Optional<String> fault(Choice choice) {
        if (!choice.ones().isEmpty() && one.isEmpty()) {
            return Optional.of("variation0");
        }
        Optional<Choice.Variant> variant = variant(choice);
        if (variant.isEmpty() || variant.get().ware().isGone()) {
            // There is always one of each value: it is the last that makes a combination nobody has.
            return Optional.of(
                    !choice.twos().isEmpty() ? "variation1" : choice.ones().isEmpty() ? "quantity" : "variation0");
        }
        boolean isMissing = choice.isPersonalRequired() && personalization.isEmpty();
        if (isMissing || personalization.length() > choice.personal()) {
            return Optional.of("personalization");
        }
        return quantity.matches("[1-9]\\d{0,2}") && isAllowed(variant.get())
                ? Optional.empty()
                : Optional.of("quantity");
    }

    private boolean isAllowed(Choice.Variant variant) {
        try {
            Limit.of(variant.ware()).check(Integer.parseInt(quantity), 0);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
