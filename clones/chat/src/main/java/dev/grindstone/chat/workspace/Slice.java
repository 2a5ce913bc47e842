package dev.grindstone.chat.workspace;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are on all pages
 */
public record Slice<T>(List<T> rows, int page, int pages, int total) {

    /** That page of all rows; beyond the last page it is the last. */
    public static <T> Slice<T> of(List<T> all, int wanted, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int page = Math.min(wanted, pages);
        return new Slice<>(all.subList((page - 1) * size, Math.min(all.size(), page * size)), page, pages, all.size());
    }

    /** The numbers to choose from: the first, the last, those around the present one; 0 for a gap. */
    public List<Integer> numbers() {
        List<Integer> found = new ArrayList<>();
        for (int each = 1; each <= pages; each++) {
            if (each == 1 || each == pages || Math.abs(each - page) <= 1) {
                found.add(each);
            } else if (found.get(found.size() - 1) != 0) {
                found.add(0);
            }
        }
        return found;
    }
}
