package dev.grindstone.tasks.compare;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.Change.Kind;
import dev.grindstone.tasks.model.TextRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All changes of one run: what was asked for, or what was done.
 *
 * @param made rows under ids that the run made, in order of creation
 * @param anchored all other rows by {@link Row#anchor()}
 */
record Side(List<Row> made, Map<String, Row> anchored) {

    /** Sorts out the net changes of a run; {@code reference} is the run that did as asked. */
    static Side of(Collection<Change> net, boolean reference, WorldTables tables, Leeway leeway, Span span) {
        List<Change> seen =
                net.stream().filter(change -> !tables.ignores(change.table())).toList();
        Set<String> ids = madeIds(seen, tables, span);
        Side side = new Side(new ArrayList<>(), new LinkedHashMap<>());
        for (Change change : seen) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            change.after().forEach((column, value) -> {
                if (!tables.ignores(change.table(), column)) {
                    cells.put(column, cell(change, column, value, reference, ids, tables, leeway, span));
                }
            });
            boolean made = change.kind() == Kind.INSERT
                    && tables.key(change.table()).stream()
                            .anyMatch(column -> ids.contains(change.after().get(column)));
            Row row = new Row(change, made, cells);
            if (made) {
                side.made.add(row);
            } else if (change.kind() != Kind.UPDATE || !cells.isEmpty()) {
                side.anchored.put(row.anchor(), row);
            }
        }
        return side;
    }

    private static Set<String> madeIds(List<Change> changes, WorldTables tables, Span span) {
        Set<String> ids = new TreeSet<>();
        for (Change change : changes) {
            List<String> key = tables.key(change.table());
            if (change.kind() == Kind.INSERT && key.size() == 1 && tables.holdsIds(change.table(), key.get(0))) {
                String id = change.after().get(key.get(0));
                if (id != null && span.mayHaveMade(id)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    private static Cell cell(
            Change change,
            String column,
            @Nullable String value,
            boolean reference,
            Set<String> ids,
            WorldTables tables,
            Leeway leeway,
            Span span) {
        Optional<TextRule> rule = leeway.ruleFor(change.table(), column, change.after());
        if (rule.isPresent() && (reference || rule.get().lacking(value).isEmpty())) {
            return Cell.AS_BOUND;
        }
        if (value == null) {
            return Cell.of(null);
        }
        if (tables.holdsIds(change.table(), column)) {
            return ids.contains(value) ? Cell.id(value) : Cell.of(value);
        }
        if (tables.holdsTime(change.table(), column)) {
            return span.covers(value) ? Cell.DURING_EPISODE : Cell.of(value);
        }
        return Cell.text(value, ids);
    }
}
