package dev.grindstone.tasks.answer;

import java.util.Optional;

/**
 * A length of time: {@code 90 minutes}, {@code 1 h 30 min}, {@code 1:30 h}, {@code 1.5 hours} and {@code PT1H30M} are
 * the same. {@code 1:30} alone is refused, as it means hours and minutes or minutes and seconds.
 *
 * @param unit what a number alone counts, such as {@code minutes}; empty when a number alone is refused
 */
public record DurationAnswer(String unit) implements ScalarType {

    /** Whether a word is a unit of time: seconds, minutes, hours, days or weeks, in their usual spellings. */
    public static boolean isUnit(String word) {
        return Span.isUnit(word);
    }

    @Override
    public String name() {
        return "duration";
    }

    @Override
    public Optional<String> unreadable(String text) {
        if (Span.read(text, unit).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                Plain.line(text).matches("\\d{1,5}:\\d\\d")
                        ? "may be hours and minutes, or minutes and seconds: write it as 1 h 30 min"
                        : "is not a duration: write it as 1 h 30 min, 90 minutes or PT1H30M");
    }

    @Override
    public boolean same(String expected, String given) {
        Span left = Span.read(expected, unit).orElseThrow();
        Span right = Span.read(given, unit).orElseThrow();
        return left.seconds().compareTo(right.seconds()) == 0;
    }

    @Override
    public String written(String expected) {
        return Span.read(expected, unit).map(Span::toString).orElse(expected);
    }
}
