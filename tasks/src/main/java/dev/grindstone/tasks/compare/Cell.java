package dev.grindstone.tasks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value with the ids in it taken out, so that values of two runs that made different ids can be compared.
 *
 * @param pattern the canonical text with {@link #GAP} where an id was; null for SQL's NULL
 * @param ids the ids, in order
 */
record Cell(@Nullable String pattern, List<String> ids) {

    /** Time at which something was done, which no task prescribes. */
    static final Cell DURING_EPISODE = new Cell("\u0001during the episode", List.of());

    /** A text that keeps to the bounds the task sets. */
    static final Cell AS_BOUND = new Cell("\u0001within its bounds", List.of());

    private static final String GAP = "\u0000"; // like \u0001, taken out of every value, so that nobody can write it

    // Mail addresses a message by its id in hexadecimal, routes and events in decimal.
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(?:\\d{16,19}|[0-9a-f]{14,16})(?![0-9A-Za-z])");

    Cell {
        ids = List.copyOf(ids);
    }

    /** A value without ids. */
    static Cell of(@Nullable String value) {
        return new Cell(value == null ? null : clean(value), List.of());
    }

    /** A value that is an id. */
    static Cell id(String id) {
        return new Cell(GAP, List.of(id));
    }

    /** A text in which some of these ids may stand, in decimal or in hexadecimal. */
    static Cell text(String value, Set<String> ids) {
        String text = clean(value);
        List<String> found = new ArrayList<>();
        String pattern = NUMBER.matcher(text).replaceAll(number -> {
            String id = ids.contains(number.group()) ? number.group() : decimal(number.group());
            if (!ids.contains(id)) {
                return number.group();
            }
            found.add(id);
            return GAP;
        });
        return new Cell(pattern, found);
    }

    private static String decimal(String number) {
        return number.length() > 16 ? number : Long.toString(Long.parseUnsignedLong(number, 16));
    }

    private static String clean(String value) {
        return value.replace('\u0000', '\ufffd').replace('\u0001', '\ufffd');
    }

    /** The value with each id replaced by what is known of it. */
    @Nullable
    String render(UnaryOperator<String> idName) {
        if (pattern == null || ids.isEmpty()) {
            return pattern;
        }
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            if (letter == GAP.charAt(0)) {
                text.append(GAP).append(idName.apply(ids.get(next++))).append(GAP);
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }
}
