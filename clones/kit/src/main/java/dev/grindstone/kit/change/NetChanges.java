package dev.grindstone.kit.change;

import dev.grindstone.kit.change.Change.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folds a change log to one entry per row: the difference between its start and its end. */
public final class NetChanges {

    private final Map<String, @Nullable Change> byRow = new LinkedHashMap<>();

    private NetChanges() {}

    /** The net changes, in the order in which the rows were first written; a row that is as before has none. */
    public static List<Change> of(Collection<Change> changes) {
        NetChanges net = new NetChanges();
        changes.forEach(net::add);
        return net.byRow.values().stream()
                .filter(Objects::nonNull)
                .map(Change.class::cast)
                .toList();
    }

    private void add(Change next) {
        String row = next.table() + " " + next.key();
        Change first = byRow.get(row);
        byRow.put(row, first == null ? next : merge(first, next));
    }

    private static @Nullable Change merge(Change first, Change next) {
        if (first.kind() == Kind.INSERT) {
            return next.kind() == Kind.DELETE
                    ? null
                    : with(next, Kind.INSERT, Map.of(), over(first.after(), next.after()));
        }
        if (first.kind() == Kind.DELETE) {
            return difference(next, first.before(), next.after());
        }
        Map<String, @Nullable String> before = over(next.before(), first.before());
        return next.kind() == Kind.DELETE
                ? with(next, Kind.DELETE, before, Map.of())
                : difference(next, before, over(first.after(), next.after()));
    }

    private static @Nullable Change difference(
            Change at, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        Map<String, @Nullable String> changedBefore = new LinkedHashMap<>();
        Map<String, @Nullable String> changedAfter = new LinkedHashMap<>();
        after.forEach((column, value) -> {
            if (!Objects.equals(before.get(column), value)) {
                changedBefore.put(column, before.get(column));
                changedAfter.put(column, value);
            }
        });
        return changedAfter.isEmpty() ? null : with(at, Kind.UPDATE, changedBefore, changedAfter);
    }

    private static Change with(
            Change at, Kind kind, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        return new Change(at.seq(), at.step(), at.table(), kind, at.key(), before, after);
    }

    private static Map<String, @Nullable String> over(
            Map<String, @Nullable String> base, Map<String, @Nullable String> top) {
        Map<String, @Nullable String> merged = new LinkedHashMap<>(base);
        merged.putAll(top);
        return merged;
    }
}
