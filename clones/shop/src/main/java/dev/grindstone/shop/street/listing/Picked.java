package dev.grindstone.shop.street.listing;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.frame.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was picked on the page before: it comes back in the address where it could not be added.
 *
 * @param values of the options, in their order; empty for what is not chosen yet
 * @param missing the field at fault: {@code variation0}, {@code variation1}, {@code personalization} or {@code quantity};
 *     empty when nothing is
 */
record Picked(List<String> values, String personal, String quantity, String missing) {
    Picked {
        values = List.copyOf(values);
    }

    static Picked of(Visit visit) {
        return new Picked(
                List.of(Fields.asked(visit, "variation0"), Fields.asked(visit, "variation1")),
                Fields.asked(visit, "personalization"),
                Fields.asked(visit, "quantity"),
                Fields.asked(visit, "missing"));
    }

    /** The variant it comes to; empty while something is open, or when there is no such combination. */
    Optional<Item.Kind> kind(Item item) {
        return item.kinds().stream()
                .filter(kind -> item.options().isEmpty() || kind.one().equals(values.get(0)))
                .filter(kind -> item.options().size() < 2 || kind.two().equals(values.get(1)))
                .findFirst();
    }

    /** What is wrong with a field, as it is said beside it; empty when nothing is. */
    String wrong(String field, Item item) {
        if (!field.equals(missing)) {
            return "";
        }
        return switch (field) {
            case "variation0", "variation1" -> option(field.endsWith("0") ? 0 : 1, item);
            case "personalization" ->
                personal.length() > item.personal()
                        ? "Shorten it to " + item.personal() + " characters"
                        : "Say what is to be written on it";
            default -> "Choose a smaller quantity: there are not that many left";
        };
    }

    private String option(int option, Item item) {
        if (option >= item.options().size()) {
            return "";
        }
        String name = item.options().get(option).toLowerCase(Locale.ROOT);
        return values.get(option).isEmpty()
                ? "Please select a " + name
                : "That combination is sold out: select another " + name;
    }
}
