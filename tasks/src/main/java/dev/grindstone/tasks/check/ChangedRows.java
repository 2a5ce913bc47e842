package dev.grindstone.tasks.check;

import dev.grindstone.kit.change.Change;
import dev.grindstone.tasks.compare.RowLookup;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a world that is gone: those of its start, with its net changes laid over them. */
final class ChangedRows implements RowLookup {

    private final RowLookup start;
    private final Map<String, Change> changes;

    /** @param net one change a row */
    ChangedRows(RowLookup start, Collection<Change> net) {
        this.start = start;
        this.changes =
                net.stream().collect(Collectors.toMap(change -> name(change.table(), change.key()), change -> change));
    }

    @Override
    public Map<String, @Nullable String> row(String table, String key) {
        Change change = changes.get(name(table, key));
        if (change == null) {
            return start.row(table, key);
        }
        if (change.kind() != Change.Kind.UPDATE) {
            return change.after();
        }
        Map<String, @Nullable String> row = new LinkedHashMap<>(start.row(table, key));
        row.putAll(change.after());
        return row;
    }

    private static String name(String table, String key) {
        return table + " " + key;
    }
}
