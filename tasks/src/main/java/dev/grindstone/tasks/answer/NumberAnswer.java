package dev.grindstone.tasks.answer;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A number. How it is grouped and how many zeros it ends in do not matter.
 *
 * @param unit the unit it is asked for in, which an answer may leave out but not replace; empty for none
 * @param tolerance how far an answer may be off
 */
public record NumberAnswer(String unit, BigDecimal tolerance) implements ScalarType {

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
        String found = figure.get().unit();
        return found.isEmpty() || found.equals(unit.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of("has the unit '" + found + "', which is not "
                        + (unit.isEmpty() ? "asked for" : "'" + unit + "'"));
    }

    @Override
    public boolean same(String expected, String given) {
        BigDecimal left = Figure.read(expected).orElseThrow().amount();
        BigDecimal right = Figure.read(given).orElseThrow().amount();
        return left.subtract(right).abs().compareTo(tolerance) <= 0;
    }
}
