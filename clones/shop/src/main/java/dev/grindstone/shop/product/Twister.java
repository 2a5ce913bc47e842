package dev.grindstone.shop.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What there is to choose, seen from the variant that is shown. */
final class Twister {
    private final Item item;
    private final Variant here;

    Twister(Item item, Variant here) {
        this.item = item;
        this.here = here;
    }

    /**
     * An option.
     *
     * @param key as scripts name it, such as {@code color_name}
     * @param look {@code picture}, {@code text} or {@code list}
     */
    record Row(String key, String label, String chosen, String look, List<Value> values) {}

    /**
     * One value of an option.
     *
     * @param asin of the variant that it leads to
     * @param state {@code Select} for the chosen one, {@code Available}, or {@code Unavailable} with the other values chosen
     * @param price such as {@code $89.00}; empty when it cannot be had
     */
    record Value(int index, String text, String asin, String state, String picture, String price) {
        String path() {
            return "/dp/" + asin + "?th=1&psc=1";
        }
    }

    /** The options in their order. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int option = 0; option < item.options().size(); option++) {
            String label = item.options().get(option);
            List<Value> values = values(option);
            long pictures = values.stream().map(Value::picture).distinct().count();
            // Sizes look alike: they are listed, as every size chart of the trade has them.
            String look = label.equalsIgnoreCase("size") ? "list" : pictures > 1 ? "picture" : "text";
            rows.add(new Row(key(label), label, here.values().get(option), look, values));
        }
        return rows;
    }

    static String key(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_") + "_name";
    }

    /** All values of an option, each once, in the order of the variants. */
    static List<String> texts(Item item, int option) {
        return item.variants().stream()
                .map(variant -> variant.values().get(option))
                .distinct()
                .toList();
    }

    private List<Value> values(int option) {
        List<Value> values = new ArrayList<>();
        for (String text : texts(item, option)) {
            Optional<Variant> exact = item.variants().stream()
                    .filter(each -> each.values().get(option).equals(text) && agrees(each, option))
                    .findFirst();
            // A combination that does not exist leads to the nearest one that does.
            Variant leads = exact.orElseGet(() -> item.variants().stream()
                    .filter(each -> each.values().get(option).equals(text))
                    .findFirst()
                    .orElse(here));
            boolean isThere = exact.flatMap(Variant::featured).isPresent()
                    || exact.stream().anyMatch(each -> !each.others().isEmpty());
            String state = text.equals(here.values().get(option)) ? "Select" : isThere ? "Available" : "Unavailable";
            values.add(new Value(
                    values.size(),
                    text,
                    leads.asin(),
                    state,
                    leads.pictures().get(0),
                    exact.flatMap(Variant::featured)
                            .map(offer -> offer.price().text())
                            .orElse("")));
        }
        return values;
    }

    /** Whether a variant has what the shown one has of every other option. */
    private boolean agrees(Variant variant, int except) {
        for (int option = 0; option < here.values().size(); option++) {
            if (option != except
                    && !variant.values().get(option).equals(here.values().get(option))) {
                return false;
            }
        }
        return true;
    }
}
