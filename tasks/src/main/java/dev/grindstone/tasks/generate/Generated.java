package dev.grindstone.tasks.generate;

import dev.grindstone.tasks.problem.Spot;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A named value of a task that is generated. Beside its forms it has those of its neighbour in the range, under {@code
 * other}: what somebody would take who got it slightly wrong.
 */
public record Generated(Spot spot, String name, Range range) {

    private static final String OTHER = "other";

    /** What each name stands for with the value of a number. */
    Map<String, Object> values(long index, LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        range.at(index, today).forEach((form, value) -> values.put(named(name, form), value));
        long next = (index + 1) % range.size(today);
        range.at(next, today).forEach((form, value) -> values.put(named(named(name, OTHER), form), value));
        return values;
    }

    /** All names it gives. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        range.forms().forEach(form -> names.add(named(name, form)));
        range.forms().forEach(form -> names.add(named(named(name, OTHER), form)));
        return names;
    }

    /** The names that stand for something else with every value. */
    public Set<String> tellingNames() {
        return range.tellingForms().stream().map(form -> named(name, form)).collect(Collectors.toSet());
    }

    /** The first of {@link #tellingNames}; the bare name, unless the values have keys. */
    public String mainName() {
        return new TreeSet<>(tellingNames()).first();
    }

    private static String named(String name, String form) {
        return form.isEmpty() ? name : name + "_" + form;
    }
}
