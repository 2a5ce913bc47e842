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
 * @param unit what stands before or after it, in lower case; empty for a bare number
 */
record Figure(BigDecimal amount, String unit) {

    // Thousands are grouped by comma, apostrophe or blank, and the decimal sign is a point: 1,234.5 and 1'234.5 and
    // 1234.5.
    private static final Pattern SHAPE = Pattern.compile(
            "([-+−]?)\\s*([^\\d\\s.,+−-][^\\d]*?)?\\s*([-+−]?)(\\d{1,3}(?:[,'\\u2019\\u00a0\\u202f ]\\d{3})+|\\d+)(\\.\\d+)?\\s*([^\\d\\s][^\\d]*)?");

    /** The figure that a text is, as a whole; empty when there is anything else in the text. */
    static Optional<Figure> read(String text) {
        String trimmed = text.strip();
        if (trimmed.endsWith(".")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        Matcher shape = SHAPE.matcher(trimmed);
        if (!shape.matches() || (group(shape, 2).length() > 0 && group(shape, 6).length() > 0)) {
            return Optional.empty();
        }
        String sign = group(shape, 1) + group(shape, 3);
        if (sign.length() > 1) {
            return Optional.empty();
        }
        String digits = group(shape, 4).replaceAll("\\D", "") + group(shape, 5);
        BigDecimal amount = new BigDecimal(digits);
        String unit = (group(shape, 2) + group(shape, 6)).strip().toLowerCase(Locale.ROOT);
        return Optional.of(new Figure(sign.equals("-") || sign.equals("−") ? amount.negate() : amount, unit));
    }

    private static String group(Matcher matcher, int number) {
        String group = matcher.group(number);
        return group == null ? "" : group;
    }
}
