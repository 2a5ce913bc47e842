package dev.grindstone.tasks.compare;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
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

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{16,19}");

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

    /** A text in which some of these ids may stand. */
    static Cell text(String value, Set<String> ids) {
        List<String> found = LONG_NUMBER
                .matcher(value)
                .results()
                .map(result -> result.group())
                .filter(ids::contains)
                .toList();
        if (found.isEmpty()) {
            return of(value);
        }
        Matcher numbers = LONG_NUMBER.matcher(clean(value));
        return new Cell(numbers.replaceAll(number -> ids.contains(number.group()) ? GAP : number.group()), found);
    }

    private static String clean(String value) {
        return value.replace('\u0000', '\ufffd').replace('\u0001', '\ufffd');
    }

    /** The value with each id replaced by what is known of it. */
    @Nullable String render(UnaryOperator<String> idName) {
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
