package dev.grindstone.chat.api.call;

import dev.grindstone.chat.workspace.ChatException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * One page of a list, by cursor.
 *
 * @param entries of this page
 * @param next the cursor of the next page; empty at the end
 */
public record Slice<T>(List<T> entries, String next) {
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    public Slice {
        entries = List.copyOf(entries);
    }

    /** The page of a whole list that {@code limit} and {@code cursor} mean. */
    public static <T> Slice<T> of(List<T> all, Arguments args) {
        int limit = limit(args, MOST);
        int from = Math.min(cursor(args, "offset"), all.size());
        int until = Math.min(from + limit, all.size());
        return new Slice<>(all.subList(from, until), until < all.size() ? next("offset", until) : "");
    }

    /** How many entries are wanted. */
    public static int limit(Arguments args, int most) {
        long limit = args.number("limit", USUAL);
        if (limit < 0) {
            throw ChatException.of("invalid_limit", "The limit " + limit + " is negative: give 1 to " + most);
        }
        return limit == 0 ? USUAL : (int) Math.min(limit, most);
    }

    /** The number behind a cursor of one sort; 0 without one. */
    public static int cursor(Arguments args, String sort) {
        return (int) longCursor(args, sort, 0);
    }

    /** The same, of large numbers. */
    public static long longCursor(Arguments args, String sort, long otherwise) {
        String cursor = args.text("cursor", "").strip();
        if (cursor.isEmpty()) {
            return otherwise;
        }
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.matches(sort + ":\\d{1,18}")) {
                return Long.parseLong(text.substring(sort.length() + 1));
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw ChatException.of("invalid_cursor", "The cursor '" + cursor + "' is none of this list: begin without one");
    }

    /** A cursor. */
    public static String next(String sort, long number) {
        return Base64.getEncoder().encodeToString((sort + ":" + number).getBytes(StandardCharsets.UTF_8));
    }

    /** {@code response_metadata}. */
    public Map<String, Object> metadata() {
        return Map.of("next_cursor", next);
    }
}
