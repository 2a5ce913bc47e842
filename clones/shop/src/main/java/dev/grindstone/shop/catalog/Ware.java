package dev.grindstone.shop.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One offer of one variant, as baskets and orders see it.
 *
 * @param asin of the variant
 * @param choices what makes it this variant, such as {@code Color: Green}; empty when there is nothing to choose
 * @param limits how much of it somebody may have
 */
public record Ware(
        long product,
        long variant,
        String asin,
        Card.Looks looks,
        Card.Sold sold,
        List<String> choices,
        Limits limits,
        Kind kind) {

    public Ware {
        choices = List.copyOf(choices);
    }

    /**
     * How much of it somebody may have.
     *
     * @param atMost so many to a buyer; null without such a limit
     * @param personal how many characters may be written on it; 0 for none
     */
    public record Limits(@Nullable Integer atMost, int personal, boolean isPersonalRequired) {}

    /**
     * What sort of offer it is.
     *
     * @param condition new, used or renewed
     * @param againOff per cent off for those who have it sent again and again
     */
    public record Kind(String condition, String note, int againOff) {}

    /** What one of it costs, in cents, when it comes every so many weeks; 0 for once. */
    public long price(int weeks) {
        long once = sold.price().cents();
        return weeks == 0 ? once : once - Money.share(once, kind.againOff());
    }

    /** How many can be had: what is there, and what its seller lets one buyer have. */
    public int most() {
        Integer atMost = limits.atMost();
        return atMost == null ? sold.stock() : Math.min(sold.stock(), atMost);
    }

    /** Whether there is none left. */
    public boolean isGone() {
        return sold.stock() == 0;
    }

    /** Whether one of the small shops sells it, in the skin that is theirs. */
    public boolean isListing() {
        return sold.seller().isShop();
    }

    /** The address of its page in the marketplace. */
    public String path() {
        return "/" + Slug.of(looks.title()) + "/dp/" + asin;
    }

    /** What is said of how many there are. */
    public String availability() {
        return isGone()
                ? "Currently unavailable."
                : sold.stock() <= 5 ? "Only " + sold.stock() + " left in stock - order soon." : "In Stock";
    }
}
