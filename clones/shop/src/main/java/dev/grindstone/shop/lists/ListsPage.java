package dev.grindstone.shop.lists;

import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.frame.Frame;
import java.util.List;

/**
 * Somebody's lists, one of them open.
 *
 * @param open the handle of the list that is open; empty when there is none yet
 * @param wrong what was wrong with a name; empty when nothing was
 */
public record ListsPage(Frame frame, List<Named> lists, String open, List<Item> items, String wrong) {

    /** One of the lists. */
    record Named(String handle, String name, boolean isDefault) {}

    /**
     * Something on the list.
     *
     * @param added such as {@code March 10, 2026}
     * @param cheaper how many per cent less it costs than when it was added; 0 for not less
     */
    record Item(long id, Ware ware, String added, int cheaper) {}

    String name() {
        return lists.stream()
                .filter(list -> list.handle().equals(open))
                .map(Named::name)
                .findFirst()
                .orElse("");
    }
}
