package dev.grindstone.shop.purchase;

import dev.grindstone.shop.catalog.Seller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What travels together.
 *
 * @param carrier empty until it is shipped, like the number to track it by
 * @param fate what is going to happen to it: fine, late or lost
 */
public record Parcel(
        long id,
        int position,
        Seller seller,
        String sellerPlace,
        String state,
        String carrier,
        String tracking,
        LocalDate promised,
        @Nullable Instant deliveredAt,
        String fate,
        List<Line> lines) {

    public Parcel {
        lines = List.copyOf(lines);
    }

    /** Whether it is in that state, by the name the table has for it. */
    public boolean is(String name) {
        return state.equals(name);
    }

    /** Whether it still waits to be shipped, so that it can be cancelled or sent elsewhere. */
    public boolean isUnshipped() {
        return is("ordered") || is("packed");
    }

    /** Whether it was handed over, whatever became of it since. */
    public boolean hasArrived() {
        return deliveredAt != null;
    }

    /** What is left in it, with what was cancelled taken out. */
    public List<Line> kept() {
        return lines.stream().filter(line -> line.left() > 0).toList();
    }
}
