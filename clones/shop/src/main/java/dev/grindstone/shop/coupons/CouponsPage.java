package dev.grindstone.shop.coupons;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of coupons.
 *
 * @param departments those that have a coupon
 * @param total how many there are with this filter
 * @param clipped how many of all the visitor has clipped
 * @param wrong why the last one could not be clipped; empty when nothing was wrong
 */
record CouponsPage(
        Frame frame,
        Filter filter,
        List<Node> departments,
        List<Coupon> coupons,
        int total,
        int clipped,
        String wrong) {
    static final int SIZE = 24;

    /**
     * Money off with a click.
     *
     * @param isClipped by the visitor
     * @param until the last day, such as {@code May 31}
     * @param card what it is for, or the first of it
     */
    record Coupon(long id, String label, boolean isClipped, String until, Card card) {}

    /**
     * What is asked for.
     *
     * @param department its alias; empty for all
     * @param clipped whether only what the visitor has clipped
     * @param page from 1
     */
    record Filter(String department, boolean clipped, int page) {

        /** Its address. */
        String path() {
            List<String> parts = new ArrayList<>();
            if (!department.isEmpty()) {
                parts.add("department=" + department);
            }
            if (clipped) {
                parts.add("clipped=1");
            }
            if (page > 1) {
                parts.add("page=" + page);
            }
            return parts.isEmpty() ? "/coupons" : "/coupons?" + String.join("&", parts);
        }

        static String of(String department) {
            return new Filter(department, false, 1).path();
        }
    }

    /** The address of another page of them; null when there is none. */
    @Nullable
    String at(int page) {
        return page < 1 || (page - 1) * SIZE >= total
                ? null
                : new Filter(filter.department(), filter.clipped(), page).path();
    }
}
