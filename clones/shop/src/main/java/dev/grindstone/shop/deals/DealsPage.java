package dev.grindstone.shop.deals;

import dev.grindstone.shop.aui.Option;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.frame.Frame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of deals.
 *
 * @param departments those that have a deal
 * @param total how many there are with this filter
 */
record DealsPage(Frame frame, Filter filter, List<Node> departments, List<Deal> deals, int total, Instant now) {
    static final int SIZE = 20;
    static final List<Integer> DISCOUNTS = List.of(10, 20, 30);

    /**
     * What is asked for.
     *
     * @param department its alias; empty for all
     * @param off at least so many per cent; 0 for any
     * @param page from 1
     */
    record Filter(String department, int off, DealOrder order, int page) {

        /** Its address. */
        String path() {
            List<String> parts = new ArrayList<>();
            if (!department.isEmpty()) {
                parts.add("department=" + department);
            }
            if (off > 0) {
                parts.add("off=" + off);
            }
            if (order != DealOrder.FEATURED) {
                parts.add("sort=" + order.value());
            }
            if (page > 1) {
                parts.add("page=" + page);
            }
            return parts.isEmpty() ? "/deals" : "/deals?" + String.join("&", parts);
        }

        String of(String other) {
            return new Filter(other, off, order, 1).path();
        }

        String atLeast(int perCent) {
            return new Filter(department, perCent, order, 1).path();
        }

        boolean isNarrow() {
            return !department.isEmpty() || off > 0;
        }
    }

    List<Option> orders() {
        return Arrays.stream(DealOrder.values())
                .map(order -> new Option(order.value(), order.label(), order == filter.order()))
                .toList();
    }

    /** The address of another page of them; null when there is none. */
    @Nullable
    String at(int page) {
        return page < 1 || (page - 1) * SIZE >= total
                ? null
                : new Filter(filter.department(), filter.off(), filter.order(), page).path();
    }
}
