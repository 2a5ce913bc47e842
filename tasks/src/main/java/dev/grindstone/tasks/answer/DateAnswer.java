package dev.grindstone.tasks.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A calendar day, written as 2026-03-04 or with the month as a word; 03/04/2026 is refused as it means two days. */
public record DateAnswer() implements ScalarType {

    private static final int LONGEST = 60;

    private static final List<DateTimeFormatter> SHAPES = List.of(
            shape("uuuu-M-d"),
            shape("uuuu/M/d"),
            shape("[EEEE ][EEE ]d[-][ ]MMMM[-][ ]uuuu"),
            shape("[EEEE ][EEE ]d[-][ ]MMM[-][ ]uuuu"),
            shape("[EEEE ][EEE ]MMMM d uuuu"),
            shape("[EEEE ][EEE ]MMM d uuuu"));

    @Override
    public String name() {
        return "date";
    }

    @Override
    public Optional<String> unreadable(String text) {
        return day(text).isPresent()
                ? Optional.empty()
                : Optional.of("is not a date that can be read: write it as 2026-03-04 or March 4, 2026");
    }

    @Override
    public boolean same(String expected, String given) {
        return day(expected).equals(day(given));
    }

    private static Optional<LocalDate> day(String text) {
        String line = Plain.line(text);
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = line.replaceAll("[.,]", " ")
                .replaceAll("(?i)(\\d)(st|nd|rd|th)\\b", "$1")
                .replaceAll("(?i)\\b(the|of)\\b", " ")
                .replaceAll("(?i)\\bsept\\b", "Sep")
                .replaceAll(" +", " ")
                .strip();
        return SHAPES.stream().flatMap(shape -> parse(plain, shape).stream()).findFirst();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter shape) {
        try {
            return Optional.of(LocalDate.parse(text, shape));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter shape(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
