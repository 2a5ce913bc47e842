package dev.grindstone.chat.api.call;

import java.util.List;
import java.util.Map;

/** One page of a list in the older manner: {@code count} and {@code page}. */
public record Paging(int count, int total, int page) {
    private static final int MOST = 1000;

    /** The page that the arguments mean. */
    public static Paging of(Arguments args, int total, int usual) {
        int count = (int) Math.max(1, Math.min(MOST, args.number("count", args.number("limit", usual))));
        int page = (int) Math.max(1, Math.min(1_000_000, args.number("page", 1)));
        return new Paging(count, total, page);
    }

    /** Its entries of the whole list. */
    public <T> List<T> of(List<T> all) {
        int from = (int) Math.min((page - 1L) * count, all.size());
        return all.subList(from, Math.min(from + count, all.size()));
    }

    private int pages() {
        return Math.max(1, (total + count - 1) / count);
    }

    /** As {@code paging}. */
    public Map<String, Object> paging() {
        return Json.object("count", count, "total", total, "page", page, "pages", pages());
    }

    /** As {@code pagination}. */
    public Map<String, Object> pagination() {
        int first = total == 0 ? 0 : (page - 1) * count + 1;
        return Json.object(
                "total_count", total,
                "page", page,
                "per_page", count,
                "page_count", pages(),
                "first", first,
                "last", Math.min(total, page * count));
    }
}
