package dev.grindstone.tasks.answer;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure with what stands before and after it, such as {@code $1,200.50} or {@code 12 kg}.
 *
 * @param amount the number, without regard to how it was grouped
 * @param before what stands before it, in lower case; empty for nothing
 * @param after what stands after it, likewise
 */
record Figure(BigDecimal amount, String before, String after) {

    /** Longer than any figure that a person can read. */
    private static final int LONGEST = 100;

    // Thousands are grouped by comma, apostrophe or blank, and the decimal sign is a point: 1,234.5 and 1'234.5 and
    // 1234.5.
    private static final Pattern SHAPE =
            Pattern.compile("([-+]?) ?([^\\d\\s.,+-][^\\d]*?)? ?([-+]?)(\\d{1,3}(?:[,' ]\\d{3})+|\\d+)(\\.\\d+)?"
                    + " ?([^\\d\\s][^\\d]*)?");

    /** The figure that a text is, as a whole; empty when there is anything else in the text. */
    static Optional<Figure> read(String text) {
        String line = Plain.line(text);
        String trimmed = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        Matcher shape = SHAPE.matcher(trimmed);
        if (trimmed.length() > LONGEST || !shape.matches()) {
            return Optional.empty();
        }
        String sign = group(shape, 1) + group(shape, 3);
        if (sign.length() > 1) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(group(shape, 4).replaceAll("\\D", "") + group(shape, 5));
        return Optional.of(new Figure(sign.equals("-") ? amount.negate() : amount, name(shape, 2), name(shape, 6)));
    }

    private static String name(Matcher matcher, int number) {
        return group(matcher, number).strip().toLowerCase(Locale.ROOT);
    }

    private static String group(Matcher matcher, int number) {
        String group = matcher.group(number);
        return group == null ? "" : group;
    }
}
