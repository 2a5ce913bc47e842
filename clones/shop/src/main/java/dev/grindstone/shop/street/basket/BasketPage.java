package dev.grindstone.shop.street.basket;

import dev.grindstone.shop.basket.ShopPart;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.checkout.order.Line;
import dev.grindstone.shop.checkout.order.Split;
import dev.grindstone.shop.street.Listing;
import dev.grindstone.shop.street.StreetFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The basket's page.
 *
 * @param shops what lies in it, by shop
 * @param saved what was saved for later
 * @param split what can be bought of it, as orders
 * @param balance what is left of gift cards, in cents
 * @param listings numbers of listings by variant
 */
public record BasketPage(
        StreetFrame frame,
        List<Shop> shops,
        List<Line> saved,
        Split split,
        long balance,
        Map<Long, Long> listings,
        Told told) {
    /** So many at most are offered to choose from. */
    private static final int MOST_CHOICES = 20;

    public BasketPage {
        shops = List.copyOf(shops);
        saved = List.copyOf(saved);
    }

    /**
     * What lies there of one shop.
     *
     * @param wrap what the shop takes for wrapping it as a gift, in cents; null when it does not
     * @param refusal why the code takes nothing off; empty when it does, or there is none
     * @param arrives when it is there, such as {@code Mar 17–20}
     */
    record Shop(
            Seller seller,
            List<Line> lines,
            ShopPart said,
            @Nullable Long wrap,
            String refusal,
            String arrives) {}

    /**
     * What has just happened, or could not be done.
     *
     * @param line at which line; 0 for none
     * @param field the field that is wrong: quantity, personalization, note, gift or coupon; empty when something was done
     * @param entered what stood in it
     */
    record Told(String text, long line, String shop, String field, String entered) {
        static final Told NOTHING = new Told("", 0, "", "", "");

        boolean isWrong() {
            return !field.isEmpty();
        }

        boolean isAt(long each, String name) {
            return line == each && field.equals(name);
        }

        boolean isAt(Seller seller, String name) {
            return shop.equals(seller.handle()) && field.equals(name);
        }
    }

    /** How many things lie there, sold out or not. */
    int count() {
        return shops.stream()
                .flatMap(shop -> shop.lines().stream())
                .mapToInt(Line::quantity)
                .sum();
    }

    static String items(int count) {
        return count == 1 ? "1 item" : count + " items";
    }

    /** The order of a shop; none when all of it is sold out. */
    Optional<Split.Part> part(Seller seller) {
        return split.parts().stream()
                .filter(part -> part.seller().equals(seller))
                .findFirst();
    }

    /** The address of a thing's page. */
    String path(Line line) {
        return Listing.path(
                listings.getOrDefault(line.ware().variant(), 0L),
                line.ware().looks().title());
    }

    /** How many can be chosen of a line: as many as there are, and what was chosen stays among them. */
    int most(Line line) {
        return Math.max(line.quantity(), Math.min(line.ware().most(), MOST_CHOICES));
    }

    /** What became dearer, cheaper or scarce since the basket was looked at last. */
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        for (Line line : shops.stream().flatMap(shop -> shop.lines().stream()).toList()) {
            String title = line.ware().looks().title();
            if (line.seen() != line.price()) {
                notices.add("The price of " + title + " has "
                        + (line.price() > line.seen() ? "increased" : "decreased") + " from " + Money.text(line.seen())
                        + " to " + Money.text(line.price()) + ".");
            }
            if (line.ware().isGone()) {
                notices.add(title + " has sold out. It is not part of your order.");
            } else if (line.quantity() > line.ware().most()) {
                notices.add("Only " + line.ware().most() + " of " + title + " can be bought: choose fewer.");
            }
        }
        return notices;
    }
}
