package dev.grindstone.tasks.generate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The generated values of a task. Their combinations are numbered; the last value changes fastest. */
public record Generators(List<Generated> all) {

    /** No values: one combination. */
    public static final Generators NONE = new Generators(List.of());

    public Generators {
        all = List.copyOf(all);
    }

    /** How many combinations there are; {@link Long#MAX_VALUE} when there are more than that. */
    public long combinations(LocalDate today) {
        long product = 1;
        for (Generated each : all) {
            long size = each.range().size(today);
            product = size != 0 && product > Long.MAX_VALUE / size ? Long.MAX_VALUE : product * size;
        }
        return product;
    }

    /** What each name stands for in the combination of a number. */
    public Map<String, Object> values(long combination, LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        long rest = combination;
        for (int i = all.size() - 1; i >= 0; i--) {
            Generated each = all.get(i);
            long size = each.range().size(today);
            values.putAll(each.values(rest % size, today));
            rest /= size;
        }
        return values;
    }

    /** All names they give. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(each -> names.addAll(each.names()));
        return names;
    }

    /** Whether any of them depends on the day on which the world starts. */
    public boolean knowToday() {
        return all.stream().anyMatch(each -> each.range() instanceof Days);
    }
}
