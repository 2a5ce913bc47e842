package dev.grindstone.tasks.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A number. How it is grouped and how many zeros it ends in do not matter.
 *
 * @param units the spellings of the unit it is asked for in, which an answer may leave out but not replace, not even by
 *     one that it could be converted to; empty for none
 * @param tolerance how far an answer may be off
 */
public record NumberAnswer(List<String> units, BigDecimal tolerance) implements ScalarType {

    public NumberAnswer {
        units = units.stream()
                .filter(unit -> !unit.isBlank())
                .map(unit -> Plain.line(unit).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** @param unit its one spelling; empty for none */
    public NumberAnswer(String unit, BigDecimal tolerance) {
        this(List.of(unit), tolerance);
    }

    @Override
    public String name() {
        return "number";
    }

    @Override
    public Optional<String> unreadable(String text) {
        Optional<Figure> figure = Figure.read(text);
        if (figure.isEmpty()) {
            return Optional.of("is not a number: answer with the number alone, such as 1,234.5");
        }
        String found = (figure.get().before() + " " + figure.get().after()).strip();
        return found.isEmpty() || units.contains(found)
                ? Optional.empty()
                : Optional.of("has the unit '" + Excerpt.of(found) + "', which is not "
                        + (units.isEmpty() ? "asked for" : "'" + units.get(0) + "'"));
    }

    @Override
    public boolean same(String expected, String given) {
        BigDecimal left = Figure.read(expected).orElseThrow().amount();
        BigDecimal right = Figure.read(given).orElseThrow().amount();
        return left.subtract(right).abs().compareTo(tolerance) <= 0;
    }
}
