package dev.grindstone.tasks.compare;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.Change.Kind;
import dev.grindstone.tasks.compare.ids.Cell;
import dev.grindstone.tasks.model.TextRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts out the net changes of one run: which rows it made, and what in their columns means something. */
final class SideReader {

    private final WorldTables tables;
    private final Leeway leeway;
    private final Span span;
    private final Times times;
    private final RowLookup rows;
    private final boolean isReference;
    private final Set<String> keys = new HashSet<>();

    private SideReader(WorldTables tables, Leeway leeway, Span span, Times times, RowLookup rows, boolean isReference) {
        this.tables = tables;
        this.leeway = leeway;
        this.span = span;
        this.times = times;
        this.rows = rows;
        this.isReference = isReference;
    }

    /** The run that did as asked. */
    static Side expected(Expected expected, WorldTables tables, Leeway leeway, Span span) {
        return new SideReader(tables, leeway, span, expected.times(), expected.rows(), true).read(expected.changes());
    }

    /** The agent's run. */
    static Side actual(
            Collection<Change> changes, RowLookup rows, WorldTables tables, Leeway leeway, Span span, Times times) {
        return new SideReader(tables, leeway, span, times, rows, false).read(changes);
    }

    private Side read(Collection<Change> net) {
        List<Change> seen =
                net.stream().filter(change -> !tables.ignores(change.table())).toList();
        seen.forEach(this::noteKeys);
        Side side = new Side(new ArrayList<>(), new LinkedHashMap<>());
        for (Change change : seen) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            change.after().forEach((column, value) -> {
                if (!tables.ignores(change.table(), column)) {
                    cells.put(column, cell(change, column, value));
                }
            });
            Row row = new Row(change, isMade(change, cells), cells);
            if (row.made()) {
                side.made().add(row);
            } else if (change.kind() != Kind.UPDATE || !cells.isEmpty()) {
                side.anchored().put(row.anchor(), row);
            }
        }
        return side;
    }

    private boolean isMade(Change change, Map<String, Cell> cells) {
        return change.kind() == Kind.INSERT
                && tables.key(change.table()).stream().anyMatch(column -> {
                    Cell cell = cells.get(column);
                    return cell != null && !cell.ids().isEmpty();
                });
    }

    /** Keys of new rows are ids even when they were made for another instant than that of their making. */
    private void noteKeys(Change change) {
        if (change.kind() == Kind.INSERT) {
            for (String column : tables.key(change.table())) {
                String value = change.after().get(column);
                if (value != null && tables.holdsIds(change.table(), column) && span.isFresh(value)) {
                    keys.add(value);
                }
            }
        }
    }

    private boolean isId(String number) {
        return keys.contains(number) || span.isFreshNow(number);
    }

    private Cell cell(Change change, String column, @Nullable String value) {
        Optional<TextRule> bounds = leeway.boundsOf(change, column, rows);
        if (bounds.isPresent() && (isReference || bounds.get().lacking(value).isEmpty())) {
            return Cell.AS_BOUND;
        }
        if (value == null) {
            return Cell.NULL;
        }
        if (tables.holdsIds(change.table(), column)) {
            return isId(value) ? Cell.id(value) : Cell.of(value);
        }
        if (tables.holdsTime(change.table(), column)) {
            return isReference ? times.expected(change, column, value) : times.actual(change, column, value, span);
        }
        return Cell.text(value, this::isId, span::coversWritten);
    }
}
