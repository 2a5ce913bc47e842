package dev.grindstone.shop.street.listing;

import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Price;
import dev.grindstone.shop.street.Category;
import dev.grindstone.shop.street.Json;
import dev.grindstone.shop.street.Listing;
import dev.grindstone.shop.street.Opinion;
import dev.grindstone.shop.street.Shop;
import dev.grindstone.shop.street.StreetFrame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/*
 * The form .add-to-cart-form is sent to /cart/add with
 *   listing_id        the number of the listing
 *   variation0        the value chosen of the first option, as it is called; without the field there is nothing to choose
 *   variation1        the same of the second
 *   personalization   what is to be written on it; without the field nothing can be
 *   quantity          from 1
 *   buy_it_now        1 where the other button was pressed: it leads past the basket
 * Whoever answers it says what is wrong; the script of the page asks for what was left open before it is sent.
 */
/**
 * The page of a listing.
 *
 * @param where the categories it lies in; null when it lies in none of the street's
 * @param arrives such as {@code Mar 16 - 19}
 * @param more others of the same shop
 * @param origin what links to listings begin with
 */
public record ListingPage(
        StreetFrame frame,
        Listing listing,
        Item item,
        @Nullable Where where,
        Shop shop,
        String arrives,
        Said said,
        List<Listing> more,
        String origin) {
    private static final int MOST_QUANTITIES = 50;

    public ListingPage {
        more = List.copyOf(more);
    }

    /** The category, and the part of it that the listing lies in. */
    record Where(Category category, Node part) {}

    /** What was written of it and of the shop's goods together: the newest, and how many there are. */
    record Said(List<Opinion> ofItem, int countOfItem, List<Opinion> ofShop, int countOfShop, int page) {
        static final int SIZE = 6;

        int pages() {
            return Math.max(1, (countOfItem + SIZE - 1) / SIZE);
        }
    }

    /** A value of an option, as its drop-down has it. */
    record Value(String value, String label) {}

    List<Value> values(int option) {
        return item.values(option).stream().map(value -> value(option, value)).toList();
    }

    private Value value(int option, String value) {
        long low = item.with(option, value)
                .mapToLong(kind -> kind.price().cents())
                .min()
                .orElse(0);
        long high = item.with(option, value)
                .mapToLong(kind -> kind.price().cents())
                .max()
                .orElse(0);
        boolean gone = item.with(option, value).allMatch(kind -> kind.most() == 0);
        String price = item.lowest() == item.highest()
                ? ""
                : low == high ? " (" + Money.text(low) + ")" : " (" + Money.text(low) + " - " + Money.text(high) + ")";
        return new Value(value, value + (gone ? " [Sold out]" : price));
    }

    /** The least it costs. */
    Price price() {
        return item.kinds().stream()
                .map(Item.Kind::price)
                .filter(price -> price.cents() == item.lowest())
                .findFirst()
                .orElseGet(listing::price);
    }

    /** Whether some of it costs more. */
    boolean isOpen() {
        return item.lowest() != item.highest();
    }

    List<Integer> quantities() {
        return IntStream.rangeClosed(1, Math.min(item.most(), MOST_QUANTITIES))
                .boxed()
                .toList();
    }

    String json() {
        return Described.json(this);
    }

    /** What scripts of the page need to tell the variants apart. */
    String kinds() {
        return Json.of(Map.of("kinds", item.kinds().stream().map(this::kind).toList()));
    }

    private Map<String, Object> kind(Item.Kind kind) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("values", List.of(kind.one(), kind.two()));
        fields.put("price", kind.price().text());
        fields.put("was", was(kind.price()));
        fields.put("most", kind.most());
        fields.put("picture", item.pictures().indexOf(kind.pictures().get(0)));
        return fields;
    }

    private static String was(Price price) {
        Long was = price.was();
        return was == null ? "" : Money.text(was);
    }
}
