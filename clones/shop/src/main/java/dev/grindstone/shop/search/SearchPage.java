package dev.grindstone.shop.search;

import dev.grindstone.shop.aui.Option;
import dev.grindstone.shop.frame.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of results.
 *
 * @param heading where nothing was typed: what is browsed
 * @param instead what was searched for in place of what was typed; empty when that is the same
 * @param banner of the brand that most of it is of; null without one
 */
public record SearchPage(
        Frame frame,
        Wish wish,
        Found found,
        Rail rail,
        String heading,
        String instead,
        @Nullable Banner banner) {
    static final int SIZE = 16;

    /** How many results stand above the others: a row at the width most have. */
    private static final int BEST = 4;

    /** Departments where words and numbers decide, and not the picture: their results stand below each other. */
    private static final Set<String> LISTED = Set.of("electronics", "computers", "appliances", "industrial");

    /** The results of this page, and how many there are in all. */
    record Found(List<Result> results, int total) {
        int pages() {
            return (total + SIZE - 1) / SIZE;
        }
    }

    /** What results can be narrowed by. */
    record Rail(
            List<Facets.Choice> nodes,
            List<Facets.Choice> stars,
            List<Facets.Choice> brands,
            List<Facets.Choice> prices,
            List<Facets.Choice> flags) {}

    /** Whether results stand below each other, and not beside. */
    boolean isList() {
        return LISTED.contains(frame.query().alias());
    }

    /** Whether the results that fit best end before this one. */
    boolean isMoreBefore(Result result) {
        return result.index() == BEST + 1
                && wish.page() == 1
                && !wish.words().isEmpty()
                && Order.of(wish.sort()) == Order.FEATURED
                && found.results().size() > 2 * BEST;
    }

    /** Such as {@code 1-16 of 240 results for}. */
    String count() {
        int first = (wish.page() - 1) * SIZE + 1;
        int last = Math.min(first + SIZE - 1, found.total());
        String range = found.pages() == 1 ? "" : first + "-" + last + " of ";
        String total = String.format(Locale.ROOT, "%,d", found.total());
        return range
                + total
                + (found.total() == 1 ? " result" : " results")
                + (wish.words().isEmpty() ? "" : " for");
    }

    List<Option> orders() {
        return Arrays.stream(Order.values())
                .map(order -> new Option(order.value(), order.label(), order == Order.of(wish.sort())))
                .toList();
    }

    /** The pages that can be chosen: those beside this one, and the last. */
    List<Integer> near() {
        int from = Math.max(1, Math.min(wish.page() - 1, found.pages() - 2));
        return java.util.stream.IntStream.rangeClosed(from, Math.min(found.pages(), from + 2))
                .boxed()
                .toList();
    }

    String dollars(int end) {
        Long cents = wish.price(end);
        return cents == null
                ? ""
                : cents % 100 == 0 ? Long.toString(cents / 100) : String.format(Locale.ROOT, "%.2f", cents / 100.0);
    }
}
