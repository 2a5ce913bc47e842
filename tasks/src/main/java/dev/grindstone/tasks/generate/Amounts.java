package dev.grindstone.tasks.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Amounts of dollars, written {@code $1,240} or {@code $12.50}; with the bare number as a form of its own. */
public record Amounts(Numbers numbers) implements Range {

    private static final String NUMBER = "number";

    @Override
    public long size(LocalDate today) {
        return numbers.size();
    }

    @Override
    public Map<String, Object> at(long index, LocalDate today) {
        BigDecimal amount = numbers.number(index);
        boolean isWhole = amount.stripTrailingZeros().scale() <= 0;
        return Map.of("", String.format(Locale.ROOT, isWhole ? "$%,.0f" : "$%,.2f", amount), NUMBER, amount);
    }

    @Override
    public Set<String> forms() {
        return Set.of("", NUMBER);
    }

    @Override
    public Set<String> tellingForms() {
        return forms();
    }
}
