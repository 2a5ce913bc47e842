package dev.grindstone.shop.street.results;

import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.street.Category;
import dev.grindstone.shop.street.Json;
import dev.grindstone.shop.street.Listing;
import dev.grindstone.shop.street.StreetFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of results.
 *
 * @param heading what was looked for, or the name of what is browsed
 * @param place the category that is browsed; null for a search or a theme
 * @param instead what was searched for in place of what was typed; empty when that is the same
 * @param origin what links to listings begin with
 */
public record ResultsPage(
        StreetFrame frame,
        Wish wish,
        Found found,
        String heading,
        String instead,
        @Nullable Place place,
        Offered offered,
        String origin) {
    static final int SIZE = 48;

    /** What can be narrowed by: where the shops of all matches are, and what colors there are. */
    record Offered(List<String> states, List<String> colors) {
        Offered {
            states = List.copyOf(states);
            colors = List.copyOf(colors);
        }
    }

    /** The listings of this page, and how many there are in all. */
    record Found(List<Listing> listings, int total) {
        int pages() {
            return Math.max(1, (total + SIZE - 1) / SIZE);
        }
    }

    /** A category, and the part of it that is browsed, if it is only a part. */
    record Place(Category category, @Nullable Node part) {}

    /** A way to go on, or something that is chosen. */
    record Choice(String label, String path, boolean isChosen) {}

    String count() {
        return String.format(Locale.ROOT, "%,d", found.total()) + (found.total() == 1 ? " result" : " results");
    }

    String json() {
        return Json.itemList(found.total(), (wish.page() - 1) * SIZE + 1, found.listings(), origin);
    }

    Order order() {
        return Order.of(wish.order());
    }

    List<Choice> orders() {
        return Arrays.stream(Order.values())
                .map(each -> new Choice(each.label(), wish.ordered(each.value()).path(), each == order()))
                .toList();
    }

    /** What is narrowed by one press above the results. */
    List<Choice> quick() {
        return List.of(
                flag(Wish.FREE_DELIVERY, "FREE shipping"),
                flag(Wish.ON_SALE, "On sale"),
                flag(Wish.PERSONAL, "Personalized"));
    }

    private Choice flag(String filter, String label) {
        boolean on = wish.has(filter);
        return new Choice(label, wish.with(filter, on ? "" : "true").path(), on);
    }

    /** The filters in force that have no button of their own, each leading to the results without it. */
    List<Choice> others() {
        List<Choice> others = new ArrayList<>();
        if (wish.has(Wish.KIND)) {
            others.add(new Choice(
                    wish.value(Wish.KIND).equals("vintage") ? "Vintage" : "Handmade",
                    wish.with(Wish.KIND, "").path(),
                    true));
        }
        if (wish.has(Wish.LOWEST) || wish.has(Wish.HIGHEST)) {
            String low = wish.has(Wish.LOWEST) ? "$" + wish.value(Wish.LOWEST).replace("$", "") : "";
            String high =
                    wish.has(Wish.HIGHEST) ? "$" + wish.value(Wish.HIGHEST).replace("$", "") : "";
            others.add(new Choice(
                    low.isEmpty() ? "Up to " + high : high.isEmpty() ? low + " and above" : low + " to " + high,
                    wish.with(Wish.LOWEST, "").with(Wish.HIGHEST, "").path(),
                    true));
        }
        if (wish.has(Wish.COLOR)) {
            others.add(
                    new Choice(wish.value(Wish.COLOR), wish.with(Wish.COLOR, "").path(), true));
        }
        if (wish.has(Wish.PLACE)) {
            others.add(new Choice(
                    "From " + wish.value(Wish.PLACE), wish.with(Wish.PLACE, "").path(), true));
        }
        if (wish.days() > 0) {
            others.add(new Choice(
                    "In " + wish.days() + " working days",
                    wish.with(Wish.DAYS, "").path(),
                    true));
        }
        return others;
    }

    /** The numbers of pages to choose from: the first, the last and those about this one; 0 stands for a gap. */
    List<Integer> pages() {
        List<Integer> pages = new ArrayList<>();
        IntStream.rangeClosed(1, found.pages())
                .filter(each -> each == 1 || each == found.pages() || Math.abs(each - wish.page()) < 3)
                .forEach(each -> {
                    if (!pages.isEmpty() && each - pages.get(pages.size() - 1) > 1) {
                        pages.add(0);
                    }
                    pages.add(each);
                });
        return pages;
    }
}
