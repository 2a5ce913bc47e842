package dev.grindstone.tasks.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Numbers at equal distances.
 *
 * @param low the first
 * @param high the last, a whole number of steps above the first
 * @param step more than zero
 */
public record Numbers(BigDecimal low, BigDecimal high, BigDecimal step) implements Range {

    @Override
    public long size(LocalDate today) {
        return size();
    }

    long size() {
        BigDecimal steps = high.subtract(low).divide(step, 0, RoundingMode.DOWN);
        return steps.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0 ? steps.longValueExact() + 1 : Long.MAX_VALUE;
    }

    @Override
    public Map<String, Object> at(long index, LocalDate today) {
        BigDecimal number = number(index);
        boolean isWhole = number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0;
        return Map.of("", isWhole ? (Object) number.longValueExact() : number);
    }

    BigDecimal number(long index) {
        return low.add(step.multiply(BigDecimal.valueOf(index)));
    }

    @Override
    public Set<String> forms() {
        return Set.of("");
    }

    @Override
    public Set<String> tellingForms() {
        return Set.of("");
    }
}
