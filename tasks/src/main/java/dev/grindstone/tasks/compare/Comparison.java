package dev.grindstone.tasks.compare;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.Change.Kind;
import dev.grindstone.tasks.model.Allowance;
import dev.grindstone.tasks.verdict.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/*
 * Both runs start from the same rows. So a row that was there at the start is the same row in both, found by its key;
 * what it should be now is what the reference made of it, or what it was. Rows that were made in the run are paired by
 * content (MadeRows). A run passes when nothing is left over on either side: there is no list of things to look at.
 */
/** Compares what was done in a world with what should have been, row by row. */
public final class Comparison {

    private final Leeway leeway;
    private final RowLookup lookup;
    private final List<Reason> reasons = new ArrayList<>();

    private Comparison(Leeway leeway, RowLookup lookup) {
        this.leeway = leeway;
        this.lookup = lookup;
    }

    /**
     * Everything in which the actual net changes are not the expected ones; empty when they are the same.
     *
     * @param lookup reads rows of the world the actual changes were made in
     */
    public static List<Reason> of(
            Collection<Change> expected,
            Collection<Change> actual,
            WorldTables tables,
            Leeway leeway,
            Span span,
            RowLookup lookup) {
        Comparison comparison = new Comparison(leeway, lookup);
        comparison.compare(Side.of(expected, true, tables, leeway, span), Side.of(actual, false, tables, leeway, span));
        return List.copyOf(comparison.reasons);
    }

    private void compare(Side expected, Side actual) {
        Side counted = withoutExcused(expected, actual);
        MadeRows made = MadeRows.pair(expected, counted);
        Set<String> anchors = new LinkedHashSet<>(expected.anchored().keySet());
        anchors.addAll(counted.anchored().keySet());
        for (String anchor : anchors) {
            Row wanted = expected.anchored().get(anchor);
            Row found = counted.anchored().get(anchor);
            if (found == null) {
                missing(Objects.requireNonNull(wanted));
            } else if (wanted == null) {
                extra(found);
            } else {
                differing(wanted, found, made);
            }
        }
        made.unlike().forEach((wanted, found) -> compareColumns(wanted, found, made));
        made.missing().forEach(this::missing);
        made.extra().forEach(this::extra);
    }

    /** Drops rows that came although nobody asked, where the task does not mind. */
    private Side withoutExcused(Side expected, Side actual) {
        Set<String> asked = new HashSet<>();
        expected.made().forEach(row -> asked.add(row.render(id -> "")));
        List<Row> made = new ArrayList<>(actual.made());
        made.removeIf(row -> !asked.contains(row.render(id -> "")) && excusesInsert(row));
        return new Side(made, actual.anchored());
    }

    private boolean excusesInsert(Row row) {
        return leeway.excusesRow(
                Allowance.Kind.INSERT, row.table(), row.change().after());
    }

    private void missing(Row wanted) {
        Change change = wanted.change();
        switch (change.kind()) {
            case INSERT -> reasons.add(Wording.notCreated(change));
            case DELETE -> reasons.add(Wording.notDeleted(change));
            case UPDATE -> {
                Map<String, @Nullable String> row = lookup.row(change.table(), change.key());
                wanted.cells().keySet().forEach(column -> reasons.add(Wording.unchanged(change, column, row)));
            }
        }
    }

    private void extra(Row found) {
        Change change = found.change();
        switch (change.kind()) {
            case INSERT -> {
                if (!excusesInsert(found)) {
                    reasons.add(Wording.created(change));
                }
            }
            case DELETE -> {
                if (!leeway.excusesRow(Allowance.Kind.DELETE, change.table(), change.before())) {
                    reasons.add(Wording.deleted(change));
                }
            }
            case UPDATE -> found.cells().keySet().forEach(column -> extraColumn(change, column));
        }
    }

    private void extraColumn(Change change, String column) {
        Map<String, @Nullable String> before = new HashMap<>(lookup.row(change.table(), change.key()));
        before.putAll(change.before());
        if (!leeway.excusesUpdate(change.table(), column, change.after().get(column), before)) {
            reasons.add(Wording.notAsked(change, column, before));
        }
    }

    private void differing(Row wanted, Row found, MadeRows made) {
        Kind wantedKind = wanted.change().kind();
        Kind foundKind = found.change().kind();
        if (wantedKind == foundKind) {
            compareColumns(wanted, found, made);
        } else if (wantedKind == Kind.DELETE) {
            reasons.add(Wording.notDeleted(wanted.change()));
        } else {
            reasons.add(Wording.deletedInstead(found.change()));
        }
    }

    private void compareColumns(Row wanted, Row found, MadeRows made) {
        Set<String> columns = new TreeSet<>(wanted.cells().keySet());
        columns.addAll(found.cells().keySet());
        for (String column : columns) {
            Cell wantedCell = wanted.cells().get(column);
            Cell foundCell = found.cells().get(column);
            if (wantedCell != null && foundCell != null) {
                if (!made.same(wantedCell, foundCell)) {
                    reasons.add(wrong(wanted, found, column));
                }
            } else if (foundCell != null) {
                extraColumn(found.change(), column);
            } else {
                Map<String, @Nullable String> row =
                        lookup.row(wanted.table(), wanted.change().key());
                reasons.add(Wording.unchanged(wanted.change(), column, row));
            }
        }
    }

    private Reason wrong(Row wanted, Row found, String column) {
        Map<String, @Nullable String> after = found.change().after();
        Map<String, @Nullable String> row = found.change().kind() == Kind.INSERT
                ? after
                : lookup.row(found.table(), found.change().key());
        return leeway.ruleFor(wanted.table(), column, after)
                .flatMap(rule -> rule.lacking(after.get(column)))
                .map(lacking -> Wording.outOfBounds(found.change(), column, lacking, row))
                .orElseGet(() -> Wording.wrong(
                        found.change(), column, wanted.change().after().get(column), row));
    }
}
