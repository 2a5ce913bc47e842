package dev.grindstone.tasks.compare;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.Change.Kind;
import dev.grindstone.tasks.compare.ids.Cell;
import dev.grindstone.tasks.compare.ids.IdPairs;
import dev.grindstone.tasks.model.Allowance;
import dev.grindstone.tasks.verdict.Allowed;
import dev.grindstone.tasks.verdict.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private final Expected expected;
    private final Leeway leeway;
    private final RowLookup rows;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<Allowed> allowed = new ArrayList<>();

    private Comparison(Expected expected, Leeway leeway, RowLookup rows) {
        this.expected = expected;
        this.leeway = leeway;
        this.rows = rows;
    }

    /**
     * Everything in which the actual net changes are not the expected ones.
     *
     * @param rows reads rows of the world the actual changes were made in
     */
    public static Findings of(
            Expected expected,
            Collection<Change> actual,
            RowLookup rows,
            WorldTables tables,
            Leeway leeway,
            Span span) {
        Comparison comparison = new Comparison(expected, leeway, rows);
        comparison.compare(
                SideReader.expected(expected, tables, leeway, span),
                SideReader.actual(actual, rows, tables, leeway, span, expected.times()));
        return new Findings(comparison.reasons, comparison.allowed);
    }

    private void compare(Side wantedSide, Side foundSide) {
        Side counted = withoutAllowed(wantedSide, foundSide);
        MadeRows made = MadeRows.pair(wantedSide, counted);
        Set<String> anchors = new LinkedHashSet<>(wantedSide.anchored().keySet());
        anchors.addAll(counted.anchored().keySet());
        for (String anchor : anchors) {
            Row wanted = wantedSide.anchored().get(anchor);
            Row found = counted.anchored().get(anchor);
            if (found == null) {
                missing(Objects.requireNonNull(wanted));
            } else if (wanted == null) {
                extra(found);
            } else {
                differing(wanted, found, made.ids());
            }
        }
        made.unlike().forEach((wanted, found) -> compareColumns(wanted, found, made.ids()));
        made.missing().forEach(this::missing);
        made.extra().forEach(this::extra);
    }

    /** Drops allowed rows unlike any that was asked for, so that they do not stand in the way of pairing the others. */
    private Side withoutAllowed(Side wanted, Side found) {
        Set<String> asked = new HashSet<>();
        wanted.made().forEach(row -> asked.add(row.look().fixed()));
        List<Row> made = new ArrayList<>(found.made());
        made.removeIf(row -> !asked.contains(row.look().fixed()) && isAllowed(Allowance.Kind.INSERT, row.change()));
        return new Side(made, found.anchored());
    }

    /** Whether a rule covers that a row came or went; the use of the rule is noted. */
    private boolean isAllowed(Allowance.Kind kind, Change change) {
        Map<String, @Nullable String> row = kind == Allowance.Kind.INSERT ? change.after() : change.before();
        Optional<Allowance> rule = leeway.forRow(kind, change.table(), row);
        rule.ifPresent(used -> allowed.add(Wording.allowed(used, change)));
        return rule.isPresent();
    }

    /** Whether a rule covers what became of a column of a row that was like this before; its use is noted. */
    private boolean isAllowed(Change change, String column, Map<String, @Nullable String> before) {
        String value = change.after().get(column);
        Optional<Allowance> rule = leeway.forUpdate(change.table(), column, value, before);
        rule.ifPresent(used -> allowed.add(Wording.allowed(used, change, column, before)));
        return rule.isPresent();
    }

    private void missing(Row wanted) {
        Change change = wanted.change();
        switch (change.kind()) {
            case INSERT -> reasons.add(Wording.notCreated(change));
            case DELETE -> reasons.add(Wording.notDeleted(change));
            case UPDATE -> {
                Map<String, @Nullable String> row = rows.row(change.table(), change.key());
                wanted.cells().keySet().forEach(column -> reasons.add(Wording.unchanged(change, column, row)));
            }
        }
    }

    private void extra(Row found) {
        Change change = found.change();
        switch (change.kind()) {
            case INSERT -> {
                if (!isAllowed(Allowance.Kind.INSERT, change)) {
                    reasons.add(Wording.created(change));
                }
            }
            case DELETE -> {
                if (!isAllowed(Allowance.Kind.DELETE, change)) {
                    reasons.add(Wording.deleted(change));
                }
            }
            case UPDATE -> found.cells().keySet().forEach(column -> extraColumn(change, column));
        }
    }

    private void extraColumn(Change change, String column) {
        Map<String, @Nullable String> before = new HashMap<>(rows.row(change.table(), change.key()));
        before.putAll(change.before());
        if (!isAllowed(change, column, before)) {
            reasons.add(Wording.notAsked(change, column, before));
        }
    }

    private void differing(Row wanted, Row found, IdPairs ids) {
        Kind wantedKind = wanted.change().kind();
        Kind foundKind = found.change().kind();
        if (wantedKind == foundKind) {
            compareColumns(wanted, found, ids);
        } else if (wantedKind == Kind.DELETE) {
            reasons.add(Wording.notDeleted(wanted.change()));
        } else {
            reasons.add(Wording.deletedInstead(found.change()));
        }
    }

    private void compareColumns(Row wanted, Row found, IdPairs ids) {
        Set<String> columns = new TreeSet<>(wanted.cells().keySet());
        columns.addAll(found.cells().keySet());
        for (String column : columns) {
            Cell wantedCell = wanted.cells().get(column);
            Cell foundCell = found.cells().get(column);
            if (wantedCell != null && foundCell != null) {
                if (!ids.same(wantedCell, foundCell)) {
                    wrong(wanted, found, column);
                }
            } else if (foundCell != null) {
                extraColumn(found.change(), column);
            } else {
                Map<String, @Nullable String> row =
                        rows.row(wanted.table(), wanted.change().key());
                reasons.add(Wording.unchanged(wanted.change(), column, row));
            }
        }
    }

    private void wrong(Row wanted, Row found, String column) {
        Change change = found.change();
        String value = wanted.change().after().get(column);
        Map<String, @Nullable String> row =
                new HashMap<>(change.kind() == Kind.INSERT ? change.after() : rows.row(change.table(), change.key()));
        Reason reason = leeway.boundsOf(change, column, rows)
                .flatMap(bounds -> bounds.lacking(change.after().get(column)))
                .map(lacking -> Wording.outOfBounds(change, column, lacking, row))
                .orElseGet(() -> Wording.wrong(change, column, value, row));
        // What the world brought by itself is an existing row to the agent; what was asked for must be as asked.
        row.put(column, value);
        if (expected.isAsked(wanted.change()) || !isAllowed(change, column, row)) {
            reasons.add(reason);
        }
    }
}
