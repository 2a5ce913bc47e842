package dev.grindstone.shop.street;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.catalog.Price;
import dev.grindstone.shop.catalog.Slug;
import dev.grindstone.shop.catalog.Stars;
import java.util.Locale;
import java.util.Objects;

/**
 * Something a shop of the street sells, as lists show it.
 *
 * @param isTop whether its shop belongs to the street's programme of shops
 * @param inCarts how many baskets it lies in
 * @param isFavourite whether the visitor marked it with a heart
 */
public record Listing(Card card, boolean isTop, int inCarts, boolean isFavourite) {
    /** From so few on it is said how many are left. */
    private static final int FEW = 5;

    /** Its number in addresses. */
    public long id() {
        return Objects.requireNonNull(card.listing(), "a product of the marketplace is no listing");
    }

    public String title() {
        return card.looks().title();
    }

    public Price price() {
        return card.sold().price();
    }

    public Stars stars() {
        return card.standing().stars();
    }

    /** The address of its page. */
    public String path() {
        return path(id(), title());
    }

    /** The address of the page of a listing. */
    public static String path(long id, String title) {
        return "/listing/" + id + "/" + Slug.of(title).toLowerCase(Locale.ROOT);
    }

    /** A sum without its sign, such as {@code 1,299.00}. */
    public static String amount(long cents) {
        return Money.whole(cents) + "." + Money.fraction(cents);
    }

    /** How many rated it, as labels have it: {@code 1.2k}. */
    public String ratedText() {
        int total = stars().total();
        return total < 1_000 ? Integer.toString(total) : total / 1_000 + "." + total % 1_000 / 100 + "k";
    }

    /** What is said when there are few left, or others have it in their baskets; empty otherwise. */
    public String scarcity() {
        int stock = card.sold().stock();
        if (stock == 0) {
            return "Sold out";
        }
        String carts = inCarts == 0 ? "" : "in " + inCarts + (inCarts == 1 ? " cart" : " carts");
        if (stock <= FEW && card.variants() == 1) {
            return "Only " + stock + " left" + (carts.isEmpty() ? "" : " and " + carts);
        }
        return carts.isEmpty() ? "" : carts.substring(0, 1).toUpperCase(Locale.ROOT) + carts.substring(1);
    }
}
