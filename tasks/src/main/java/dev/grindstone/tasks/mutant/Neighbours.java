package dev.grindstone.tasks.mutant;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.Change.Kind;
import dev.grindstone.tasks.mutant.rows.Edit;
import dev.grindstone.tasks.mutant.rows.Rows;
import dev.grindstone.tasks.mutant.rows.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Does to a neighbour what was to be done to a row: to the next row by key, and to the one most like it, such as the
 * other mail of the same sender. Rows that are made are made for the neighbour of the row they belong to.
 */
final class Neighbours {

    private static final int BEGINNING = 4; // letters by which two texts look alike

    private final Ground ground;
    private final List<Mutant> mutants = new ArrayList<>();

    private Neighbours(Ground ground) {
        this.ground = ground;
    }

    static List<Mutant> of(Ground ground) {
        Neighbours neighbours = new Neighbours(ground);
        ground.changed(Kind.UPDATE).forEach(neighbours::update);
        ground.changed(Kind.DELETE).forEach(neighbours::delete);
        ground.changed(Kind.INSERT).forEach(neighbours::insert);
        return neighbours.mutants;
    }

    private void update(Change change) {
        String table = change.table();
        Map<String, @Nullable String> values = new HashMap<>();
        ground.columns(change)
                .forEach(column -> values.put(column, change.after().get(column)));
        Map<String, @Nullable String> before = new HashMap<>(ground.rows().row(table, change.key()));
        before.putAll(change.before());
        next(table, change.key(), values)
                .ifPresent(key -> mutants.add(ground.edited(
                        "neighbour: the next row of " + table + " instead",
                        Edit.undo(change),
                        Edit.set(table, key, values))));
        similar(table, before, values).ifPresent(key -> {
            mutants.add(ground.edited(
                    "neighbour: a similar row of " + table + " instead",
                    Edit.undo(change),
                    Edit.set(table, key, values)));
            mutants.add(
                    ground.edited("neighbour: a similar row of " + table + " as well", Edit.set(table, key, values)));
        });
    }

    private void delete(Change change) {
        String table = change.table();
        next(table, change.key(), Map.of())
                .ifPresent(key -> mutants.add(ground.edited(
                        "neighbour: the next row of " + table + " deleted instead",
                        Edit.undo(change),
                        Edit.remove(table, key))));
        similar(table, change.before(), Map.of())
                .ifPresent(key -> mutants.add(ground.edited(
                        "neighbour: a similar row of " + table + " deleted as well", Edit.remove(table, key))));
    }

    private void insert(Change change) {
        Set<String> made = ground.atRest().stream()
                .filter(other -> other.kind() == Kind.INSERT)
                .map(Change::key)
                .collect(Collectors.toSet());
        for (String column : change.after().keySet()) {
            Optional<Schema.Reference> reference = ground.schema().reference(change.table(), column);
            String target = change.after().get(column);
            if (reference.isEmpty() || target == null || made.contains(target)) {
                continue;
            }
            String parents = reference.get().target();
            Set<String> others = new LinkedHashSet<>();
            next(parents, target, Map.of()).ifPresent(others::add);
            similar(parents, ground.rows().row(parents, target), Map.of()).ifPresent(others::add);
            for (String other : others) {
                Map<String, @Nullable String> values = new HashMap<>();
                values.put(column, other);
                mutants.add(ground.edited(
                        "neighbour: " + change.table() + " for another " + column,
                        Edit.set(change.table(), change.key(), values)));
            }
        }
    }

    /** The next row by key, or the one before, that the change leaves alone and that does not have these values. */
    private Optional<String> next(String table, String key, Map<String, @Nullable String> values) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String clauses = without(values, parameters) + ground.rows().inOrder(table);
        List<String> keys = ground.rows().keys(table, clauses, parameters);
        Set<String> touched = ground.touched(table);
        Optional<String> before = Optional.empty();
        boolean passed = false;
        for (String candidate : keys) {
            passed |= isAfter(candidate, key);
            if (!touched.contains(candidate) && !candidate.equals(key)) {
                if (passed) {
                    return Optional.of(candidate);
                }
                before = Optional.of(candidate);
            }
        }
        return before;
    }

    private static boolean isAfter(String candidate, String key) {
        return candidate.length() == key.length() ? candidate.compareTo(key) > 0 : candidate.length() > key.length();
    }

    /** The row that shares most values with a row, if the change leaves it alone and it does not have these values. */
    private Optional<String> similar(
            String table, Map<String, @Nullable String> row, Map<String, @Nullable String> values) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String clauses = without(values, parameters);
        List<String> alike = new ArrayList<>();
        row.forEach((column, value) -> {
            if (!ground.schema().key(table).contains(column) && !ground.schema().isBytes(table, column)) {
                String name = Rows.quoted(column);
                alike.add("CASE WHEN " + name + " IS NOT DISTINCT FROM ? THEN 2 ELSE 0 END");
                parameters.add(value);
                if (ground.schema().isText(table, column) && value != null && value.length() > BEGINNING) {
                    alike.add("CASE WHEN LEFT(" + name + ", " + BEGINNING + ") = ? THEN 1 ELSE 0 END");
                    parameters.add(value.substring(0, BEGINNING));
                }
            }
        });
        Set<String> touched = ground.touched(table);
        String order = alike.isEmpty()
                ? ground.rows().inOrder(table)
                : "ORDER BY " + String.join(" + ", alike) + " DESC, "
                        + ground.rows().inOrder(table).substring("ORDER BY ".length());
        String key = ground.schema().key(table).stream().map(row::get).collect(Collectors.joining("/"));
        return ground
                .rows()
                .keys(table, clauses + order + " FETCH FIRST " + (touched.size() + 2) + " ROWS ONLY", parameters)
                .stream()
                .filter(candidate -> !touched.contains(candidate) && !candidate.equals(key))
                .findFirst();
    }

    /** The condition that a row does not have all of these values yet. */
    private static String without(Map<String, @Nullable String> values, List<@Nullable Object> parameters) {
        if (values.isEmpty()) {
            return "";
        }
        List<String> differs = new ArrayList<>();
        values.forEach((column, value) -> {
            differs.add(Rows.quoted(column) + " IS DISTINCT FROM ?");
            parameters.add(value);
        });
        return differs.stream().collect(Collectors.joining(" OR ", "WHERE (", ") "));
    }
}
