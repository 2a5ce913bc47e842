package dev.grindstone.shop.checkout.order;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Money off.
 *
 * @param code null when it was clipped on a page
 * @param where what it is good for
 */
public record Coupon(
        long id,
        @Nullable String code,
        String label,
        int perCent,
        long cents,
        Where where,
        Instant starts,
        Instant ends) {

    /**
     * What a coupon is good for.
     *
     * @param nodes the departments; empty for all
     * @param least what that must cost together
     */
    public record Where(
            @Nullable Long product,
            @Nullable Long seller,
            Set<Long> nodes,
            @Nullable Long except,
            long least) {
        public Where {
            nodes = Set.copyOf(nodes);
        }
    }

    public boolean isFor(Line line) {
        return (where.product() == null || where.product() == line.ware().product())
                && (where.seller() == null
                        || where.seller() == line.ware().sold().seller().id())
                && (where.nodes().isEmpty()
                        || where.nodes().contains(line.ware().sold().node()))
                && (where.except() == null || where.except() != line.ware().product());
    }

    public boolean runs(Instant now) {
        return !now.isBefore(starts) && now.isBefore(ends);
    }
}
