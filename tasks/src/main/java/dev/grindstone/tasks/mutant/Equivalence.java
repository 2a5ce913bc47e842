package dev.grindstone.tasks.mutant;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.Change.Kind;
import dev.grindstone.tasks.model.Allowance;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/*
 * It shares no code with the comparison it judges. Both worlds made the same ids, as the same was done in them at the
 * same instants, so rows are simply the same when their keys are.
 */
/** Finds out whether a mutant is no mistake at all: it left the same rows, or others where the task says it may. */
final class Equivalence {

    /** The strongest reason there is. */
    static final String SAME_ROWS = "it leaves the same rows as the reference";

    private final Ground ground;
    private final Set<String> reasons = new TreeSet<>();

    private Equivalence(Ground ground) {
        this.ground = ground;
    }

    /** Why the outcome of a mutant is as good as that of the reference; empty when it is another one. */
    static Optional<String> of(Ground ground, Collection<Change> mutant) {
        Equivalence equivalence = new Equivalence(ground);
        Map<String, Change> right = byRow(ground.atRest());
        Map<String, Change> found = byRow(mutant);
        Set<String> rows = new TreeSet<>(right.keySet());
        rows.addAll(found.keySet());
        for (String row : rows) {
            if (!equivalence.isFine(right.get(row), found.get(row))) {
                return Optional.empty();
            }
        }
        return Optional.of(equivalence.reasons.isEmpty() ? SAME_ROWS : String.join(", ", equivalence.reasons));
    }

    private static Map<String, Change> byRow(Collection<Change> changes) {
        return changes.stream()
                .collect(Collectors.toMap(
                        change -> change.table() + " " + change.key(),
                        change -> change,
                        (first, second) -> second,
                        LinkedHashMap::new));
    }

    private boolean isFine(@Nullable Change right, @Nullable Change found) {
        Change any = right == null ? Objects.requireNonNull(found) : right;
        if (right != null
                && found != null
                && right.kind() == found.kind()
                && right.after().equals(found.after())) {
            return true;
        }
        if (!ground.schema().counts(any.table())) {
            return because(any.table() + " is derived");
        }
        if (right != null && found != null && right.kind() == found.kind()) {
            return areFine(right, found);
        }
        if (found == null) {
            return any.kind() == Kind.UPDATE && areFine(any, empty(any));
        }
        if (right != null) {
            return false;
        }
        return switch (found.kind()) {
            case INSERT -> mayRow(Allowance.Kind.INSERT, found, found.after());
            case DELETE -> mayRow(Allowance.Kind.DELETE, found, found.before());
            case UPDATE -> areFine(empty(found), found);
        };
    }

    private static Change empty(Change like) {
        return new Change(like.seq(), like.step(), like.table(), like.kind(), like.key(), Map.of(), Map.of());
    }

    private boolean areFine(Change right, Change found) {
        Set<String> columns = new TreeSet<>(right.after().keySet());
        columns.addAll(found.after().keySet());
        return columns.stream().allMatch(column -> isFine(right, found, column));
    }

    private boolean isFine(Change right, Change found, String column) {
        boolean asked = right.after().containsKey(column);
        boolean done = found.after().containsKey(column);
        String wanted = right.after().get(column);
        String value = found.after().get(column);
        if (asked == done && Objects.equals(wanted, value)) {
            return true;
        }
        if (!ground.schema().counts(found.table(), column)) {
            return because(found.table() + "." + column + " is volatile");
        }
        if (asked && done && ground.schema().isTime(found.table(), column)) {
            return wanted != null
                    && value != null
                    && ground.span().covers(wanted)
                    && ground.span().covers(value)
                    && because("when in the episode it happened is free");
        }
        // What the world brought by itself is an existing row to the agent, who may do to it what a rule allows.
        boolean mayChange = !asked || (found.kind() == Kind.INSERT && !ground.isAsked(right));
        return done && ((asked && mayBeWorded(found, column, value)) || (mayChange && mayBecome(found, column, value)));
    }

    private boolean because(String reason) {
        reasons.add(reason);
        return true;
    }

    private boolean mayRow(Allowance.Kind kind, Change found, Map<String, @Nullable String> row) {
        return ground.instance().allow().stream()
                .filter(rule -> rule.excusesRow(kind, found.table(), row))
                .findFirst()
                .map(rule -> because("allowed by " + rule.spot()))
                .orElse(false);
    }

    private boolean mayBecome(Change found, String column, @Nullable String value) {
        Map<String, @Nullable String> before = new HashMap<>(ground.rows().row(found.table(), found.key()));
        before.putAll(found.before());
        return ground.instance().allow().stream()
                .filter(rule -> rule.excusesUpdate(found.table(), column, value, before))
                .findFirst()
                .map(rule -> because("allowed by " + rule.spot()))
                .orElse(false);
    }

    private boolean mayBeWorded(Change found, String column, @Nullable String value) {
        return ground.instance().match().stream()
                .filter(rule -> rule.table().equals(found.table())
                        && rule.column().equals(column)
                        && rule.where().holdsFor(found.after()))
                .findFirst()
                .filter(rule -> rule.lacking(value).isEmpty())
                .map(rule -> because("within the bounds of " + rule.spot()))
                .orElse(false);
    }
}
