package dev.grindstone.shop.street.store;

import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.street.Json;
import dev.grindstone.shop.street.Listing;
import dev.grindstone.shop.street.Opinion;
import dev.grindstone.shop.street.Shop;
import dev.grindstone.shop.street.StreetFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The page of a shop.
 *
 * @param banner pictures of what it is known for
 * @param featured what it is known for; empty where its goods were narrowed
 * @param origin what links to listings begin with
 */
public record StorePage(
        StreetFrame frame,
        Shop shop,
        List<String> banner,
        List<Listing> featured,
        List<Section> sections,
        Goods goods,
        Said said,
        Wish wish,
        String origin) {
    static final int SIZE = 36;

    public StorePage {
        banner = List.copyOf(banner);
        featured = List.copyOf(featured);
        sections = List.copyOf(sections);
    }

    /** A part of its goods. */
    record Section(Node node, int count) {}

    /** What is shown of its goods, of how many that fit, and how many it has. */
    record Goods(List<Listing> listings, int total, int all) {
        int pages() {
            return Math.max(1, (total + SIZE - 1) / SIZE);
        }
    }

    /** The newest of what was written of it, and how much there is. */
    record Said(List<Opinion> opinions, int total, int page) {
        static final int SIZE = 10;

        int pages() {
            return Math.max(1, (total + SIZE - 1) / SIZE);
        }
    }

    String json() {
        return Json.itemList(goods.total(), (wish.page() - 1) * SIZE + 1, goods.listings(), origin);
    }

    String count(int number, String one, String many) {
        return String.format(Locale.ROOT, "%,d ", number) + (number == 1 ? one : many);
    }

    List<Integer> pages() {
        return numbers(goods.pages());
    }

    List<Integer> opinionPages() {
        return numbers(said.pages());
    }

    private static List<Integer> numbers(int last) {
        return IntStream.rangeClosed(1, last).boxed().collect(Collectors.toCollection(ArrayList::new));
    }

    /** The orders its goods can be put in. */
    List<Wish.Order> orders() {
        return List.of(Wish.Order.values());
    }
}
