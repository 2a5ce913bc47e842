package dev.grindstone.tasks.compare;

import dev.grindstone.tasks.model.Allowance;
import dev.grindstone.tasks.model.TextRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a task leaves open: changes that do no harm, and texts that may be worded freely.
 *
 * @param allow excuses for what is too much
 * @param match bounds for free text
 */
public record Leeway(List<Allowance> allow, List<TextRule> match) {

    public Leeway {
        allow = List.copyOf(allow);
        match = List.copyOf(match);
    }

    /** No leeway at all. */
    public static Leeway none() {
        return new Leeway(List.of(), List.of());
    }

    boolean excusesUpdate(String table, String column, @Nullable String value, Map<String, @Nullable String> before) {
        return allow.stream().anyMatch(rule -> rule.excusesUpdate(table, column, value, before));
    }

    boolean excusesRow(Allowance.Kind kind, String table, Map<String, @Nullable String> row) {
        return allow.stream().anyMatch(rule -> rule.excusesRow(kind, table, row));
    }

    Optional<TextRule> ruleFor(String table, String column, Map<String, @Nullable String> row) {
        return match.stream()
                .filter(rule -> rule.table().equals(table)
                        && rule.column().equals(column)
                        && rule.where().holdsFor(row))
                .findFirst();
    }
}
