package dev.grindstone.tasks.compare;

import dev.grindstone.kit.change.Change;
import dev.grindstone.tasks.model.Allowance;
import dev.grindstone.tasks.model.TextRule;
import java.util.HashMap;
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

    /** The rule by which it does no harm that a column of an existing row got a value. */
    Optional<Allowance> forUpdate(
            String table, String column, @Nullable String value, Map<String, @Nullable String> before) {
        return allow.stream()
                .filter(rule -> rule.excusesUpdate(table, column, value, before))
                .findFirst();
    }

    /** The rule by which it does no harm that a row came or went. */
    Optional<Allowance> forRow(Allowance.Kind kind, String table, Map<String, @Nullable String> row) {
        return allow.stream().filter(rule -> rule.excusesRow(kind, table, row)).findFirst();
    }

    /** The bounds of a column that was written. Which rows they are for is told by the row as it is now. */
    Optional<TextRule> boundsOf(Change change, String column, RowLookup rows) {
        return match.stream()
                .filter(rule -> rule.table().equals(change.table())
                        && rule.column().equals(column)
                        && rule.where().holdsFor(row(change, rule, rows)))
                .findFirst();
    }

    private static Map<String, @Nullable String> row(Change change, TextRule rule, RowLookup rows) {
        if (change.after().keySet().containsAll(rule.where().names())) {
            return change.after();
        }
        Map<String, @Nullable String> row = new HashMap<>(rows.row(change.table(), change.key()));
        row.putAll(change.after());
        return row;
    }
}
