package dev.grindstone.shop.street;

import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.catalog.Stars;
import java.util.Locale;

/**
 * A shop of the street.
 *
 * @param since the year it opened
 * @param stars what its listings were given, together
 * @param sales how many things it has sold
 * @param standing what is seen of it by others
 */
public record Shop(Seller seller, Door door, int since, Stars stars, int sales, Standing standing) {

    /**
     * What it says of itself.
     *
     * @param announcement at its door; empty when it says nothing
     */
    public record Door(String place, String about, String policy, String announcement) {}

    /**
     * What others make of it.
     *
     * @param isTop whether it belongs to the street's programme of shops
     * @param followers how many follow it
     * @param isFollowed whether the visitor does
     */
    public record Standing(boolean isTop, int followers, boolean isFollowed) {}

    public String name() {
        return seller.name();
    }

    /** The address of its page. */
    public String path() {
        return StreetPaths.shop(seller);
    }

    /** What is written on its sign where there is no picture: the first letters of its name. */
    public String initials() {
        String[] words = seller.name().split("[^\\p{L}\\p{N}]+", -1);
        String first = words.length == 0 ? "" : words[0];
        String last = words.length < 2 ? "" : words[words.length - 1];
        return (first.isEmpty() ? "" : first.substring(0, 1)) + (last.isEmpty() ? "" : last.substring(0, 1));
    }

    /** One of twelve colours, the same for a shop at all times. */
    public int hue() {
        return (int) Math.floorMod(seller.id(), 12L) * 30;
    }

    /** Such as {@code 12,345 sales}. */
    public String salesText() {
        return String.format(Locale.ROOT, "%,d", sales) + (sales == 1 ? " sale" : " sales");
    }

    /** Such as {@code 204 followers}. */
    public String followersText() {
        return String.format(Locale.ROOT, "%,d", standing.followers())
                + (standing.followers() == 1 ? " follower" : " followers");
    }
}
