package dev.grindstone.shop.search;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Nodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What results can be narrowed by. Each choice is offered with the others kept, and only where something is found. */
final class Facets {
    private static final int MOST_BRANDS = 20;
    private static final long[] STEPS = {2_500, 5_000, 10_000, 20_000};

    private final Wish wish;
    private final List<Card> matches;

    Facets(Wish wish, List<Card> matches) {
        this.wish = wish;
        this.matches = matches;
    }

    /** One choice: where it leads, and whether it is made. */
    record Choice(String id, String label, String path, boolean isChosen) {}

    /** What the wish narrows the matches to. */
    List<Card> narrowed() {
        return matches.stream().filter(every("")).toList();
    }

    /** All filters but one. */
    private Predicate<Card> every(String except) {
        Predicate<Card> all = card -> card.sold().stock() > 0 || wish.has(Wish.OUT_OF_STOCK);
        if (!except.equals(Wish.PRICE)) {
            all = all.and(priced(wish.price(0), wish.price(1)));
        }
        if (!except.equals(Wish.STARS) && wish.stars() > 0) {
            all = all.and(card -> card.standing().stars().tenths() >= wish.stars() * 10);
        }
        if (!except.equals(Wish.BRAND) && !wish.brands().isEmpty()) {
            all = all.and(card -> wish.brands().contains(card.looks().brand()));
        }
        if (wish.has(Wish.FAST)) {
            all = all.and(card -> card.sold().isFast());
        }
        if (wish.has(Wish.DEAL)) {
            all = all.and(card -> card.sold().price().isDeal());
        }
        if (wish.has(Wish.SELLER)) {
            all = all.and(
                    card -> card.sold().seller().handle().equals(wish.filters().get(Wish.SELLER)));
        }
        return all;
    }

    private static Predicate<Card> priced(@Nullable Long low, @Nullable Long high) {
        return card -> {
            long cents = card.sold().price().cents();
            return (low == null || cents >= low) && (high == null || cents <= high);
        };
    }

    /** The brands of most results first. */
    List<Choice> brands() {
        Map<String, Long> counts = matches.stream()
                .filter(every(Wish.BRAND))
                .collect(Collectors.groupingBy(card -> card.looks().brand(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_BRANDS)
                .map(Map.Entry::getKey)
                .map(brand -> new Choice(
                        "p_89/" + brand,
                        brand,
                        wish.toggled(brand).path(),
                        wish.brands().contains(brand)))
                .toList();
    }

    List<Choice> stars() {
        List<Choice> choices = new ArrayList<>();
        for (int stars = 4; stars >= 1; stars--) {
            String value = Integer.toString(stars);
            choices.add(new Choice(
                    "p_72/" + stars,
                    value + " Stars & Up",
                    wish.with(Wish.STARS, value).path(),
                    wish.stars() == stars));
        }
        return choices;
    }

    List<Choice> prices() {
        List<Card> priced = matches.stream().filter(every(Wish.PRICE)).toList();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i <= STEPS.length; i++) {
            Long low = i == 0 ? null : STEPS[i - 1];
            Long high = i == STEPS.length ? null : STEPS[i];
            if (priced.stream().anyMatch(priced(low, high))) {
                String value = (low == null ? "" : low) + "-" + (high == null ? "" : high);
                choices.add(new Choice(
                        "p_36/" + value,
                        low == null
                                ? "Up to " + dollars(high)
                                : high == null ? dollars(low) + " & above" : dollars(low) + " to " + dollars(high),
                        wish.with(Wish.PRICE, value).path(),
                        value.equals(wish.filters().get(Wish.PRICE))));
            }
        }
        return choices;
    }

    private static String dollars(@Nullable Long cents) {
        return cents == null ? "" : "$" + Money.whole(cents);
    }

    /** Departments that have results, or what the chosen one is divided into. */
    List<Choice> nodes(Nodes nodes) {
        List<Long> found = matches.stream().map(card -> card.sold().node()).toList();
        Node here = wish.node()
                .flatMap(nodes::byId)
                .or(() -> nodes.byAlias(wish.alias()))
                .orElse(null);
        List<Node> offered = here == null ? nodes.departments() : nodes.below(here);
        return offered.stream()
                .filter(node -> nodes.within(node).stream().anyMatch(found::contains))
                .map(node -> new Choice(
                        "n/" + node.id(),
                        node.name(),
                        wish.with(Wish.NODE, Long.toString(node.id())).path(),
                        false))
                .toList();
    }

    /** A filter that is on or off. */
    Choice flag(String filter, String label) {
        boolean on = wish.has(filter);
        return new Choice(filter + "/1", label, wish.with(filter, on ? "" : "1").path(), on);
    }
}
