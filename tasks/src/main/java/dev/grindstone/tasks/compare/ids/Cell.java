package dev.grindstone.tasks.compare.ids;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value with the ids in it taken out, so that values of two runs that made different ids can be compared.
 *
 * @param pattern the canonical text with a gap where each id was; different values have different patterns
 * @param ids the ids, in order
 */
public record Cell(String pattern, List<String> ids) {

    /** Begins all that stands for something else; in a value it is doubled by a 0, so that nobody can write a gap. */
    public static final String MARK = "\u0000";

    public static final Cell NULL = new Cell(MARK + "n", List.of());

    /** A time that says when something was done, which no task prescribes. */
    public static final Cell DURING_EPISODE = new Cell(MARK + "t", List.of());

    /** A text that keeps to the bounds the task sets. */
    public static final Cell AS_BOUND = new Cell(MARK + "b", List.of());

    private static final String DECIMAL = MARK + "d";
    private static final String HEXADECIMAL = MARK + "x";
    private static final int LONGEST_HEXADECIMAL = 16;

    private static final String WRITTEN_TIME = MARK + "w";

    // Ids of the years 1988 to 2255. Mail addresses a message by its id in hexadecimal, routes and events in decimal.
    private static final Pattern NUMBER_OR_TIME =
            Pattern.compile("(?<!\\d)\\d{18,19}(?!\\d)|(?<![0-9A-Za-z])[0-9a-f]{15,16}(?![0-9A-Za-z])|(?<time>"
                    + WrittenTime.PATTERN + ")");

    public Cell {
        ids = List.copyOf(ids);
    }

    /** A value without ids. */
    public static Cell of(@Nullable String value) {
        return value == null ? NULL : new Cell(escaped(value), List.of());
    }

    /** A value that is an id. */
    public static Cell id(String id) {
        return new Cell(DECIMAL, List.of(id));
    }

    /**
     * A text in which ids may stand, in decimal or in lower-case hexadecimal, and times.
     *
     * @param isFree whether a time is one that no task prescribes
     */
    public static Cell text(String value, Predicate<String> isId, Predicate<String> isFree) {
        List<String> ids = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher number = NUMBER_OR_TIME.matcher(value);
        int end = 0;
        while (number.find()) {
            if (number.group("time") != null) {
                if (isFree.test(number.group())) {
                    pattern.append(escaped(value.substring(end, number.start())))
                            .append(WRITTEN_TIME);
                    end = number.end();
                }
                continue;
            }
            boolean isHexadecimal = number.group().length() <= LONGEST_HEXADECIMAL;
            String id = isHexadecimal ? decimal(number.group()) : number.group();
            if (isId.test(id)) {
                pattern.append(escaped(value.substring(end, number.start())));
                pattern.append(isHexadecimal ? HEXADECIMAL : DECIMAL);
                ids.add(id);
                end = number.end();
            }
        }
        return new Cell(pattern.append(escaped(value.substring(end))).toString(), ids);
    }

    private static String decimal(String hexadecimal) {
        return Long.toString(Long.parseUnsignedLong(hexadecimal, 16));
    }

    private static String escaped(String value) {
        return value.replace(MARK, MARK + "0");
    }
}
