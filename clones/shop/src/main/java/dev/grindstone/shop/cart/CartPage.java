package dev.grindstone.shop.cart;

import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.frame.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * The basket's page.
 *
 * @param lines what lies in it, the newest first
 * @param saved what was saved for later
 * @param told what has just happened
 */
public record CartPage(Frame frame, List<CartLine> lines, List<CartLine> saved, Told told, boolean isMember) {

    /**
     * What has just happened.
     *
     * @param asin what was taken out or saved; empty when nothing was
     * @param deed {@code delete} or {@code save-for-later}
     * @param wrong what could not be done; empty when all could
     * @param line at which line that was; 0 for none
     */
    record Told(String asin, String title, String deed, String wrong, long line) {
        static final Told NOTHING = new Told("", "", "", "", 0);

        static Told wrong(String text, long line) {
            return new Told("", "", "", text, line);
        }
    }

    /** How many things are bought at the next checkout. */
    int count() {
        return lines.stream()
                .filter(CartLine::counts)
                .mapToInt(CartLine::quantity)
                .sum();
    }

    long subtotal() {
        return lines.stream().filter(CartLine::counts).mapToLong(CartLine::sum).sum();
    }

    /** Such as {@code Subtotal (2 items):}. */
    String label() {
        return "Subtotal (" + items(count()) + "):";
    }

    static String items(int count) {
        return count == 1 ? "1 item" : count + " items";
    }

    boolean isAllChosen() {
        return lines.stream().filter(line -> !line.ware().isGone()).allMatch(CartLine::isChosen);
    }

    boolean hasGift() {
        return lines.stream().anyMatch(line -> line.counts() && line.isGift());
    }

    /** How many cents of what the house sells are missing until it sends them for nothing; 0 when none are. */
    long untilFree() {
        long own = lines.stream()
                .filter(line -> line.counts() && line.ware().sold().seller().isHouse())
                .mapToLong(CartLine::sum)
                .sum();
        return isMember || own == 0 ? 0 : Math.max(0, Delivery.FREE_FROM - own);
    }

    boolean isFree() {
        return untilFree() == 0
                && lines.stream()
                        .anyMatch(line ->
                                line.counts() && line.ware().sold().seller().isHouse());
    }

    /** What became dearer, cheaper or scarce since the basket was looked at last. */
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        for (CartLine line : lines) {
            String title = line.ware().looks().title();
            if (line.hasChanged()) {
                notices.add(title + " has " + (line.price() > line.seen() ? "increased" : "decreased") + " from "
                        + dev.grindstone.shop.catalog.Money.text(line.seen()) + " to "
                        + dev.grindstone.shop.catalog.Money.text(line.price()) + ".");
            }
            if (line.ware().isGone()) {
                notices.add(title + " is no longer available. It is not part of your subtotal.");
            } else if (line.isTooMuch()) {
                notices.add("Only " + line.ware().most() + " of " + title + " can be bought; you have "
                        + line.quantity() + " in your cart. Please change the quantity.");
            }
        }
        return notices;
    }
}
